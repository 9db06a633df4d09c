import { failure } from '../../../errors/failure.ts'
import { atLine, inDocument, term as words, type Words } from '../../../errors/words/words.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, Item, PaymentInstructions } from '../../model/invoice.ts'
import type { Party, PostalAddress } from '../../model/party.ts'
import type { Carried, Carries } from '../carries.ts'
import { encodable } from './encodable.ts'
import type { TextPolicy } from './policy.ts'
import { cutToFit, elementsFor, fits, lengthOf, onOneLine } from './splitText.ts'

/**
 * The invoice with its texts as the format and the flow's policy have them: on one line, in characters of the encoding where the policy
 * replaces others, and no longer than the format holds. What is none of the free texts of EN 16931 (identifiers, references, codes) is left alone: the renderer
 * stops where it does not fit. The same invoice comes back where nothing changes. Throws KS-MAP-TEXT-TOO-LONG and
 * KS-MAP-TEXT-CHARACTER.
 */
export function fitTexts(invoice: Invoice, carries: Carries, policy: TextPolicy): Invoice {
  return new TextFitting(invoice.number, carries, policy).invoice(invoice)
}

/** The terms of an address's lines, town and subdivision. */
type AddressTerms = readonly [first: string, second: string, third: string, town: string, subdivision: string]

/** What a part has instead of what it had. */
type Changes<Part> = { readonly [Key in keyof Part]?: Part[Key] | undefined }

/** The free texts themselves: where one of them is too long there is no other place. */
const freeTexts: ReadonlySet<string> = new Set(['BT-22', 'BT-127'])

/** Keys of a part of the invoice that are texts, with their terms. */
type TextTerms<Part> = Readonly<{ [Key in keyof Part]?: string }>

/** One invoice's texts; what moved to free text is kept until the notes that it goes to are written. */
class TextFitting {
  readonly #number: string
  readonly #carries: Carries
  readonly #policy: TextPolicy
  #where: Words = inDocument
  #moved: string[] = []
  #marks = 0

  constructor(number: string, carries: Carries, policy: TextPolicy) {
    this.#number = number
    this.#carries = carries
    this.#policy = policy
  }

  invoice(invoice: Invoice): Invoice {
    const { seller, buyer, payee, taxRepresentative, delivery, payment } = invoice
    const lines = each(invoice.lines, (line) => this.#line(line))
    this.#where = inDocument
    const texts = this.#texts(invoice, { paymentTerms: 'BT-20' })
    const fitted = having(texts, {
      lines,
      seller: this.#party(seller, { name: 'BT-27', tradingName: 'BT-28', legalInformation: 'BT-33' }, 'BT-41', ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-39']),
      buyer: this.#party(buyer, { name: 'BT-44', tradingName: 'BT-45' }, 'BT-56', ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-54']),
      payee: payee && this.#texts(payee, { name: 'BT-59' }),
      taxRepresentative: taxRepresentative && this.#addressed(this.#texts(taxRepresentative, { name: 'BT-62' }), ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-68']),
      delivery: delivery && this.#addressed(this.#texts(delivery, { name: 'BT-70' }), ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-79']),
      payment: payment && this.#payment(payment),
      allowancesAndCharges: this.#reasons(invoice.allowancesAndCharges, 'BT-97', 'BT-104'),
      vatBreakdown: each(invoice.vatBreakdown, (one) => this.#texts(one, { exemptionReason: 'BT-120' })),
      supportingDocuments: each(invoice.supportingDocuments, (one) => this.#texts(one, { description: 'BT-123' })),
    })
    const moved = this.#takeMoved()
    const notes = moved.length === 0 ? invoice.notes : [...invoice.notes, ...moved.map((text) => ({ text }))]
    return having(fitted, { notes: each(notes, (note) => this.#texts(note, { text: 'BT-22' })) })
  }

  #line(line: InvoiceLine): InvoiceLine {
    this.#where = atLine(line)
    const fitted = having(line, {
      item: this.#item(line.item),
      allowancesAndCharges: this.#reasons(line.allowancesAndCharges, 'BT-139', 'BT-144'),
    })
    const moved = this.#takeMoved()
    const note = moved.length === 0 ? line.note : [line.note, ...moved].filter((text) => text !== undefined).join(' ')
    return this.#texts(having(fitted, { note }), { note: 'BT-127' })
  }

  /** Attributes may be serial numbers, and the manufacturer is no term: they are written in the encoding's characters, and never cut. */
  #item(item: Item): Item {
    const { manufacturer } = item
    return having(this.#texts(item, { name: 'BT-153', description: 'BT-154' }), {
      manufacturer: manufacturer && this.#encodable(manufacturer, 'BG-31'),
      attributes: each(item.attributes, (one) => having(one, { name: this.#encodable(one.name, 'BT-160'), value: this.#encodable(one.value, 'BT-161') })),
    })
  }

  #party(party: Party, terms: TextTerms<Party>, contactName: string, address: AddressTerms): Party {
    const { contact } = party
    return having(this.#addressed(this.#texts(party, terms), address), { contact: contact && this.#texts(contact, { name: contactName }) })
  }

  #addressed<Part extends { readonly address?: PostalAddress }>(part: Part, terms: AddressTerms): Part {
    const { address } = part
    return address === undefined ? part : having<{ readonly address?: PostalAddress }>(part, { address: this.#address(address, terms) }) as Part
  }

  /** The lines of an address share its elements where it says how many; each takes what those after it leave over. */
  #address(address: PostalAddress, [first, second, third, town, subdivision]: AddressTerms): PostalAddress {
    const lines = ([['street', first], ['additionalStreet', second], ['thirdLine', third]] as const).filter(([key]) => address[key] !== undefined)
    const fitted: { -readonly [Key in keyof PostalAddress]?: PostalAddress[Key] } = {}
    let room = this.#carries.terms[first]?.elements
    lines.forEach(([key, term], index) => {
      const elements = room === undefined ? 1 : room - (lines.length - index - 1)
      const text = this.#fit(address[key] as string, term, elements)
      fitted[key] = text
      if (room !== undefined) room -= elementsFor(text, this.#carries.terms[term])
    })
    return having(this.#texts(address, { city: town, subdivision }), fitted)
  }

  #payment(payment: PaymentInstructions): PaymentInstructions {
    const { card, creditTransfers } = payment
    return having(this.#texts(payment, { meansText: 'BT-82' }), {
      creditTransfers: each(creditTransfers, (one) => this.#texts(one, { accountName: 'BT-85' })),
      card: card && this.#texts(card, { holder: 'BT-88' }),
    })
  }

  #reasons(all: readonly AllowanceOrCharge[], allowance: string, charge: string): readonly AllowanceOrCharge[] {
    return each(all, (one) => this.#texts(one, { reason: one.isCharge ? charge : allowance }))
  }

  #texts<Part extends object>(part: Part, terms: TextTerms<Part>): Part {
    let fitted = part
    for (const key in terms) {
      const text = part[key]
      const term = terms[key]
      if (typeof text !== 'string' || term === undefined) continue
      const fitting = this.#fit(text, term)
      if (fitting !== text) fitted = { ...fitted, [key]: fitting }
    }
    return fitted
  }

  #fit(text: string, term: string, elements = this.#carries.terms[term]?.elements ?? 1): string {
    const limits = this.#carries.terms[term]
    if (limits === undefined) return text
    const whole = this.#encodable(onOneLine(text), term)
    if (fits(whole, limits, elements)) return whole
    const { tooLong } = this.#policy
    if (tooLong === 'cut') return cutToFit(whole, limits, elements)
    if (tooLong === 'stop' || freeTexts.has(term)) throw this.#tooLong(whole, term, limits, elements)
    this.#marks += 1
    const mark = `[${this.#marks}]`
    this.#moved.push(`${mark} ${whole}`)
    return cutToFit(whole, limits, elements, ` ${mark}`)
  }

  #encodable(text: string, term: string): string {
    const { references, replacements } = this.#policy
    if (references === true) return text
    const { encoding, format } = this.#carries
    return encodable(text, encoding, replacements, (character, codePoint) => {
      if (references === undefined) return character
      throw failure('KS-MAP-TEXT-CHARACTER', { number: this.#number, term: words(term), where: this.#where, character: codePoint, encoding, format })
    })
  }

  #takeMoved(): readonly string[] {
    const moved = this.#moved
    if (moved.length > 0) this.#moved = []
    return moved
  }

  #tooLong(text: string, term: string, { most = 0 }: Carried, elements: number): Error {
    return failure('KS-MAP-TEXT-TOO-LONG', { number: this.#number, term: words(term), where: this.#where, length: lengthOf(text), allowed: most * elements, format: this.#carries.name })
  }
}

/** The part with what has changed of it; the part itself where nothing has. */
function having<Part extends object>(part: Part, changes: Changes<Part>): Part {
  let changed = part
  for (const key in changes) {
    if (changes[key] !== part[key]) changed = { ...changed, [key]: changes[key] }
  }
  return changed
}

/** The list with each one changed; the list itself where none has. */
function each<One>(all: readonly One[], change: (one: One) => One): readonly One[] {
  const changed = all.map(change)
  return changed.every((one, index) => one === all[index]) ? all : changed
}

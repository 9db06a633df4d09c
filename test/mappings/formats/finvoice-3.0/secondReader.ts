import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import type { Decimal } from '../../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import type { Party, PostalAddress } from '../../../../mappings/model/party.ts'
import { MappingTable, mappingRows } from '../secondReading/mappingTable.ts'
import { below, clean, content, decimal, elements, identifier, joined } from '../secondReading/nodes.ts'

type AddressTerms = readonly [lines: string, town: string, postCode: string, subdivision: string, country: string]

interface PartyTerms {
  readonly name: string
  readonly trading: string
  readonly own: string
  readonly legal: string
  readonly vat: string
  readonly endpoint: string
  readonly address: AddressTerms
  readonly contact: readonly [string, string, string]
}

const sellerTerms: PartyTerms = {
  name: 'BT-27', trading: 'BT-28', own: 'BT-29', legal: 'BT-30', vat: 'BT-31', endpoint: 'BT-34', address: ['BT-35', 'BT-37', 'BT-38', 'BT-39', 'BT-40'], contact: ['BT-41', 'BT-42', 'BT-43'],
}
const buyerTerms: PartyTerms = {
  name: 'BT-44', trading: 'BT-45', own: 'BT-46', legal: 'BT-47', vat: 'BT-48', endpoint: 'BT-49', address: ['BT-50', 'BT-52', 'BT-53', 'BT-54', 'BT-55'], contact: ['BT-56', 'BT-57', 'BT-58'],
}

/**
 * Another reader of Finvoice 3.0, which shares nothing with the renderer and the reader of the product: it looks every term up in the official mapping
 * table, and finds it by XPath. What the table leaves out (the message of attachments, the names of links, the manufacturer) is found by the guidelines.
 */
export class SecondReader {
  readonly table = new MappingTable(mappingRows('finvoice/Finvoice3_EN16931_mapping.tsv', 'Finvoice/'))
  #isCredit = false

  /** The file as a bank takes it: frame, invoice and, where there is one, the message of attachments. */
  read(bytes: Uint8Array): Invoice {
    const text = new TextDecoder('iso-8859-15').decode(bytes)
    const files = within(text, 'FinvoiceAttachments', attachments) ?? []
    return within(text, 'Finvoice', (root) => this.#invoice(root, files)) as Invoice
  }

  #invoice(at: XmlElement, files: readonly object[]): Invoice {
    const text = this.#texts(at)
    this.#isCredit = text('BT-3') === '381'
    const amount = (term: string): Decimal | undefined => this.#amount(at, this.table.path(term))
    const representative = this.#anyParty(at, 'SellerTaxRepr')
    return clean({
      kind: this.#isCredit ? 'creditNote' : 'invoice',
      specification: text('BT-24'), businessProcess: text('BT-23'), number: text('BT-1'), issueDate: this.#date(at, 'BT-2'), typeCode: text('BT-3'), currency: text('BT-5'),
      accountingCurrency: text('BT-111', '/@AmountCurrencyIdentifier'),
      taxPointDate: this.#date(at, 'BT-7'), taxPointDateCode: text('BT-8'), dueDate: this.#date(at, 'BT-9'),
      buyerReference: text('BT-10'), project: text('BT-11'), contract: text('BT-12'), purchaseOrder: text('BT-13'), salesOrder: text('BT-14'), receivingAdvice: text('BT-15'), despatchAdvice: text('BT-16'),
      tender: text('BT-17'), object: this.#identified(at, 'BT-18'), accountingReference: text('BT-19'), paymentTerms: joined(at, this.table.path('BT-20')),
      notes: this.#notes(at), preceding: this.#preceding(at),
      seller: clean({ ...this.#party(at, sellerTerms), taxRegistration: text('BT-32'), legalInformation: text('BT-33') }),
      buyer: this.#party(at, buyerTerms),
      payee: this.#payee(at),
      taxRepresentative: representative && clean({
        name: joined(representative, this.#inAnyParty('BT-62')), vatIdentifier: content(representative, this.#inAnyParty('BT-63')),
        address: this.#address(representative, ['BT-64', 'BT-66', 'BT-67', 'BT-68', 'BT-69'], `${this.table.path('BG-11')}/`),
      }),
      delivery: clean({
        name: joined(at, this.table.path('BT-70')), location: this.#identified(at, 'BT-71'), date: this.#date(at, 'BT-72'), address: this.#address(at, ['BT-75', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
      }),
      period: clean({ start: this.#date(at, 'BT-73'), end: this.#date(at, 'BT-74') }),
      payment: this.#payment(at),
      allowancesAndCharges: [
        ...this.#allowances(at, 'BG-20', false, ['BT-92', 'BT-93', 'BT-94', 'BT-97', 'BT-98'], ['BT-95', 'BT-96']),
        ...this.#allowances(at, 'BG-21', true, ['BT-99', 'BT-100', 'BT-101', 'BT-104', 'BT-105'], ['BT-102', 'BT-103']),
      ],
      totals: clean({
        lines: amount('BT-106'), allowances: amount('BT-107'), charges: amount('BT-108'), taxExclusive: amount('BT-109'), tax: amount('BT-110'), taxInAccountingCurrency: amount('BT-111'),
        taxInclusive: amount('BT-112'), prepaid: amount('BT-113'), rounding: amount('BT-114'), payable: amount('BT-115'),
      }),
      vatBreakdown: this.#each(at, 'BG-23', (one, path) => clean({
        code: content(one, path('BT-118')), rate: number(one, path('BT-119')), taxableAmount: this.#amount(one, path('BT-116')), taxAmount: this.#amount(one, path('BT-117')),
        exemptionReason: joined(one, path('BT-120')), exemptionReasonCode: content(one, path('BT-121')),
      })),
      supportingDocuments: [...this.#links(at), ...files],
      lines: this.#each(at, 'BG-25', (row, path) => this.#line(row, path)),
    }) as Invoice
  }

  #line(row: XmlElement, path: (term: string) => string): InvoiceLine {
    const text = (term: string): string | undefined => content(row, path(term))
    const identified = (term: string): object | undefined => identifier(text(term), content(row, `${path(term)}/@SchemeID`))
    const net = number(row, path('BT-146'))
    const discount = number(row, path('BT-147'))
    const written = number(row, path('BT-148'))
    const isGross = written !== undefined && (discount !== undefined || net?.equals(written) === false)
    return clean({
      id: text('BT-126'), note: joined(row, path('BT-127')), object: identified('BT-128'), quantity: this.#amount(row, path('BT-129')), unit: text('BT-130'), netAmount: this.#amount(row, path('BT-131')),
      orderLine: text('BT-132'), purchaseOrder: content(row, 'RowIdentifier'), accountingReference: text('BT-133'), period: clean({ start: day(row, path('BT-134')), end: day(row, path('BT-135')) }),
      allowancesAndCharges: [
        ...this.#rowDiscounts(row, path),
        ...this.#allowances(row, 'BG-28', true, ['BT-141', 'BT-142', 'BT-143', 'BT-144', 'BT-145'], undefined, `${this.table.path('BG-25')}/`),
      ],
      price: clean({ net, discount, gross: isGross ? written : undefined, baseQuantity: number(row, path('BT-149')), baseQuantityUnit: text('BT-150') }),
      vat: clean({ code: text('BT-151'), rate: number(row, path('BT-152')) }),
      item: clean({
        name: text('BT-153'), description: text('BT-154'), sellersIdentifier: text('BT-155'), buyersIdentifier: text('BT-156'), standardIdentifier: identified('BT-157'), originCountry: text('BT-159'),
        manufacturersIdentifier: content(row, 'RowDeliveryDetails/RowManufacturerArticleIdentifier'), manufacturer: joined(row, 'RowDeliveryDetails/RowManufacturerName'),
        classifications: elements(row, path('BT-158')).map((one) => clean({ code: one.content, list: content(one, '@SchemeID'), listVersion: content(one, '@SchemeVersion') })),
        attributes: [
          ...elements(row, 'SerialNumberIdentifier').map((one) => ({ name: 'Serial number', value: one.content })),
          ...elements(row, path('BT-160')).map((one, index) => ({ name: one.content, value: elements(row, path('BT-161'))[index]?.content })),
        ],
      }),
    }) as InvoiceLine
  }

  /** The table has a discount twice: on the row itself, and in structures of their own where there are several. */
  #rowDiscounts(row: XmlElement, path: (term: string) => string): readonly AllowanceOrCharge[] {
    const terms = ['BT-136', 'BT-137', 'BT-138', 'BT-139', 'BT-140'] as const
    const above = `${this.table.path('BG-25')}/`
    const group = this.table.path('BG-27')
    const inGroup = terms.map((term) => below(this.table.path(term, 1), `${group}/`))
    const of = (one: XmlElement, [amount = '', base = '', percentage = '', reason = '', code = '']: readonly string[]): object | undefined => clean({
      amount: this.#amount(one, amount), baseAmount: this.#amount(one, base), percentage: number(one, percentage), reason: content(one, reason), reasonCode: content(one, code),
    })
    return [of(row, terms.map(path)), ...elements(row, below(group, above)).map((one) => of(one, inGroup))].flatMap((one) => (one === undefined ? [] : [{ isCharge: false, ...one } as AllowanceOrCharge]))
  }

  /** Free texts, and notes with a subject by its code. */
  #notes(at: XmlElement): readonly object[] {
    const free = elements(at, this.table.path('BT-21', 1)).map((one) => ({ text: one.content }))
    const subjects = elements(at, this.table.path('BT-21'))
    return [...free, ...elements(at, this.table.path('BT-22')).map((one, index) => ({ subject: subjects[index]?.content, text: one.content }))]
  }

  #preceding(at: XmlElement): readonly object[] {
    const first = clean({ number: content(at, this.table.path('BT-25')), issueDate: day(at, this.table.path('BT-26')) })
    const group = this.table.path('BT-25', 1)
    const others = elements(at, group).map((one) => clean({ number: content(one, 'InvoiceNumber'), issueDate: day(one, below(this.table.path('BT-26', 1), `${group}/`)) }) as object)
    return first === undefined ? others : [first, ...others]
  }

  #party(at: XmlElement, terms: PartyTerms): Party {
    const text = this.#texts(at)
    const [person, telephone, email] = terms.contact
    const own = this.table.path(terms.own).replace('/@SchemeID', '')
    return clean({
      name: joined(at, this.table.path(terms.name)), tradingName: text(terms.trading), vatIdentifier: text(terms.vat), legalRegistration: this.#identified(at, terms.legal), endpoint: this.#identified(at, terms.endpoint),
      identifiers: elements(at, own).map((one) => identifier(one.content, content(one, '@SchemeID'))),
      address: this.#address(at, terms.address), contact: clean({ name: text(person), telephone: text(telephone), email: text(email) }),
    }) as Party
  }

  #address(at: XmlElement, [lines, town, postCode, subdivision, country]: AddressTerms, above = ''): PostalAddress | undefined {
    const part = (term: string): string | undefined => content(at, below(this.table.path(term), above))
    const [street, additionalStreet, thirdLine] = elements(at, below(this.table.path(lines), above)).map((one) => one.content)
    return clean({ street, additionalStreet, thirdLine, city: part(town), postCode: part(postCode), subdivision: part(subdivision), country: part(country) }) as PostalAddress | undefined
  }

  /** The party whose heading has the code; the table has the code for BT-60, whose value stands in AnyPartyCode. */
  #anyParty(at: XmlElement, code: string): XmlElement | undefined {
    return elements(at, `${this.table.path('BG-10')}[${this.#inAnyParty('BT-60')}="${code}"]`)[0]
  }

  #inAnyParty(term: string): string {
    return below(this.table.path(term), `${this.table.path('BG-10')}/`)
  }

  #payee(at: XmlElement): object | undefined {
    const party = this.#anyParty(at, 'PaymentReceiver')
    const identified = (path: string): object | undefined => party && identifier(content(party, path), content(party, `${path}/@SchemeID`))
    return party && clean({ name: joined(party, this.#inAnyParty('BT-59')), identifier: identified('AnyPartyCode'), legalRegistration: identified(this.#inAnyParty('BT-61')) })
  }

  /** The first account stands in the payment part too, and only there where it has neither name nor bank. */
  #payment(at: XmlElement): object | undefined {
    const text = this.#texts(at)
    const accounts = this.#each(at, 'BG-17', (one, path) => clean({ account: content(one, path('BT-84')), accountName: content(one, path('BT-85')), bic: content(one, path('BT-86')) }))
    const account = content(at, 'EpiDetails/EpiPartyDetails/EpiBeneficiaryPartyDetails/EpiAccountID')
    const isKnown = account === undefined || accounts.some((one) => 'account' in one && one.account === account)
    return {
      meansCode: text('BT-81'), meansText: text('BT-82'), remittance: text('BT-83'),
      creditTransfers: isKnown ? accounts : [{ account }, ...accounts],
      ...clean({
        card: clean({ number: text('BT-87'), holder: text('BT-88') }),
        directDebit: clean({ mandate: text('BT-89'), creditor: text('BT-90'), debitedAccount: text('BT-91') }),
      }),
    }
  }

  #allowances(at: XmlElement, group: string, isCharge: boolean, [amount, base, percentage, reason, code]: readonly [string, string, string, string, string], vat: readonly [string, string] | undefined, above = ''): readonly AllowanceOrCharge[] {
    return this.#each(at, group, (one, path) => clean({
      isCharge, amount: this.#amount(one, path(amount)), baseAmount: this.#amount(one, path(base)), percentage: number(one, path(percentage)), reason: content(one, path(reason)), reasonCode: content(one, path(code)),
      vat: vat && clean({ code: content(one, path(vat[0])), rate: number(one, path(vat[1])) }),
    }), above) as readonly AllowanceOrCharge[]
  }

  #links(at: XmlElement): readonly object[] {
    const names = elements(at, 'InvoiceUrlNameText')
    return elements(at, this.table.path('BT-124')).map((one, index) => {
      const description = names[index]?.content
      return clean({ id: description ?? one.content, description, externalLocation: one.content }) as object
    })
  }

  /** What each of a group says; its terms by their paths from it. */
  #each<One>(at: XmlElement, group: string, read: (one: XmlElement, path: (term: string) => string) => One, above = ''): readonly NonNullable<One>[] {
    const path = this.table.path(group)
    return elements(at, below(path, above)).flatMap((one) => read(one, (term) => below(this.table.path(term), `${path}/`)) ?? [])
  }

  #texts(at: XmlElement): (term: string, suffix?: string) => string | undefined {
    return (term, suffix = '') => content(at, this.table.path(term) + suffix)
  }

  #identified(at: XmlElement, term: string): object | undefined {
    const path = this.table.path(term)
    return identifier(content(at, path), content(at, `${path}/@SchemeID`))
  }

  #date(at: XmlElement, term: string): string | undefined {
    return day(at, this.table.path(term))
  }

  /** An amount or invoiced quantity, negative on a credit note. */
  #amount(at: XmlElement, path: string): Decimal | undefined {
    const value = number(at, path)
    return this.#isCredit ? value?.negated() : value
  }
}

/** What is read of the first document of that root in the text. */
function within<Result>(text: string, root: string, read: (at: XmlElement) => Result): Result | undefined {
  const [document] = new RegExp(`<${root}[\\s>].*</${root}>`, 's').exec(text) ?? []
  if (document === undefined) return undefined
  const parsed = XmlDocument.fromString(document)
  try {
    return read(parsed.root)
  } finally {
    parsed.dispose()
  }
}

function attachments(root: XmlElement): readonly object[] {
  return elements(root, 'AttachmentDetails').map((one) => {
    const fileName = content(one, 'AttachmentName')
    return { id: fileName, embedded: { fileName, mimeType: content(one, 'AttachmentMimeType'), content: Buffer.from(content(one, 'AttachmentContent') ?? '', 'base64') } }
  })
}

function number(at: XmlElement, path: string): Decimal | undefined {
  return decimal(content(at, path)?.replace(',', '.'))
}

function day(at: XmlElement, path: string): string | undefined {
  return content(at, path)?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

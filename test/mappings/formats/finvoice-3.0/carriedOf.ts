import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { onOneLine } from '../../../../mappings/formats/texts/splitText.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../../../mappings/model/stated.ts'

/** What of an invoice Finvoice carries, with what docs/formats.md says is lost taken away: written from the mapping table, not from the renderer. */
export function carriedOf(invoice: Invoice, { sender, receiver }: RenderContext): StatedInvoice {
  const { businessProcess, delivery } = invoice
  const { taxRegistration: _, legalInformation: __, ...buyer } = invoice.buyer
  return {
    ...invoice,
    specification: 'EN16931',
    businessProcess: businessProcess?.startsWith('urn:') === true ? undefined : businessProcess,
    seller: { ...invoice.seller, endpoint: addressOf(sender) },
    buyer: { ...buyer, endpoint: addressOf(receiver) },
    delivery: delivery?.address === undefined ? delivery : { ...delivery, name: delivery.name ?? invoice.buyer.name },
    supportingDocuments: [
      ...invoice.supportingDocuments.filter(({ embedded }) => embedded === undefined).map(({ id, description, externalLocation }) => ({ id: description ?? id, description: description ?? id, externalLocation })),
      ...invoice.supportingDocuments.flatMap(({ embedded }) => (embedded === undefined ? [] : [{ id: embedded.fileName, embedded }])),
    ],
    lines: invoice.lines.map(carriedLine),
  }
}

function addressOf({ id, scheme }: RenderContext['sender']): { readonly id: string; readonly scheme?: string } {
  return scheme === undefined ? { id } : { id, scheme }
}

/** A row has the buyer's order number (RowIdentifier), and no place for the seller's. */
function carriedLine({ posting, salesOrder: _, taxPointDate: __, ...line }: InvoiceLine): NonNullable<StatedInvoice['lines']>[number] {
  const { price, item } = line
  const dimensions = Object.values(posting?.dimensions ?? {}).filter((one) => one !== '' && one !== line.accountingReference)
  const isGross = price.gross !== undefined && (price.discount !== undefined || !price.gross.equals(price.net))
  return {
    ...line,
    accountingReference: [line.accountingReference, ...dimensions].filter((one) => one !== undefined).join(';') || undefined,
    price: { ...price, gross: isGross ? price.gross : price.discount === undefined ? undefined : price.gross ?? price.net },
    item: { ...item, attributes: serialFirst(item.attributes) },
  }
}

/** A single serial number has an element of its own before the definitions. */
function serialFirst(all: InvoiceLine['item']['attributes']): InvoiceLine['item']['attributes'] {
  const serials = all.filter(({ name }) => name === 'Serial number')
  return serials.length === 1 ? [...serials, ...all.filter((one) => one !== serials[0])] : all
}

/** A document as plain values to compare: texts on one line, those that may continue in a further element without spaces, numbers by value, notes and address lines together, nothing that is not there. */
export function comparable(of: StatedInvoice): unknown {
  const { oddities: _, notes = [], allowancesAndCharges = [], ...rest } = of
  const texts = new Map<string, string>()
  for (const { subject = '', text = '' } of notes) texts.set(subject, (texts.get(subject) ?? '') + text)
  return plain({ ...rest, allowancesAndCharges: allowancesFirst(allowancesAndCharges), notes: Object.fromEntries(texts), lines: (of.lines ?? []).map((line) => ({ ...line, allowancesAndCharges: allowancesFirst(line.allowancesAndCharges ?? []) })) })
}

function allowancesFirst<One extends { readonly isCharge?: boolean | undefined }>(all: readonly One[]): readonly One[] {
  return [...all.filter(({ isCharge }) => isCharge !== true), ...all.filter(({ isCharge }) => isCharge === true)]
}

/** Texts that may continue in another element, within a word where one is longer than an element. */
const continued: ReadonlySet<string> = new Set(['name', 'notes', 'note', 'paymentTerms', 'exemptionReason', 'manufacturer', 'lines'])

function plain(value: unknown, of = ''): unknown {
  if (value instanceof Decimal) return value.trimmed().toString()
  if (typeof value === 'string') return continued.has(of) ? value.replace(/\s+/g, '') : onOneLine(value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map((one) => plain(one))
  if (typeof value !== 'object' || value === null) return value
  const { street, additionalStreet, thirdLine, ...rest } = value as Record<string, unknown>
  const lines = [street, additionalStreet, thirdLine].filter((one) => one !== undefined).join('')
  const entries = Object.entries(lines === '' ? rest : { ...rest, lines: 'lines' in rest ? rest['lines'] : lines }).map(([key, one]) => [key, plain(one, of === 'notes' ? of : key)] as const)
  const kept = entries.filter(([, one]) => one !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

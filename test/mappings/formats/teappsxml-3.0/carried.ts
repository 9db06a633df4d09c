import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { onOneLine } from '../../../../mappings/formats/texts/splitText.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, Note, SupportingDocument } from '../../../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../../../mappings/model/stated.ts'

/** What TEAPPSXML carries of an invoice: what a reader that misses nothing states. */
export function carried(invoice: Invoice, { sender, receiver, deliveryId }: RenderContext): StatedInvoice {
  const { delivery } = invoice
  const { legalInformation: _, taxRegistration: __, ...buyer } = invoice.buyer
  const place = delivery?.name === undefined && delivery?.address === undefined ? delivery : { ...delivery, name: delivery.name ?? invoice.buyer.name }
  return {
    ...invoice,
    specification: 'EN16931',
    seller: { ...invoice.seller, endpoint: invoice.seller.endpoint ?? addressOf(sender) },
    buyer: { ...buyer, endpoint: invoice.buyer.endpoint ?? addressOf(receiver) },
    delivery: place,
    notes: [...invoice.notes.filter((one) => one.subject !== undefined), ...invoice.notes.filter((one) => one.subject === undefined)] satisfies Note[],
    allowancesAndCharges: discountsFirst(invoice.allowancesAndCharges),
    supportingDocuments: documents(invoice.supportingDocuments, deliveryId),
    lines: invoice.lines.map(line),
  }
}

function addressOf({ id, scheme }: RenderContext['sender']): { id: string; scheme: string | undefined } {
  return { id, scheme }
}

function line({ posting: _, ...rest }: InvoiceLine): object {
  return { ...rest, price: { ...rest.price, gross: rest.price.gross ?? rest.price.net }, allowancesAndCharges: discountsFirst(rest.allowancesAndCharges) }
}

function discountsFirst(all: readonly AllowanceOrCharge[]): readonly AllowanceOrCharge[] {
  return [...all.filter((one) => !one.isCharge), ...all.filter((one) => one.isCharge)]
}

/** Files by their names, then links. */
function documents(all: readonly SupportingDocument[], deliveryId: string): readonly object[] {
  const files = all.filter((one) => one.embedded !== undefined).map((one, index) => {
    const name = `${one.id.replace(/[^\w.-]/g, '_')}-${index + 1}-${deliveryId}.pdf`
    return { id: name, description: one.description, embedded: { fileName: name, mimeType: one.embedded?.mimeType } }
  })
  const links = all.filter((one) => one.externalLocation !== undefined).map((one) => ({
    id: one.externalLocation, description: one.embedded === undefined ? one.description : undefined, externalLocation: one.externalLocation,
  }))
  return [...files, ...links]
}

/** Texts that may continue in another element, within a word where one is longer than an element. */
const continued: ReadonlySet<string> = new Set(['name', 'text', 'note', 'description', 'manufacturer'])

/** A value to compare: numbers by their value, texts on one line, those that may continue without spaces, nothing that says nothing. */
export function comparable(value: unknown, of = ''): unknown {
  if (value instanceof Decimal) return value.trimmed().toString()
  if (typeof value === 'string') return continued.has(of) ? value.replace(/\s/g, '') : onOneLine(value)
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => comparable(one))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, comparable(one, key)] as const).filter(([, one]) => one !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

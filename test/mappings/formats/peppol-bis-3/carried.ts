import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine, Note, PaymentInstructions, Price, SupportingDocument } from '../../../../mappings/model/invoice.ts'
import type { Stated, StatedInvoice } from '../../../../mappings/model/stated.ts'

/** What Peppol BIS Billing 3 carries of an invoice: what a reader that misses nothing states. */
export function carried(invoice: Invoice, { sender, receiver }: RenderContext): StatedInvoice {
  const { legalInformation: _, taxRegistration: __, ...buyer } = invoice.buyer
  const address = ({ id, scheme }: RenderContext['sender']): Stated<{ id: string; scheme: string }> => ({ id, scheme })
  return {
    ...invoice,
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    businessProcess: invoice.businessProcess ?? 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    seller: { ...invoice.seller, endpoint: invoice.seller.endpoint ?? address(sender) },
    buyer: { ...buyer, endpoint: invoice.buyer.endpoint ?? address(receiver) },
    notes: notes(invoice.notes),
    payment: payment(invoice),
    supportingDocuments: invoice.supportingDocuments.map(document),
    lines: invoice.lines.map(line),
  }
}

/** Notes without a subject are one, before the others. */
function notes(all: readonly Note[]): readonly Note[] {
  const plain = all.filter(({ subject }) => subject === undefined).map(({ text }) => text)
  return [...(plain.length === 0 ? [] : [{ text: plain.join('\n') }]), ...all.filter(({ subject }) => subject !== undefined)]
}

/** A credit note has its due date with the payment means, also where it has none. */
function payment({ payment: instructions, kind, dueDate }: Invoice): PaymentInstructions | undefined {
  if (instructions === undefined && kind === 'creditNote' && dueDate !== undefined) return { meansCode: '1', creditTransfers: [] }
  return instructions
}

function document({ sha256: _, ...carriedPart }: SupportingDocument): SupportingDocument {
  return carriedPart
}

/** A line has one place for its order: the buyer's number, or the seller's where there is none. */
function line({ posting: _, item: { manufacturer: __, ...item }, salesOrder, ...rest }: InvoiceLine): InvoiceLine {
  const isSellers = salesOrder !== undefined && rest.purchaseOrder === undefined
  return { ...rest, ...(isSellers ? { salesOrder } : {}), item, price: price(rest.price, rest.unit) }
}

/** The syntax asks for a discount with the gross price; a unit stands with the quantity alone. */
function price({ net, discount, gross, baseQuantity, baseQuantityUnit }: Price, unit: string): Price {
  return {
    net,
    ...(discount === undefined && gross === undefined ? {} : { discount: discount ?? Decimal.zero }),
    ...(gross === undefined ? {} : { gross }),
    ...(baseQuantity === undefined ? {} : { baseQuantity, baseQuantityUnit: baseQuantityUnit ?? unit }),
  }
}

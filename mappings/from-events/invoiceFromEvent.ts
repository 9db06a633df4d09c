import type { ContractEvent, InvoiceContent } from '../../schemas/generated/events.ts'
import type { Invoice } from '../model/invoice.ts'
import { invoiceLineFrom } from './lineTerms.ts'
import { needed, type Document } from './needed.ts'
import { present } from './present.ts'
import { supportingDocumentsFrom } from './supportingDocuments.ts'

/** The events that an invoice document is made from. */
export type InvoiceEvent = ContractEvent<'fi.kuntasilta.shop.InvoiceIssued' | 'fi.kuntasilta.shop.CreditNoteIssued'>

/**
 * The canonical invoice or credit note of an event, as the seller made it: no rate and no amount is touched.
 * Throws KS-MAP-EVENT-LACKS without a number (BT-1) or an issue date (BT-2), KS-MAP-ATTACHMENT-LINK for a link that
 * cannot be trusted. Everything else is for the rules to judge.
 */
export function invoiceFromEvent(event: InvoiceEvent): Invoice {
  return event.type === 'fi.kuntasilta.shop.InvoiceIssued'
    ? fromContent('invoice', '380', event.value.invoice)
    : fromContent('creditNote', '381', event.value.creditNote)
}

function fromContent(kind: Invoice['kind'], usualType: string, content: InvoiceContent): Invoice {
  const document: Document = { kind: kind === 'invoice' ? 'invoice' : 'credit note', number: content.number }
  const { supportingDocuments, lines, ...rest } = content
  const { specification: _, ...terms } = present(rest)
  return {
    ...terms,
    kind,
    number: needed(content.number, 'BT-1', document),
    issueDate: needed(content.issueDate, 'BT-2', document),
    typeCode: content.typeCode ?? usualType,
    supportingDocuments: supportingDocumentsFrom(supportingDocuments, document),
    lines: lines.map(invoiceLineFrom),
  }
}

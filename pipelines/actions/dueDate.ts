import type { CalendarDate } from '../../base/dates.ts'
import type { ContractEvent } from '../../schemas/generated/events.ts'

/** The due date (BT-9) of an invoice or credit note. */
export function dueDateOf(event: ContractEvent | undefined): CalendarDate | undefined {
  if (event?.type === 'fi.kuntasilta.shop.InvoiceIssued') return event.value.invoice.dueDate ?? undefined
  return event?.type === 'fi.kuntasilta.shop.CreditNoteIssued' ? event.value.creditNote.dueDate ?? undefined : undefined
}

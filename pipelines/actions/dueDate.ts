import type { CalendarDate } from '../../base/dates.ts'
import type { ContractEvent } from '../../schemas/generated/events.ts'

/** The due date (BT-9) of an invoice. */
export function dueDateOf(event: ContractEvent | undefined): CalendarDate | undefined {
  return event?.type === 'fi.kuntasilta.shop.InvoiceIssued' ? event.value.invoice.dueDate ?? undefined : undefined
}

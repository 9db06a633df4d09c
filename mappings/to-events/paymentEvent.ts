import type { EventDraft } from '../../schemas/generated/events.ts'
import type { Payment } from '../model/payment.ts'
import { only } from './only.ts'
import type { Place } from './place.ts'

/** What tells the shop of a payment. */
export interface PaymentEvent {
  readonly type: 'fi.kuntasilta.municipal.InvoicePaid'
  readonly value: EventDraft<'fi.kuntasilta.municipal.InvoicePaid'>
}

/** The event for the shop; `invoice` is the invoice as the ledger knows it, with the delivery that brought it to the municipality. */
export function paymentEvent(payment: Payment, invoice: { readonly number: string; readonly deliveryId: string | null }, place: Place): PaymentEvent {
  return {
    type: 'fi.kuntasilta.municipal.InvoicePaid',
    value: {
      ...place,
      ...only(payment, ['amount', 'currency', 'paidOn', 'reference']),
      deliveryId: invoice.deliveryId,
      documentNumber: invoice.number,
      invoice: invoice.number,
      answer: { grade: 'payment initiated', text: payment.number ?? null },
    },
  }
}

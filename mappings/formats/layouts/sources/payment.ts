import type { Payment } from '../../../model/payment.ts'
import type { Places } from './source.ts'

/** What a row of a payment file says. */
export const paymentPlaces: Places<Payment> = {
  text: ['number', 'invoice', 'reference', 'seller', 'currency'],
  money: ['amount'],
  date: ['paidOn'],
}

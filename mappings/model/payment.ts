import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'

/** What finance says that it paid: an invoice, or a part of one. At least one of `invoice` and `reference` is there. */
export interface Payment {
  /** Number of the payment, such as the bank's archive id, where finance tells one. */
  readonly number?: string
  /** Number of the invoice or credit note (BT-1). */
  readonly invoice?: string
  /** Viite or RF reference that was paid with (BT-83). */
  readonly reference?: string
  /** Y-tunnus of the payee. */
  readonly seller?: string
  readonly amount: Decimal
  readonly currency: string
  readonly paidOn: CalendarDate
}

/** A viite or RF reference as it is compared: without spaces, and a viite without the zeros before it. */
export function comparableReference(reference: string): string {
  const plain = reference.replace(/\s/g, '').toUpperCase()
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain
}

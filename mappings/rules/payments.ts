import type { PaymentInstructions } from '../model/invoice.ts'
import type { Stated, StatedInvoice } from '../model/stated.ts'

const none: readonly Stated<PaymentInstructions>[] = []

/** Every payment instructions (BG-16) that the document states. */
export function allPayments({ payment, furtherPayments = none }: StatedInvoice): readonly Stated<PaymentInstructions>[] {
  return payment === undefined ? furtherPayments : [payment, ...furtherPayments]
}

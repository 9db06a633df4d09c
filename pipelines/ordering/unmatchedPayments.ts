import { findUnmatchedPayments, type NamedInvoice } from '../../ledger/payments.ts'
import type { Connection } from '../../ledger/query.ts'
import { takeAgain } from '../feedback/takeAgain.ts'

/** What an invoice and its payments must not meet each other about. */
export function lockedForPayment(municipality: string, { number, reference }: { readonly number?: string | undefined; readonly reference?: string | null | undefined }): readonly string[] {
  return [...(number ? [`payment of ${municipality} ${number}`] : []), ...(reference ? [`payment by ${municipality} ${reference}`] : [])]
}

/** Has payments taken in once more that came before their invoices, in the next pass. The caller has locked what names the invoices. */
export async function takePaymentsAgain(on: Connection, invoices: readonly NamedInvoice[]): Promise<void> {
  if (invoices.length === 0) return
  const unmatched = await findUnmatchedPayments(on, invoices)
  if (unmatched.length > 0) await takeAgain(on, unmatched)
}

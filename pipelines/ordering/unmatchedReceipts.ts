import type { NamedOrder } from '../../ledger/conversations.ts'
import { findUnmatched } from '../../ledger/inboundDocuments.ts'
import type { Connection } from '../../ledger/query.ts'
import { takeAgain } from '../feedback/takeAgain.ts'

/**
 * Has receipts taken in once more that came before anybody knew these orders, in the next pass. The caller has locked what names the orders,
 * and has written all that it says of messages.
 */
export async function takeReceiptsAgain(on: Connection, orders: readonly NamedOrder[]): Promise<void> {
  if (orders.length === 0) return
  await takeAgain(on, await findUnmatched(on, orders))
}

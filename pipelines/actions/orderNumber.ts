import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { noteAction, type Act } from '../../ledger/actions/act.ts'
import type { NumberedOrder } from '../../ledger/orders.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { numberOrders } from '../intake/numberOrders.ts'
import { takeWaitingAgain } from '../ordering/awaitedOrders.ts'
import type { ActionContext } from './context.ts'

/**
 * Keeps the number that a municipality has given to an order (BT-13), when a person has learnt it; invoices that waited for it go, and receipts that named it are taken.
 *
 * @throws Failure KS-ACTION-NOT-FOUND
 */
export async function sayBuyersNumber(order: NumberedOrder, act: Act, { pool, profiles }: ActionContext): Promise<void> {
  await inTransaction(pool, async (client) => {
    const known = await numberOrders(client, [order], profiles, act.at_ms)
    if (known.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given: order.sellersNumber, lookedFor: phrase('an order of {municipality}', { municipality: order.municipality }) })
    await takeWaitingAgain(client, [order], act.at_ms)
    await noteAction(client, act, 'order-number', `${order.municipality} ${order.sellersNumber}`, { buyersNumber: order.buyersNumber })
  })
}

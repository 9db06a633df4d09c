import { findOrdersAnswered } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import { isIdentity } from '../intake/identity.ts'
import { numberOrders } from '../intake/numberOrders.ts'
import type { Origin, Said } from './applyAcknowledgements.ts'

/** Keeps the buyer's numbers of orders (BT-13) that came with answers to them; a rejected order has none. */
export async function keepBuyersNumbers(on: Connection, all: readonly Said[], { municipality, system, profiles }: Pick<Origin, 'municipality' | 'system' | 'profiles'>, now_ms: number): Promise<void> {
  const giving = all.flatMap(({ said: { buyersOrder, grade, about } }) => (buyersOrder !== undefined && isIdentity(buyersOrder) && grade !== 'rejected' ? [{ buyersOrder, about }] : []))
  if (giving.length === 0) return
  const orders = await findOrdersAnswered(on, municipality, system, giving.map(({ about }) => ({
    deliveryId: about.by === 'delivery id' ? about.id : null,
    documentNumber: about.by === 'document number' && about.kind === 'order' ? about.number : null,
  })))
  await numberOrders(on, orders.map(({ place, ...order }) => ({ ...order, buyersNumber: giving[place]?.buyersOrder ?? '' })), profiles, now_ms)
}

import type { Acknowledgement } from '../../connectors/ports.ts'
import { findOrdersAnswered, type NumberedOrder } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import { isIdentity } from '../intake/identity.ts'
import { numberOrders } from '../intake/numberOrders.ts'
import type { Origin, Said } from './applyAcknowledgements.ts'

/** Keeps the buyer's numbers of orders (BT-13) that came with answers to them, and gives them; a rejected order has none. */
export async function keepBuyersNumbers(on: Connection, all: readonly Said[], { municipality, system, profiles }: Pick<Origin, 'municipality' | 'system' | 'profiles'>, now_ms: number): Promise<readonly NumberedOrder[]> {
  const numbered = await numberedBy(on, all.map(({ said }) => said), { municipality, system })
  await numberOrders(on, numbered, profiles, now_ms)
  return numbered
}

/** The orders that get a buyer's number by answers. */
export async function numberedBy(on: Connection, answers: readonly Acknowledgement[], { municipality, system }: Pick<Origin, 'municipality' | 'system'>): Promise<readonly NumberedOrder[]> {
  const giving = answers.flatMap(({ buyersOrder, grade, about }) => (buyersOrder !== undefined && isIdentity(buyersOrder) && grade !== 'rejected' ? [{ buyersOrder, about }] : []))
  if (giving.length === 0) return []
  const orders = await findOrdersAnswered(on, municipality, system, giving.map(({ about }) => about))
  return orders.map(({ place, ...order }) => ({ ...order, buyersNumber: giving[place]?.buyersOrder ?? '' }))
}

import type { Acknowledgement } from '../connectors/ports.ts'
import type { EventKey } from './events.ts'
import { idsNamed } from './inbound.ts'
import { columns, query, run, type Connection } from './query.ts'

/** What later documents must know of the order that they belong to. */
export interface OrderFacts {
  /** Where it was made: `shop`, `purchasing` or `other`. */
  readonly origin?: string
  readonly buyerReference?: string
  readonly contract?: string
  readonly project?: string
  readonly accountingReference?: string
  readonly ordererName?: string
  readonly ordererUnit?: string
  readonly deliveryName?: string
}

/** An order by its municipality and the seller's number (BT-14). */
export interface OrderKey {
  readonly municipality: string
  readonly sellersNumber: string
}

/** An order of the read model. */
export interface OrderRow extends OrderKey {
  /** BT-13. */
  readonly buyersNumber: string | null
  readonly stage: 'placed' | 'changed' | 'cancelled'
  readonly facts: OrderFacts
}

const queries = {
  save: query('save-orders'),
  saveAnswered: query('save-answered-orders'),
  previous: query<{ id: string; document_number: string }>('previous-orders'),
  answered: query<{ place: number; municipality: string; sellers_number: string }>('find-orders-answered'),
  number: query<{ sellers_number: string }>('number-orders'),
  buyersNumbers: query<{ municipality: string; buyers_number: string }>('find-buyers-numbers'),
  find: query<{ municipality: string; sellers_number: string; buyers_number: string | null; stage: OrderRow['stage']; facts: OrderFacts }>('find-orders'),
}

/** Brings the read model up to these events; an older event only adds what is missing. */
export async function saveOrders(on: Connection, orders: readonly (OrderRow & EventKey & { readonly story: string })[]): Promise<void> {
  await run(on, queries.save, columns(orders, 8, (order) => [
    order.municipality, order.sellersNumber, order.buyersNumber, order.story, order.stage, order.facts, order.source, order.eventId,
  ]))
}

/** Orders of the municipality's own by what the shop calls them in its answers; one that is known stays as it is, and one that never came from there is left out. */
export async function saveAnsweredOrders(on: Connection, orders: readonly (Omit<OrderRow, 'stage' | 'facts'> & EventKey & { readonly story: string })[]): Promise<void> {
  await run(on, queries.saveAnswered, columns(orders, 6, (order) => [order.municipality, order.sellersNumber, order.buyersNumber, order.story, order.source, order.eventId]))
}

/** The orders that are known, by municipality and the seller's number. */
export async function findOrders(on: Connection, keys: readonly OrderKey[]): Promise<readonly OrderRow[]> {
  const rows = await run(on, queries.find, columns(keys, 2, (key) => [key.municipality, key.sellersNumber]))
  return rows.map((row) => ({
    municipality: row.municipality, sellersNumber: row.sellers_number, buyersNumber: row.buyers_number, stage: row.stage, facts: row.facts,
  }))
}

/** Those of the buyers' numbers (BT-13) by which an order is known, of the shop or of the municipality. */
export async function findBuyersNumbers(on: Connection, asked: readonly { readonly municipality: string; readonly buyersNumber: string }[]): Promise<readonly { readonly municipality: string; readonly buyersNumber: string }[]> {
  const rows = asked.length === 0 ? [] : await run(on, queries.buyersNumbers, columns(asked, 2, (each) => [each.municipality, each.buyersNumber]))
  return rows.map((row) => ({ municipality: row.municipality, buyersNumber: row.buyers_number }))
}

/** An order with the buyer's own number of it (BT-13). */
export interface NumberedOrder extends OrderKey {
  readonly buyersNumber: string
}

/** The orders that answers to their deliveries name, each with its answer's place. */
export async function findOrdersAnswered(on: Connection, municipality: string, system: string, answers: readonly Acknowledgement['about'][]): Promise<readonly (OrderKey & { readonly place: number })[]> {
  const rows = await run(on, queries.answered, [municipality, system, ...columns(answers, 3, (about) => [...idsNamed(about), about.by === 'document number' && (about.kind ?? 'order') === 'order' ? about.number : null])])
  return rows.map((row) => ({ place: row.place - 1, municipality: row.municipality, sellersNumber: row.sellers_number }))
}

/** Keeps the buyer's own numbers of orders; gives the seller's numbers of those that are known. */
export async function numberOrders(on: Connection, orders: readonly NumberedOrder[]): Promise<readonly string[]> {
  return (await run(on, queries.number, columns(orders, 3, (each) => [each.municipality, each.sellersNumber, each.buyersNumber]))).map((row) => row.sellers_number)
}

/** Number of the document that went before each of these deliveries of orders to its system, by their ids; first ones are left out. */
export async function findPreviousOrders(on: Connection, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await run(on, queries.previous, [deliveryIds])
  return new Map(rows.map((row) => [row.id, row.document_number]))
}

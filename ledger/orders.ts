import type { EventKey } from './events.ts'
import { columns, query, run, type Connection } from './query.ts'

/** What invoices may take from the order that they belong to. */
export interface OrderFacts {
  readonly buyerReference?: string
  readonly contract?: string
  readonly project?: string
  readonly accountingReference?: string
  readonly ordererName?: string
  readonly ordererUnit?: string
  readonly deliveryName?: string
}

/** An order of the read model. */
export interface OrderRow {
  readonly municipality: string
  /** BT-14. */
  readonly sellersNumber: string
  /** BT-13. */
  readonly buyersNumber: string | null
  readonly stage: 'placed' | 'changed' | 'cancelled'
  readonly facts: OrderFacts
}

const queries = {
  save: query('save-orders'),
  previous: query<{ id: string; document_number: string }>('previous-orders'),
  find: query<{ municipality: string; sellers_number: string; buyers_number: string | null; stage: OrderRow['stage']; facts: OrderFacts }>('find-orders'),
}

/** Brings the read model up to these events; an older event changes nothing. */
export async function saveOrders(on: Connection, orders: readonly (OrderRow & EventKey & { readonly story: string })[]): Promise<void> {
  await run(on, queries.save, columns(orders, 8, (order) => [
    order.municipality, order.sellersNumber, order.buyersNumber, order.story, order.stage, order.facts, order.source, order.eventId,
  ]))
}

/** The orders that are known, by municipality and the seller's number. */
export async function findOrders(on: Connection, keys: readonly { readonly municipality: string; readonly sellersNumber: string }[]): Promise<readonly OrderRow[]> {
  const rows = await run(on, queries.find, columns(keys, 2, (key) => [key.municipality, key.sellersNumber]))
  return rows.map((row) => ({
    municipality: row.municipality, sellersNumber: row.sellers_number, buyersNumber: row.buyers_number, stage: row.stage, facts: row.facts,
  }))
}

/** Number of the document that went before each of these deliveries of orders in its flow, by their ids; first ones are left out. */
export async function findPreviousOrders(on: Connection, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await run(on, queries.previous, [deliveryIds])
  return new Map(rows.map((row) => [row.id, row.document_number]))
}

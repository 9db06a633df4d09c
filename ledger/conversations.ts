import { advisoryLocks } from '../base/advisoryLocks.ts'
import type { Problem } from '../errors/failure.ts'
import type { Verdict } from '../mappings/conversation/heard.ts'
import type { Said } from '../mappings/conversation/said.ts'
import { saidFromJson } from '../mappings/conversation/stored.ts'
import type { EventKey } from './events.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'
import { storable } from './storable.ts'

/** The story of an order, at its municipality. */
export interface OrderStory {
  readonly municipality: string
  readonly story: string
}

/** What an event said of an order, to be kept. */
export interface OrderEntry extends EventKey {
  /** An invoice of several orders says something of each, in their order. */
  readonly place: number
  readonly municipality: string
  /** Null of an invoice, which names its order by number. */
  readonly story: string | null
  /** BT-14, BT-13. */
  readonly sellersNumber: string | null
  readonly buyersNumber: string | null
  readonly said: Said
  readonly correlationId: string
}

/** What was said of an order, as it is kept, with what was decided. The terms of `Said` lie flat, so that it can be judged. */
export type KeptEntry = Said & Omit<OrderEntry, 'said' | 'story'> & {
  readonly story: string
  readonly verdict: Verdict['is'] | null
  readonly why: Problem | null
  readonly recordedAt_ms: number
}

const queries = {
  lock: query('lock-stories'),
  save: query<{ source: string; event_id: string; place: number; municipality: string; story: string | null }>('save-order-entries'),
  adopt: query('adopt-order-entries'),
  read: query<{
    source: string; event_id: string; place: number; municipality: string; story: string; sellers_number: string | null; buyers_number: string | null
    said: unknown; verdict: Verdict['is'] | null; why: Problem | null; correlation_id: string; recorded_at: number
  }>('read-order-entries'),
  verdicts: query('save-order-verdicts'),
  find: query<{ municipality: string; story: string }>('find-order-stories'),
  byNumber: query<{ place: number; story: string; heard: number }>('find-stories-by-number'),
}

/** Keeps what events said of orders; gives the stories of which something is new. */
export async function saveOrderEntries(on: Connection, entries: readonly OrderEntry[], at_ms: number): Promise<readonly OrderStory[]> {
  if (entries.length === 0) return []
  const rows = await run(on, queries.save, [
    ...columns(entries, 9, (each) => [each.source, each.eventId, each.place, each.municipality, each.story, each.sellersNumber, each.buyersNumber, inJson(each.said), each.correlationId]),
    timestamp(at_ms),
  ])
  const stories = new Map(rows.flatMap(({ municipality, story }) => (story === null ? [] : [[`${municipality}\n${story}`, { municipality, story }]])))
  return [...stories.values()]
}

/** Makes those who listen to the same orders take turns until the transaction ends: who comes second reads what the first has kept. */
export async function lockConversations(on: Connection, stories: readonly OrderStory[]): Promise<void> {
  await run(on, queries.lock, [stories.map(({ municipality, story }) => `${municipality} ${story}`), advisoryLocks.conversations])
}

/** The replacer makes every text storable; numbers have become text before. */
function inJson(said: Said): string {
  return JSON.stringify(said, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value))
}

/** Gives orders what was said of them before anybody knew them. */
export async function adoptOrderEntries(on: Connection, orders: readonly (OrderStory & Pick<OrderEntry, 'sellersNumber' | 'buyersNumber'>)[]): Promise<void> {
  if (orders.length === 0) return
  await run(on, queries.adopt, columns(orders, 4, (each) => [each.municipality, each.story, each.sellersNumber, each.buyersNumber]))
}

/** All that was said of these orders and is in force. */
export async function readOrderEntries(on: Connection, stories: readonly OrderStory[]): Promise<readonly KeptEntry[]> {
  const rows = await run(on, queries.read, columns(stories, 2, (each) => [each.municipality, each.story]))
  return rows.map((row) => ({
    ...saidFromJson(row.said), source: row.source, eventId: row.event_id, place: row.place, municipality: row.municipality, story: row.story,
    sellersNumber: row.sellers_number, buyersNumber: row.buyers_number, verdict: row.verdict, why: row.why, correlationId: row.correlation_id, recordedAt_ms: row.recorded_at,
  }))
}

/** Keeps what was decided. */
export async function saveOrderVerdicts(on: Connection, decided: readonly (Pick<OrderEntry, 'source' | 'eventId' | 'place'> & { readonly verdict: Verdict })[]): Promise<void> {
  await run(on, queries.verdicts, columns(decided, 5, ({ source, eventId, place, verdict }) => [source, eventId, place, verdict.is, verdict.why ?? null]))
}

/** Stories of orders by their story or either number (BT-13, BT-14). */
export async function findOrderStories(on: Connection, named: string, most: number): Promise<readonly OrderStory[]> {
  return run(on, queries.find, [named, most])
}

/** An order as a document names it, by either number. */
export interface NamedOrder {
  readonly municipality: string
  readonly sellersNumber: string | undefined
  readonly buyersNumber: string | undefined
}

/** The stories of orders by the seller's or else the buyer's number, and how often anything was said of each or taken over by another event; of what nobody has spoken of there is none. */
export async function findStoriesByNumber<Named extends NamedOrder>(on: Connection, orders: readonly Named[]): Promise<readonly (Named & { readonly story: string; readonly heard: number })[]> {
  const rows = await run(on, queries.byNumber, columns(orders, 3, (each) => [each.municipality, each.sellersNumber ?? null, each.buyersNumber ?? null]))
  return rows.flatMap(({ place, story, heard }) => {
    const named = orders[place - 1]
    return named === undefined ? [] : [{ ...named, story, heard }]
  })
}

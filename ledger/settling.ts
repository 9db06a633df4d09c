import type { DocumentKind } from '../mappings/formats/format.ts'
import type { DeliveryInStory } from './sending.ts'
import { query, run, timestamp, type Connection } from './query.ts'

/** A delivered document that is due to be looked after. */
export interface ToSettle {
  readonly id: string
  readonly state: 'delivered' | 'acknowledged'
  readonly grade: string | null
  readonly transmissionId: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  /** When the receiver took it. */
  readonly delivered_ms: number
}

const queries = {
  claim: query<{ id: string; state: ToSettle['state']; grade: string | null; transmission_id: string; document_kind: DocumentKind; document_number: string; delivered: number }>('claim-to-settle'),
  postpone: query('postpone-settling'),
  close: query('close-deliveries'),
  unanswered: query<{ id: string; grade: string | null; about: DeliveryInStory }>('find-unanswered'),
  next: query<{ due: number | null }>('next-to-settle'),
}

/** Delivered documents of one lane that are due; they are set aside until `again_ms`, so that nobody else takes them too. */
export async function claimToSettle(on: Connection, lane: string, now_ms: number, most: number, again_ms: number): Promise<readonly ToSettle[]> {
  const rows = await run(on, queries.claim, [lane, timestamp(now_ms), most, timestamp(again_ms)])
  return rows.map((row) => ({
    id: row.id, state: row.state, grade: row.grade, transmissionId: row.transmission_id, documentKind: row.document_kind, documentNumber: row.document_number, delivered_ms: row.delivered,
  }))
}

/** Looks after these again at their times. */
export async function postponeSettling(on: Connection, rows: readonly { readonly id: string; readonly due_ms: number }[]): Promise<void> {
  await run(on, queries.postpone, [rows.map((row) => row.id), rows.map((row) => timestamp(row.due_ms))])
}

/** Nothing more can come for these: they rest. */
export async function closeDeliveries(on: Connection, ids: readonly string[], now_ms: number): Promise<void> {
  await run(on, queries.close, [ids, timestamp(now_ms)])
}

/** How far delivered documents have come by now; rejected and disputed ones are left out. */
export async function findUnanswered(on: Connection, ids: readonly string[]): Promise<readonly { readonly id: string; readonly grade: string | null; readonly about: DeliveryInStory }[]> {
  return run(on, queries.unanswered, [ids])
}

/** When the lane next has a delivered document to look after. */
export async function nextToSettle_ms(on: Connection, lane: string): Promise<number | undefined> {
  return (await run(on, queries.next, [lane]))[0]?.due ?? undefined
}

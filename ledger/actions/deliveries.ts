import type { Problem } from '../../errors/failure.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { columns, query, run, timestamp, type Connection } from '../query.ts'
import type { Act } from './act.ts'

/** A delivery as a person finds it who wants to act on it. */
export interface ToActOn {
  readonly id: string
  readonly eventNo: number
  readonly municipality: string
  readonly system: string
  readonly lane: string
  readonly story: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly flow: string
  readonly state: string
  readonly waitsFor: string | null
  readonly predecessor: string | null
  readonly problem: Problem | null
  /** It may have been delivered; nobody has proof. */
  readonly unproven: boolean
  /** Null: its document was never made, or its file is not closed. */
  readonly transmissionId: string | null
  /** Name of the closed file that holds it beside others. */
  readonly file: string | null
  readonly standing: 'in force' | 'repeat' | 'superseded' | 'contradiction'
  readonly replacedBy: string | null
}

interface Row {
  id: string; event_no: number; municipality: string; system: string; lane: string; story: string; document_kind: DocumentKind
  document_number: string; flow: string; state: string; waits_for: string | null; predecessor: string | null; problem: Problem | null
  unproven: boolean; transmission_id: string | null; sequence: number | null; file_name: string | null
  standing: ToActOn['standing']; replaced_by: string | null
}

/** How a delivery is released. */
export interface Release {
  readonly id: string
  /** The state in which it was seen. */
  readonly seen: string
  readonly state: 'planned' | 'waiting' | 'rendered' | 'retrying' | 'unknown'
  readonly pastPredecessor: boolean
  /** A person has checked that it did not arrive. */
  readonly notDelivered: boolean
  readonly deadline_ms: number
}

const queries = {
  lock: query<{ id: string }>('lock-deliveries'),
  read: query<Row>('read-to-act'),
  findParked: query<{ delivery_no: number; id: string }>('find-parked'),
  release: query<{ id: string; lane: string }>('release-deliveries'),
  giveUp: query<{ lane: string }>('give-up-deliveries'),
  replace: query('replace-deliveries'),
  reorder: query('reorder-stories'),
}

/** These deliveries, and with one of a closed file all of that file, locked until the transaction ends. */
export async function lockDeliveries(on: Connection, ids: readonly string[]): Promise<readonly ToActOn[]> {
  const locked = await run(on, queries.lock, [ids])
  return readToActOn(on, locked.map((row) => row.id))
}

/** The same as they are this moment, without a lock. */
export async function readToActOn(on: Connection, ids: readonly string[]): Promise<readonly ToActOn[]> {
  const rows = await run(on, queries.read, [ids])
  return rows.map((row) => ({
    id: row.id, eventNo: row.event_no, municipality: row.municipality, system: row.system, lane: row.lane, story: row.story,
    documentKind: row.document_kind, documentNumber: row.document_number, flow: row.flow, state: row.state, waitsFor: row.waits_for,
    predecessor: row.predecessor, problem: row.problem, unproven: row.unproven, transmissionId: row.transmission_id,
    file: row.sequence === null ? null : row.file_name, standing: row.standing, replacedBy: row.replaced_by,
  }))
}

/** What is parked or held for a municipality, oldest first; `codes`: only where one of these is the reason, or one of several. */
export interface ParkedFilter {
  readonly municipality: string
  readonly system: string | undefined
  readonly codes: readonly string[] | undefined
}

/** One page of what the filter finds, after the given place; the place of the last one comes back. */
export async function findParked(on: Connection, { municipality, system, codes }: ParkedFilter, after: number, most: number): Promise<{ readonly ids: readonly string[]; readonly last: number }> {
  const rows = await run(on, queries.findParked, [municipality, system ?? null, codes ?? null, after, most])
  return { ids: rows.map((row) => row.id), last: rows.at(-1)?.delivery_no ?? after }
}

/** Releases deliveries and notes it; those that were still as they were seen come back, with their lanes. */
export async function releaseDeliveries(on: Connection, releases: readonly Release[], { who, why, at_ms }: Act): Promise<readonly { readonly id: string; readonly lane: string }[]> {
  return run(on, queries.release, [
    ...columns(releases, 6, (each) => [each.id, each.seen, each.state, each.pastPredecessor, each.notDelivered, timestamp(each.deadline_ms)]),
    timestamp(at_ms), who, why,
  ])
}

/** Ends deliveries for good and notes it; gives the lanes that may have work now. */
export async function giveUpDeliveries(on: Connection, ids: readonly string[], { who, why, at_ms }: Act): Promise<readonly string[]> {
  return (await run(on, queries.giveUp, [ids, timestamp(at_ms), who, why])).map((row) => row.lane)
}

/** Lets planned deliveries take the place of old ones, and notes it. */
export async function replaceDeliveries(on: Connection, pairs: readonly { readonly oldId: string; readonly newId: string }[], { who, why, at_ms }: Act): Promise<void> {
  await run(on, queries.replace, [...columns(pairs, 2, (pair) => [pair.oldId, pair.newId]), timestamp(at_ms), who, why])
}

/** Puts the unfinished deliveries of stories into the order of the stories' versions. Hold the stories' lock. */
export async function reorderStories(on: Connection, stories: readonly string[], at_ms: number): Promise<void> {
  if (stories.length > 0) await run(on, queries.reorder, [stories, timestamp(at_ms)])
}

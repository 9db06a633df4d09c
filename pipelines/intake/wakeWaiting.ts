import { findWaitingFor, saveWoken, type WaitingDelivery, type Woken } from '../../ledger/actions/storedEvents.ts'
import type { Connection } from '../../ledger/query.ts'
import { storedRecord, StoredSchemas } from '../actions/storedRecord.ts'
import type { Profiles } from '../profiles.ts'
import { readIncoming, type Incoming, type Unreadable } from './incoming.ts'
import { deadline_ms, whatIsMissing, type Surroundings } from './plan.ts'
import { lookAround } from './surroundings.ts'

/**
 * Lets go what waited for one of these, or was parked because it did so in vain: it is planned, or waits for what else it
 * misses. Gives the lanes that have work now. Hold the locks of the stories.
 */
export async function wakeWaiting(on: Connection, awaited: readonly string[], profiles: Profiles, now_ms: number): Promise<readonly string[]> {
  const waiting = awaited.length === 0 ? [] : await findWaitingFor(on, awaited)
  if (waiting.length === 0) return []
  const schemas = new StoredSchemas()
  const read = waiting.map(({ event }) => readIncoming(storedRecord(event), schemas.decoderOf(event), profiles))
  const around = await lookAround(on, read.filter((each): each is Incoming => !('problem' in each)))
  await saveWoken(on, waiting.map((each, place) => woken(each, read[place], profiles, around, now_ms)), now_ms)
  return [...new Set(waiting.map(({ lane }) => lane))]
}

/** One whose event or flow is gone from the profiles goes on too: making its document says why it cannot be made. */
function woken({ id, flow: name, lane }: WaitingDelivery, incoming: Incoming | Unreadable | undefined, profiles: Profiles, around: Surroundings, now_ms: number): Woken {
  const profile = profiles.byMunicipality(lane.slice(0, lane.indexOf('/')))?.profile
  const flow = profile?.flows.find((each) => each.name === name)
  if (incoming === undefined || 'problem' in incoming || profile === undefined || flow === undefined) return { id, waitsFor: null, due_ms: now_ms, deadline_ms: now_ms }
  const missing = whatIsMissing(incoming, flow, profile.municipality, around)
  return { id, waitsFor: missing?.for ?? null, due_ms: now_ms + (missing?.upTo_ms ?? 0), deadline_ms: deadline_ms(profile, flow, now_ms) }
}

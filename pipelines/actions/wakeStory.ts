import type { PoolClient } from 'pg'
import { reorderStories } from '../../ledger/actions/deliveries.ts'
import { findWaitingFor, saveWoken } from '../../ledger/actions/storedEvents.ts'
import { readIncoming, type Incoming } from '../intake/incoming.ts'
import { awaited, whatIsMissing } from '../intake/plan.ts'
import { lookAround } from '../intake/surroundings.ts'
import type { Profiles } from '../profiles.ts'
import { storedRecord, StoredSchemas } from './storedRecord.ts'

/**
 * Lets go what waited for a quarantined record of a story: it is planned, or waits for what else it misses. Gives the lanes
 * that have work now. Hold the story's lock.
 */
export async function wakeStory(client: PoolClient, story: string, profiles: Profiles, now_ms: number): Promise<readonly string[]> {
  const waiting = await findWaitingFor(client, awaited.quarantine(story))
  if (waiting.length === 0) return []
  const schemas = new StoredSchemas()
  schemas.add(waiting.map(({ event }) => event))
  const read = waiting.map(({ event }) => readIncoming(storedRecord(event), schemas.decode, profiles))
  const around = await lookAround(client, read.filter((each): each is Incoming => !('problem' in each)), [])
  const woken = waiting.map(({ id, flow: name }, place) => {
    const incoming = read[place]
    if (incoming === undefined || 'problem' in incoming) return { id, waitsFor: null, due_ms: now_ms }
    const flow = incoming.profile?.profile.flows.find((each) => each.name === name)
    const missing = flow && whatIsMissing(incoming, flow, incoming.profile?.profile.municipality ?? '', around)
    return { id, waitsFor: missing?.for ?? null, due_ms: now_ms + (missing?.upTo_ms ?? 0) }
  })
  const lanes = await saveWoken(client, woken, now_ms)
  await reorderStories(client, [story], now_ms)
  return [...new Set(lanes)]
}

import { sha256 } from '../../base/hash.ts'
import type { BusRecord } from '../../bus/port.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { Failure, problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { EventKey, Position } from '../../ledger/events.ts'
import { topicOf } from '../../ledger/positions.ts'
import type { QuarantineRow } from '../../ledger/quarantine.ts'
import type { Envelope } from '../../schemas/cloudevents.ts'
import type { Decode, DecodedEvent } from '../../schemas/codec.ts'
import { hashesOf } from '../../schemas/contentHash.ts'
import { readRecord } from '../../schemas/record.ts'
import { profileOf, type Profiles } from '../profiles.ts'
import { badIdentity, isIdentity } from './identity.ts'
import { subjectOf, type Subject } from './subject.ts'

/** A record that was read and routed. */
export interface Incoming extends EventKey, Position {
  readonly record: BusRecord
  readonly envelope: Envelope
  readonly event: DecodedEvent
  readonly subject: Subject
  /** Undefined for an event to all participants. */
  readonly profile: LoadedProfile | undefined
  readonly contentHash: string
  readonly businessHash: string
}

/** A record that cannot be taken in, and why. */
export type Unreadable = { readonly record: BusRecord; readonly problem: Problem }

/** Decodes a record and finds whose it is. */
export function readIncoming(record: BusRecord, decode: Decode, profiles: Profiles): Incoming | Unreadable {
  if (record.unreadable !== undefined) return { record, problem: record.unreadable }
  try {
    const { envelope, event } = readRecord({ ...record, topic: topicOf(record.topic) }, decode)
    const subject = subjectOf(event)
    if (subject === undefined) return { record, problem: problem('KS-CONTRACT-NOT-FROM-SHOP', { type: event.type }) }
    const profile = subject.buyer === undefined ? undefined : profileOf(subject.buyer, profiles)
    if (subject.buyer !== undefined && profile === undefined) return { record, problem: unknownBuyer(subject.buyer) }
    const hashes = hashesOf(event)
    const incoming: Incoming = {
      record, envelope, event, subject, profile,
      source: envelope.source, eventId: envelope.id,
      topic: record.topic, partition: record.partition, offset: Number(record.offset),
      contentHash: hashes.content, businessHash: hashes.business,
    }
    const bad = badIdentity(incoming)
    return bad === undefined ? incoming : { record, problem: bad }
  } catch (error) {
    return { record, problem: error instanceof Failure ? error.problem : unforeseen(error) }
  }
}

/** Whatever a record brings about in us that nobody foresaw, it holds up no other record. */
export function unforeseen(error: unknown): Problem {
  return problem('KS-CONTRACT-UNFORESEEN', { reason: said(error instanceof Error ? error.message : String(error)) })
}

function unknownBuyer(buyer: NonNullable<Subject['buyer']>): Problem {
  const none = '(none)'
  return problem('KS-CONTRACT-UNKNOWN-BUYER', { businessId: buyer.businessId ?? none, ovt: buyer.ovt ?? none, unit: buyer.unit ?? none })
}

/** The story whose later events wait for this record; a key that cannot be a story's holds up nobody. */
export function storyOf({ key }: BusRecord): string | null {
  const story = key?.toString('utf8')
  return story === undefined || !isIdentity(story) ? null : story
}

/** The record as quarantine keeps it. */
export function quarantineRow({ record, problem: why }: Unreadable): QuarantineRow {
  return {
    topic: record.topic, partition: record.partition, offset: Number(record.offset),
    story: storyOf(record), problem: why, sha256: sha256(record.value ?? Buffer.alloc(0)),
    key: record.key, headers: record.headers, recordTime_ms: record.timestamp_ms, value: record.value,
  }
}

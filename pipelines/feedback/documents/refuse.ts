import { businessDay } from '../../../base/helsinki.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import { answeringSystem, inForce, type Flow } from '../../../connectors/profile/schema.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { openAlarm } from '../../../ledger/alarms.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { OrderingContent } from '../../../mappings/formats/inboundDocument.ts'
import { orderOnly } from '../../../mappings/formats/peppol-ordering/profiles.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import type { Profiles } from '../../profiles.ts'
import { decline } from './decline.ts'
import type { Identity } from './identify.ts'

/** A document that is not taken, though its flow would take such. */
export interface Refused {
  readonly document: OrderingContent
  readonly identity: Identity
  readonly system: string
  readonly story: string
  readonly why: Problem
  /** What stays in force: its order, which was taken or may come yet, or even a document of its number. */
  readonly stands: 'document' | 'order' | 'nothing'
  /** Number of the document in the ledger. */
  readonly documentNo: number
}

/**
 * Has a document's system told that it is not taken, or opens an alarm where no answer can say so: a rejection must never be read as one
 * of an order that stands. Gives the lanes that have work now.
 */
export async function refuse(on: Connection, refused: Refused, profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<readonly string[]> {
  const { identity: { what, number }, system, why } = refused
  const { lanes, answered } = await reject(on, refused, profile, profiles, now_ms)
  if (answered) return lanes
  const lane = `${profile.profile.municipality}/${system}`
  await openAlarm(on, `${lane}/${number}`, { ...problem('KS-INBOUND-UNANSWERED', { what, document: number, lane }), also: [why] }, now_ms)
  return []
}

/** Rejects a document at its system, where an answer can say so; gives the lanes that have work now, and whether one does. */
export async function reject(on: Connection, refused: Refused, profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<{ readonly lanes: readonly string[]; readonly answered: boolean }> {
  const { document } = refused
  if (document.kind === 'receipt' || !isAnswerable(refused, profile, now_ms)) return { lanes: [], answered: false }
  return decline(on, { ...refused, order: document.order }, profile, profiles, now_ms)
}

/** Whether a rejection says what is meant: of an order that stands only its change or cancellation is rejected, by an answer that names that. */
function isAnswerable({ document, identity, system, stands }: Refused, { profile }: LoadedProfile, now_ms: number): boolean {
  if (!identity.numbered || stands === 'document') return false
  if (document.kind !== 'receipt' && document.order.process === orderOnly) return false
  if (stands === 'nothing') return true
  if (document.kind === 'receipt' || document.order.stage === 'placed' || document.order.documentNumber === undefined) return false
  const answers = profile.flows.filter((flow) => isAnswer(flow, answeringSystem(profile, system)) && inForce(flow, businessDay(now_ms)))
  return answers.length > 0 && answers.every(({ format }) => documentFormats.get(format)?.namesAnswered === true)
}

function isAnswer(flow: Flow, system: string): boolean {
  return flow.system === system && flow.documents.includes('orderResponse')
}

import type { PoolClient } from 'pg'
import type { Problem } from '../../errors/failure.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { reorderStories } from '../../ledger/actions/deliveries.ts'
import { findPlanned, readEventsInForce, reviveUnsent, type StoredEvent } from '../../ledger/actions/storedEvents.ts'
import { lockStories } from '../../ledger/events.ts'
import type { NotTaken } from '../../ledger/inboundDocuments.ts'
import { planDeliveries, type PlannedDelivery } from '../../ledger/plans.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { readIncoming, type Incoming, type Unreadable } from '../intake/incoming.ts'
import { planEvent } from '../intake/plan.ts'
import { lookAround } from '../intake/surroundings.ts'
import { wakeNames } from '../wake.ts'
import type { ActionContext } from './context.ts'
import { replayInbound } from './replayInbound.ts'
import { storedRecord, StoredSchemas } from './storedRecord.ts'

/** Which events are planned again. */
export interface ReplayScope {
  readonly municipality: string | undefined
  /** Events of this instant and later. */
  readonly from_ms: number | undefined
  /** Only say what would be done. */
  readonly dryRun: boolean
}

/** What a replay plans, and what it could not read. */
export interface LedgerReplay {
  readonly events: number
  readonly planned: readonly (Pick<PlannedDelivery, 'id' | 'municipality' | 'system' | 'flow' | 'documentKind' | 'documentNumber' | 'state' | 'waitsFor'> & { readonly eventId: string })[]
  /** Documents of the municipalities' systems that are taken in once more. */
  readonly documents: readonly NotTaken[]
  readonly unreadable: readonly { readonly event: Pick<StoredEvent, 'topic' | 'partition' | 'offset'>; readonly because: Problem }[]
}

const pageSize = 200

/**
 * Plans the deliveries that the profiles in force call for and the ledger does not have, for events that it holds: a flow
 * that starts later catches up. One that was not sent because its flow was not in force that day, or because nothing of it was in
 * the municipality's range, is planned after all; a document of a system that was not taken for its day is taken. Never a second delivery of an event to the same system by the same flow.
 */
export async function replayLedger(scope: ReplayScope, act: Act, { pool, profiles }: ActionContext): Promise<LedgerReplay> {
  const schemas = new StoredSchemas()
  const planned: LedgerReplay['planned'][number][] = []
  const unreadable: LedgerReplay['unreadable'][number][] = []
  let events = 0
  for (let after = 0; ;) {
    const page = await inTransaction(pool, async (client) => {
      const stored = await readEventsInForce(client, scope, after, pageSize)
      const read = stored.map((event) => readIncoming(storedRecord(event), schemas.decoderOf(event), profiles))
      const missing = await plan(client, stored, read, scope, act, profiles)
      return { stored, read, missing }
    })
    const last = page.stored.at(-1)
    if (last === undefined) break
    after = last.eventNo
    events += page.stored.length
    planned.push(...page.missing)
    unreadable.push(...page.read.flatMap((each, place) => ('problem' in each ? [{ event: page.stored[place] ?? last, because: each.problem }] : [])))
  }
  const documents = await replayInbound(scope, { pool, profiles })
  if (!scope.dryRun) await noteAction(pool, act, 'replay', 'ledger', { ...scope, events, planned: planned.length, documents: documents.length, unreadable: unreadable.length })
  return { events, planned, documents, unreadable }
}

async function plan(client: PoolClient, stored: readonly StoredEvent[], read: readonly (Incoming | Unreadable)[], { dryRun, municipality }: ReplayScope, { at_ms }: Act, profiles: ActionContext['profiles']): Promise<LedgerReplay['planned']> {
  const incoming = read.flatMap((each, place) => ('problem' in each ? [] : [{ each, eventNo: stored[place]?.eventNo ?? 0 }]))
  if (incoming.length === 0) return []
  await lockStories(client, [...new Set(incoming.map(({ each }) => each.event.value.story))])
  const around = await lookAround(client, incoming.map(({ each }) => each))
  const participants = profiles.all().filter(({ profile }) => municipality === undefined || profile.municipality === municipality)
  const called = incoming.flatMap(({ each, eventNo }) =>
    planEvent(each, { participants, contradiction: undefined, takesOver: undefined, around, now_ms: at_ms }).map((delivery) => ({ delivery: { ...delivery, eventNo }, eventId: each.eventId })))
  const known = new Map((await findPlanned(client, called.map(({ delivery }) => delivery.id))).map((each) => [each.id, each]))
  const wanted = called.filter(({ delivery }) => delivery.state !== 'not sent' && sends(delivery, profiles))
  const fresh = wanted.filter(({ delivery }) => !known.has(delivery.id))
  const revived = wanted.filter(({ delivery }) => wasUnsent(known.get(delivery.id)))
  if (!dryRun && fresh.length + revived.length > 0) {
    if (fresh.length > 0) await planDeliveries(client, fresh.map(({ delivery }) => delivery), at_ms)
    if (revived.length > 0) await reviveUnsent(client, revived.map(({ delivery }) => delivery), at_ms)
    const both = [...fresh, ...revived]
    await reorderStories(client, [...new Set(both.map(({ delivery }) => delivery.story))], at_ms)
    await wakeService(client, [...both.map(({ delivery }) => wakeNames.render(`${delivery.municipality}/${delivery.system}`)), wakeNames.waiting])
  }
  return [...fresh, ...revived].map(({ delivery, eventId }) => ({ ...delivery, eventId }))
}

/** A shadow has nothing to catch up. */
function sends({ municipality, flow }: Pick<PlannedDelivery, 'municipality' | 'flow'>, profiles: ActionContext['profiles']): boolean {
  return profiles.byMunicipality(municipality)?.profile.flows.find((each) => each.name === flow)?.mode === 'send'
}

/** What a mended profile sets right of a delivery that was not sent. */
const mended: readonly Problem['code'][] = ['KS-PROFILE-OUTSIDE-DATES', 'KS-PROFILE-RANGE-EMPTY']

function wasUnsent(known: { readonly state: string; readonly problem: Problem | null } | undefined): boolean {
  return known?.state === 'not sent' && known.problem !== null && mended.includes(known.problem.code)
}

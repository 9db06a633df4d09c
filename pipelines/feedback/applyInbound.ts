import type { Interpretation } from '../../connectors/ports.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import { Failure, problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { OrderEntry } from '../../ledger/conversations.ts'
import { lockStories } from '../../ledger/events.ts'
import { claimInbound, saveInbound, type AppliedInbound, type InboundRow } from '../../ledger/inbound.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { listen } from '../conversation/listen.ts'
import type { CurrentSystem, Systems } from '../dispatch/context.ts'
import { wakeNames } from '../wake.ts'
import type { PassResult } from '../runner.ts'
import { applyAcknowledgements, type AppliedAcknowledgements, type Said } from './applyAcknowledgements.ts'
import { takeDocuments, type Came, type TakenDocuments } from './documents/takeDocuments.ts'
import type { FeedbackContext } from './context.ts'
import { touchedBy } from './touched.ts'

const batchSize = 100

/**
 * One pass: understands what came in and applies it, lane by lane. All that it touches is locked at once before, and orders are listened to at the
 * end, so that passes and intakes never wait for each other. What a hint names its lane asks about afterwards.
 */
export async function applyInboundPass(context: FeedbackContext): Promise<PassResult> {
  const { pool, clock, wakes, hints, systems, profiles } = context
  const hinted = new Map<string, readonly string[]>()
  const lanes: string[] = []
  const claimed = await inTransaction(pool, async (client) => {
    const rows = await claimInbound(client, batchSize)
    const now_ms = clock.now_ms()
    const understood = [...Map.groupBy(rows, (row) => `${row.municipality}/${row.system}`)].map(([lane, ofLane]) => understand(lane, ofLane, systems))
    const touched: string[] = []
    for (const each of understood) touched.push(...await touchedIn(client, each))
    if (touched.length > 0) await lockStories(client, touched)
    const entries: OrderEntry[] = []
    for (const each of understood) {
      const applied = await applyApart(client, each, context, now_ms)
      hinted.set(each.lane, applied.hinted)
      lanes.push(...applied.lanes)
      entries.push(...applied.entries)
    }
    await listen(client, entries, profiles, now_ms)
    return rows.length
  })
  if (claimed > 0) for (const name of [wakeNames.outbox, wakeNames.waiting]) wakes.wake(name)
  for (const lane of lanes) wakes.wake(wakeNames.render(lane))
  for (const [lane, ids] of hinted) {
    wakes.wake(wakeNames.send(lane))
    if (ids.length === 0) continue
    hints.add(lane, ids)
    wakes.wake(wakeNames.settle(lane))
  }
  return { again: claimed === batchSize }
}

/** What came of messages: the ids of the deliveries that are worth asking about, the lanes that have work now, and what was said of orders. */
interface Applied {
  readonly hinted: readonly string[]
  readonly lanes: readonly string[]
  readonly entries: readonly OrderEntry[]
}

/** A message, and what it means or why that is not known. */
interface Message {
  readonly row: InboundRow
  readonly means?: Interpretation
  readonly why?: Problem | undefined
}

/** A lane's messages, understood as far as the profile has its system. */
interface Understood {
  readonly lane: string
  readonly municipality: string
  readonly system: string
  readonly current: CurrentSystem | undefined
  readonly messages: readonly Message[]
}

function understand(lane: string, rows: readonly InboundRow[], systems: Systems): Understood {
  const [municipality = '', system = ''] = lane.split('/')
  const { current, why } = openSystem(municipality, system, systems)
  return { lane, municipality, system, current, messages: rows.map((row) => ({ row, ...(current === undefined ? { why } : interpret(row, current)) })) }
}

function documentsIn(messages: readonly Message[]): readonly Came[] {
  return messages.flatMap(({ row, means }) => (means?.documents ?? []).map((document, index) => ({ row, place: index + 1, document })))
}

/** The stories that messages touch. What one that cannot be read would touch is not known; applying it fails too, and touches nothing. */
async function touchedIn(on: Connection, understood: Understood): Promise<readonly string[]> {
  const { municipality, system, current, messages } = understood
  if (current === undefined) return []
  await on.query('savepoint lane')
  try {
    return await touchedBy(on, { municipality, system, profile: current.profile, documents: documentsIn(messages), acknowledgements: messages.flatMap(({ means }) => means?.acknowledgements ?? []) })
  } catch (error) {
    if (!isOfOneMessage(error)) throw error
    await on.query('rollback to savepoint lane')
    const touched: string[] = []
    if (messages.length > 1) for (const each of messages) touched.push(...await touchedIn(on, { ...understood, messages: [each] }))
    return touched
  }
}

function isOfOneMessage(error: unknown): boolean {
  return error instanceof Failure || isOfTheData(error)
}

/** Applies a lane's messages together; where one of them makes that fail, each on its own, and that one as unreadable. */
async function applyApart(on: Connection, understood: Understood, context: FeedbackContext, now_ms: number): Promise<Applied> {
  const { messages } = understood
  await on.query('savepoint lane')
  try {
    return await applyLane(on, understood, context, now_ms)
  } catch (error) {
    if (!isOfOneMessage(error)) throw error
    await on.query('rollback to savepoint lane')
    const [{ row } = {}] = messages
    if (messages.length === 1 && row !== undefined) {
      await saveInbound(on, [{ inboundNo: row.inboundNo, state: 'unreadable', problem: error instanceof Failure ? error.problem : unforeseen(row, error) }], now_ms)
      return { hinted: [], lanes: [], entries: [] }
    }
    const applied: Applied[] = []
    for (const each of messages) applied.push(await applyApart(on, { ...understood, messages: [each] }, context, now_ms))
    return { hinted: applied.flatMap(({ hinted }) => hinted), lanes: applied.flatMap((each) => each.lanes), entries: applied.flatMap((each) => each.entries) }
  }
}

function unforeseen({ inboundNo, municipality, system }: InboundRow, error: unknown): Problem {
  return problem('KS-SYSTEM-UNFORESEEN', { lane: `${municipality}/${system}`, inbound: inboundNo, reason: said(error instanceof Error ? error.message : String(error)) })
}

async function applyLane(on: Connection, { lane, municipality, system, current, messages }: Understood, { observer, profiles }: FeedbackContext, now_ms: number): Promise<Applied> {
  const said: readonly Said[] = messages.flatMap(({ row, means }) => (means?.acknowledgements ?? []).map((each) => ({ said: each, inboundNo: row.inboundNo })))
  const documents = current === undefined ? noDocuments : await takeDocuments(on, documentsIn(messages), current.profile, profiles, now_ms)
  const { unmatched, entries } = current === undefined ? noAcknowledgements : await applyAcknowledgements(on, said, { municipality, system, current, observer, profiles }, now_ms)
  await saveInbound(on, messages.map(({ row, means, why }) => outcomeOf(row.inboundNo, lane, means, why, unmatched, documents)), now_ms)
  return { hinted: messages.flatMap(({ means }) => (means?.hints ?? []).map((hint) => hint.deliveryId)), lanes: documents.lanes, entries: [...documents.entries, ...entries] }
}

const noDocuments: TakenDocuments = { problems: new Map(), lanes: [], entries: [] }
const noAcknowledgements: AppliedAcknowledgements = { unmatched: [], moved: 0, entries: [] }

function openSystem(municipality: string, system: string, systems: Systems): { readonly current?: CurrentSystem; readonly why?: Problem } {
  try {
    const current = systems.current(municipality, system)
    return current === undefined ? { why: problem('KS-SYSTEM-GONE', { lane: `${municipality}/${system}` }) } : { current }
  } catch (error) {
    if (error instanceof Failure) return { why: error.problem }
    throw error
  }
}

/** The formats of the profile's own, such as layouts, by which files of a system are read. */
function formatsFrom({ profile: { profile, inboundFormats } }: CurrentSystem, system: string): readonly InboundFormat[] {
  const named = profile.receives.filter((flow) => flow.system === system).flatMap(({ format }) => inboundFormats.get(format) ?? [])
  return [...new Set(named)]
}

function interpret(row: InboundRow, current: CurrentSystem): { readonly means?: Interpretation; readonly why?: Problem } {
  try {
    return { means: current.connection.interpret(row, formatsFrom(current, row.system)) }
  } catch (error) {
    if (error instanceof Failure) return { why: error.problem }
    throw error
  }
}

function outcomeOf(inboundNo: number, lane: string, means: Interpretation | undefined, why: Problem | undefined, unmatched: readonly Said[], { problems }: TakenDocuments): AppliedInbound {
  if (means === undefined) return { inboundNo, state: 'unreadable', problem: why ?? null }
  const lost = unmatched.filter((each) => each.inboundNo === inboundNo)
  const [wrong, ...also] = problems.get(inboundNo) ?? []
  if (lost.length === 0) return { inboundNo, state: 'applied', problem: wrong === undefined || also.length === 0 ? wrong ?? null : { ...wrong, also: [...wrong.also ?? [], ...also] } }
  const about = lost.map(({ said }) => Object.values(said.about).slice(1).join(' ')).join(', ')
  return {
    inboundNo, problem: problem('KS-SYSTEM-UNMATCHED', { inbound: inboundNo, lane, about }),
    state: lost.length === means.acknowledgements.length ? 'unmatched' : 'applied',
  }
}

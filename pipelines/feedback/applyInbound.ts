import type { Interpretation } from '../../connectors/ports.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import { Failure, problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import { claimInbound, saveInbound, type AppliedInbound, type InboundRow } from '../../ledger/inbound.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { CurrentSystem, Systems } from '../dispatch/context.ts'
import { wakeNames } from '../wake.ts'
import type { PassResult } from '../runner.ts'
import { applyAcknowledgements, type Said } from './applyAcknowledgements.ts'
import { takeDocuments, type Came, type TakenDocuments } from './documents/takeDocuments.ts'
import type { FeedbackContext } from './context.ts'

const batchSize = 100

/** One pass: understands what came in and applies it, lane by lane. What a hint names its lane asks about afterwards. */
export async function applyInboundPass(context: FeedbackContext): Promise<PassResult> {
  const { pool, clock, wakes, hints } = context
  const hinted = new Map<string, readonly string[]>()
  const lanes: string[] = []
  const claimed = await inTransaction(pool, async (client) => {
    const rows = await claimInbound(client, batchSize)
    for (const [lane, ofLane] of Map.groupBy(rows, (row) => `${row.municipality}/${row.system}`)) {
      const applied = await applyApart(client, lane, ofLane, context, clock.now_ms())
      hinted.set(lane, applied.hinted)
      lanes.push(...applied.lanes)
    }
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

/** What came of messages: the ids of the deliveries that are worth asking about, and the lanes that have work now. */
interface Applied {
  readonly hinted: readonly string[]
  readonly lanes: readonly string[]
}

/** Applies a lane's messages together; where one of them makes that fail, each on its own, and that one as unreadable. */
async function applyApart(on: Connection, lane: string, rows: readonly InboundRow[], context: FeedbackContext, now_ms: number): Promise<Applied> {
  await on.query('savepoint lane')
  try {
    return await applyLane(on, lane, rows, context, now_ms)
  } catch (error) {
    if (!(error instanceof Failure) && !isOfTheData(error)) throw error
    await on.query('rollback to savepoint lane')
    const [row] = rows
    if (rows.length === 1 && row !== undefined) {
      await saveInbound(on, [{ inboundNo: row.inboundNo, state: 'unreadable', problem: error instanceof Failure ? error.problem : unforeseen(row, error) }], now_ms)
      return { hinted: [], lanes: [] }
    }
    const applied: Applied[] = []
    for (const each of rows) applied.push(await applyApart(on, lane, [each], context, now_ms))
    return { hinted: applied.flatMap(({ hinted }) => hinted), lanes: applied.flatMap((each) => each.lanes) }
  }
}

function unforeseen({ inboundNo, municipality, system }: InboundRow, error: unknown): Problem {
  return problem('KS-SYSTEM-UNFORESEEN', { lane: `${municipality}/${system}`, inbound: inboundNo, reason: said(error instanceof Error ? error.message : String(error)) })
}

async function applyLane(on: Connection, lane: string, rows: readonly InboundRow[], { systems, observer, profiles }: FeedbackContext, now_ms: number): Promise<Applied> {
  const [municipality = '', system = ''] = lane.split('/')
  const { current, why: closed } = openSystem(municipality, system, systems)
  const read: readonly { readonly row: InboundRow; readonly means?: Interpretation; readonly why?: Problem | undefined }[] = rows.map((row) => ({ row, ...(current === undefined ? { why: closed } : interpret(row, current)) }))
  const said: readonly Said[] = read.flatMap(({ row, means }) => (means?.acknowledgements ?? []).map((each) => ({ said: each, inboundNo: row.inboundNo })))
  const came: readonly Came[] = read.flatMap(({ row, means }) => (means?.documents ?? []).map((document, index) => ({ row, place: index + 1, document })))
  const documents = current === undefined ? noDocuments : await takeDocuments(on, came, current.profile, profiles, now_ms)
  const { unmatched } = current === undefined ? { unmatched: [] } : await applyAcknowledgements(on, said, { municipality, system, current, observer, profiles }, now_ms)
  await saveInbound(on, read.map(({ row, means, why }) => outcomeOf(row.inboundNo, lane, means, why, unmatched, documents)), now_ms)
  return { hinted: read.flatMap(({ means }) => (means?.hints ?? []).map((hint) => hint.deliveryId)), lanes: documents.lanes }
}

const noDocuments: TakenDocuments = { problems: new Map(), lanes: [] }

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

import { Failure, problem } from '../../errors/failure.ts'
import { claimInbound, saveInbound, type InboundRow } from '../../ledger/inbound.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { Interpretation } from '../../connectors/ports.ts'
import { wakeNames } from '../dispatch/context.ts'
import type { PassResult } from '../runner.ts'
import { applyAcknowledgements } from './applyAcknowledgements.ts'
import { askAbout } from './ask.ts'
import type { FeedbackContext } from './context.ts'

const batchSize = 100

/** One pass: understands what came in and applies it. What a hint names is asked about afterwards. */
export async function applyInboundPass(context: FeedbackContext, signal: AbortSignal): Promise<PassResult> {
  const { pool, clock, wakes } = context
  const hints = new Map<string, { readonly municipality: string; readonly system: string; readonly ids: string[] }>()
  const claimed = await inTransaction(pool, async (client) => {
    const rows = await claimInbound(client, batchSize)
    for (const row of rows) {
      const hinted = await apply(client, row, context, clock.now_ms())
      const lane = `${row.municipality}/${row.system}`
      const known = hints.get(lane) ?? { municipality: row.municipality, system: row.system, ids: [] }
      known.ids.push(...hinted)
      hints.set(lane, known)
    }
    return rows.length
  })
  for (const { municipality, system, ids } of hints.values()) await askAbout(municipality, system, ids, context, signal)
  if (claimed > 0) wakes.wake('outbox')
  for (const lane of hints.keys()) wakes.wake(wakeNames.send(lane))
  return { again: claimed > 0 }
}

/** Gives the ids of the deliveries that are worth asking about. */
async function apply(on: Connection, row: InboundRow, { systems }: FeedbackContext, now_ms: number): Promise<readonly string[]> {
  const lane = `${row.municipality}/${row.system}`
  let interpretation: Interpretation
  try {
    const current = systems.current(row.municipality, row.system)
    if (current === undefined) throw new Failure(problem('KS-SYSTEM-GONE', { lane }))
    interpretation = current.connection.interpret(row)
    const { unmatched } = await applyAcknowledgements(on, interpretation.acknowledgements, { ...row, current }, now_ms)
    const all = interpretation.acknowledgements
    const why = unmatched === 0 ? null : problem('KS-SYSTEM-UNMATCHED', { inbound: row.inboundNo, lane, about: all.map(({ about }) => Object.values(about).slice(1).join(' ')).join(', ') })
    await saveInbound(on, row.inboundNo, unmatched > 0 && unmatched === all.length ? 'unmatched' : 'applied', why, now_ms)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    await saveInbound(on, row.inboundNo, 'unreadable', error.problem, now_ms)
    return []
  }
  return interpretation.hints.map((hint) => hint.deliveryId)
}

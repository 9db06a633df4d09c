import { afterEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { statementTimes, type StatementTime } from '../../ledger/query.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from './stage/profiles.ts'
import { message } from './stage/receiver.ts'
import { order } from './stage/records.ts'
import { setStage, type Stage } from './stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

/** Both stories and conversations are locked by it. */
const lock = 'lock-stories'

/** The statements of some work, in their order, as far as they are of these names. */
async function statementsOf(work: () => Promise<unknown>, names: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = []
  const listen = (said: unknown): void => void seen.push((said as StatementTime).statement)
  statementTimes.subscribe(listen)
  try {
    await work()
  } finally {
    statementTimes.unsubscribe(listen)
  }
  return seen.filter((statement) => names.includes(statement))
}

const profile = (more: object = {}) => ({
  ...oneLane(), systems: { operator: documents(), peppol: accessPoint(), other: accessPoint() }, flows: [flow('invoices', 'operator')],
  receives: ['peppol', 'other'].map((system) => receivingFlow(`purchase-orders-${system}`, system)), more,
})

test('a pass of documents from several systems locks stories once before all, and conversations once after all', async () => {
  stage = await setStage({ profiles: [profile({ ordering: { units: ['4100'] } })] })
  for (const [system, number, unit] of [['peppol', '4500000001', '4100'], ['other', '4500000002', '4100'], ['peppol', '4500000003', '9999'], ['other', '4500000004', '4100']] as const) {
    stage.receiver(`esimerkki/${system}`).documents.set(number, { kind: 'purchaseOrder', order: purchaseOrder(number, { unit }), format: 'peppol-ordering', broken: [] })
    await recordInbound(stage.database.pool, 'esimerkki', system, [message(number, { documents: [number] })], stage.clock.now_ms())
  }
  const statements = await statementsOf(() => applyInboundPass(stage.context), [lock, 'record-inbound-document', 'record-events'])
  expect((await stage.rows<{ state: string }>('select state from inbound_documents order by number')).map(({ state }) => state)).toEqual(['taken', 'taken', 'declined', 'taken'])
  expect(statements.toSorted()).toEqual([lock, lock, 'record-events', ...Array<string>(4).fill('record-inbound-document')])
  expect([statements[0], statements.at(-1)]).toEqual([lock, lock])
})

test('a batch with several declined orders locks stories once before all, and conversations once after all', async () => {
  stage = await setStage({ profiles: [profile({ ordering: { units: ['KIRJASTO'] } })] })
  const statements = await statementsOf(() => stage.take(...['T-1', 'T-2', 'T-3'].map((number) => order(number, { content: { orderer: { name: 'Tilaaja', unit: 'OTHER' } } }))), [lock, 'record-events', 'append-outbox'])
  expect(statements).toEqual([lock, 'record-events', 'append-outbox', lock])
})

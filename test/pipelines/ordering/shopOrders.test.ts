import { afterEach, expect, test } from 'vitest'
import { replayLedger } from '../../../pipelines/actions/replayLedger.ts'
import { accessPoint, documents, flow, oneLane, type ProfileDraft } from '../stage/profiles.ts'
import { order, orderChanged } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const address = { environment: 'production', from: '2025-01-01' }
const peppol = { sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }] }
const orders = flow('orders', 'peppol', { documents: ['order'], format: 'peppol-t110', ...peppol })

/** A municipality that takes the orders of the shop at an access point. */
function ordering(more: object, flows: readonly object[] = [orders]): ProfileDraft {
  return { ...oneLane(), systems: { operator: documents(), peppol: accessPoint(), other: accessPoint() }, flows: [flow('invoices', 'operator'), ...flows], more }
}

const deliveries = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select concat_ws(' ', document_kind, document_number, 'to', system, state, problem ->> 'code') as line from deliveries order by delivery_no`)).map(({ line }) => line)
const told = async (): Promise<readonly string[]> => (await stage.rows<{ type: string }>(`select split_part(type, '.', 4) as type from outbox order by outbox_no`)).map(({ type }) => type)

test('an order that is above a limit is declined: the shop is told why, and nothing is sent, then or when the ledger is replayed', async () => {
  stage = await setStage({ profiles: [ordering({ ordering: { limits: [{ most: '300.00', per: 'month', of: 'unit' }] } })] })
  await stage.take(order('T-1'), order('T-2'))
  await stage.take(order('T-3', { content: { issueDate: '2026-03-01' } }))
  expect(await deliveries()).toEqual(['order T-1 to peppol planned', 'order T-2 to peppol not sent KS-RANGE-LIMIT', 'order T-3 to peppol planned'])
  expect(await told()).toEqual(['OrderDeclined'])
  await stage.reprofile(ordering({}, [orders, { ...orders, name: 'second', system: 'other' }]))
  const act = { who: 'Testi', why: 'test', at_ms: stage.clock.now_ms() }
  const { planned } = await replayLedger({ municipality: 'esimerkki', from_ms: undefined, dryRun: false }, act, { pool: stage.database.pool, profiles: stage.profiles })
  expect(planned.map(({ documentNumber, system }) => `${documentNumber} to ${system}`)).toEqual(['T-1 to other', 'T-3 to other'])
})

test('an order that was declined is over: what changes it is declined with it', async () => {
  stage = await setStage({ profiles: [ordering({ ordering: { units: ['KIRJASTO'] } })] })
  await stage.take(order('T-1', { content: { orderer: { name: 'Tilaaja', unit: 'OTHER' } } }))
  await stage.take(orderChanged('T-1'))
  expect(await deliveries()).toEqual(['order T-1 to peppol not sent KS-RANGE-UNIT', 'order T-1-2 to peppol not sent KS-RANGE-UNIT'])
  expect((await told()).filter((type) => type === 'OrderDeclined')).toHaveLength(2)
})

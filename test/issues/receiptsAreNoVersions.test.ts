import { expect, onTestFinished, test } from 'vitest'
import { ourSource } from '../../pipelines/ourSource.ts'
import { writeRecord } from '../../schemas/record.ts'
import { order, orderChanged } from '../pipelines/stage/records.ts'
import { accessPoint, documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { setStage } from '../pipelines/stage/stage.ts'

const address = { environment: 'production', from: '2025-01-01' }
const orders = flow('orders', 'peppol', {
  documents: ['order'], format: 'peppol-t110', sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }],
})

test('a receipt that comes back from the bus is no version of the shop\'s story: a change waits for the order before it all the same', async () => {
  const stage = await setStage({ profiles: [{ ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator'), orders] }] })
  onTestFinished(() => stage.stop())
  const type = 'fi.kuntasilta.municipal.GoodsReceived'
  const receipt = writeRecord(type, { story: 'story T-1', storyVersion: 1, municipality: '999', system: 'peppol', buyer: { businessId: '0204819-8' }, documentNumber: 'R1', sellersOrder: 'T-1' }, { id: 'receipt', source: ourSource, time: '2026-03-02T08:00:00.000Z' })
  await stage.take({ ...receipt, key: Buffer.from(receipt.key) })
  await stage.take(orderChanged('T-1'))
  expect(await stage.states()).toEqual(['T-1-2 waiting'])
  await stage.take(order('T-1'))
  expect(await stage.states()).toEqual(['T-1-2 planned', 'T-1 planned'])
})

import { expect, test } from 'vitest'
import { interpretP2p } from '../../connectors/systems/p2p-rest/interpret.ts'
import { unitCodeBy } from '../../mappings/formats/p2p-rest/reading/unitCode.ts'
import type { NotedReceipt } from '../../simulator/receivers/notedReceipt.ts'
import { exportedOrder } from '../../simulator/receivers/p2p/entities.ts'

const at = '2026-11-02T08:00:00.000Z'
const order = {
  number: 'PO-1', stage: 'new', version: 1, at, buyer: { name: 'Esimerkkikunta', businessId: '0205717-4' }, orderer: { name: 'Maija Mallikas', unit: 'K-12' },
  place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' }, total: '199.00', lines: [{ number: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'EA', price: '99.50' }],
} as const
const line = { number: 1, orderLine: 1, article: 'PH-1', name: 'Phone A', quantity: '1', unit: 'EA' }

test('goods that a P2P system takes off without naming a receipt were sent back, not received once more', () => {
  const returned: NotedReceipt = { number: 'R-2', stage: 'returned', at, order: 'PO-1', receiver: 'K-12', lines: [line] }
  const { documents } = interpretP2p(Buffer.from(JSON.stringify(exportedOrder(order, at, undefined, [returned]))), unitCodeBy({}))
  expect(documents).toMatchObject([{ kind: 'receipt', receipt: { number: 'R-2', stage: 'returned' } }])
})

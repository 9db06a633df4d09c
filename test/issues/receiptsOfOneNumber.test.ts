import { expect, onTestFinished, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { readOrderEntries } from '../../ledger/conversations.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import type { OrderingContent } from '../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Receipt } from '../../mappings/model/receipt.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { writeRecord } from '../../schemas/record.ts'
import { purchaseOrder, receipt } from '../harness/purchaseOrder.ts'
import { message } from '../pipelines/stage/receiver.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from '../pipelines/stage/profiles.ts'
import { setStage } from '../pipelines/stage/stage.ts'

const http = { kind: 'http', baseUrl: 'env:NOT_CALLED', basic: { username: 'env:NOT_CALLED', password: 'env:NOT_CALLED' } }
const story = 'order-esimerkki-4500000001'

/** A municipality whose access point brings orders and receipts, and whose other system is told of receipts in P2P REST. */
async function setUp() {
  const stage = await setStage({ profiles: [{
    ...oneLane(), systems: { operator: documents(), peppol: accessPoint(), p2p: { kind: 'p2p-rest', environment: 'production', settings: { channel: http } } },
    flows: [flow('invoices', 'operator'), flow('receipts', 'p2p', { documents: ['receipt'], format: 'p2p-rest' })], receives: [receivingFlow('purchase-orders', 'peppol')],
  }] })
  onTestFinished(() => stage.stop())
  let came = 0
  const comes = async (...contents: readonly OrderingContent[]): Promise<void> => {
    const names = contents.map((content) => {
      const name = `document ${(came += 1)}`
      stage.receiver('esimerkki/peppol').documents.set(name, { ...content, format: 'peppol-ordering', broken: [] })
      return name
    })
    await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(`m${came}`, { documents: names })], stage.clock.now_ms())
    while ((await applyInboundPass(stage.context)).again);
  }
  /** What stands of line 1, and what was decided of goods. */
  const standing = async () => {
    const { conversation, judged } = judgeAll(await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story }]))
    const { received, reversed } = conversation.lines.get('1')!
    return [`${received} − ${reversed}`, ...judged.filter(({ said: { is } }) => is === 'received' || is === 'reversed').map(({ verdict }) => verdict.is)]
  }
  return { stage, comes, standing }
}

const of = (number: string, quantity: number, more: Partial<Receipt>): OrderingContent => {
  const { lines, ...rest } = receipt(number)
  return { kind: 'receipt', receipt: { ...rest, lines: lines.map((each) => ({ ...each, quantity: Decimal.of(quantity) })), ...more } }
}

test('receipts of one number in two years and two companies are three, and a reversal takes back the one that it names', async () => {
  const { comes, standing } = await setUp()
  await comes({ kind: 'purchaseOrder', order: purchaseOrder('4500000001') })
  await comes(of('R1', 1, { date: '2026-12-30' }), of('R1', 2, { date: '2027-01-05' }), of('R1', 4, { date: '2027-01-05', series: '2000' }), of('R1', 1, { date: '2026-12-30' }))
  expect(await standing()).toEqual(['7.0000 − 0', 'accepted', 'accepted', 'accepted'])
  await comes(of('V1', 1, { stage: 'reversed', previousReceipt: 'R1', previousYear: '2026', date: '2027-01-07', lines: [] }))
  expect((await standing())[0]).toBe('7.0000 − 1.0000')
  await comes(of('V2', 4, { stage: 'reversed', previousReceipt: 'R1', series: '2000', date: '2027-01-07', lines: [] }))
  expect((await standing())[0]).toBe('7.0000 − 5.0000')
})

test('receipts of units are as many as their years, and a reversal that names neither year nor lines is sent with those of the receipt that it means', async () => {
  const { stage, comes } = await setUp()
  await comes({ kind: 'purchaseOrder', order: purchaseOrder('4500000001') })
  const event = (id: string, reversal: boolean, year: string | null, date: string) => {
    const value = { story, municipality: '999', buyer: { businessId: '0204819-8' }, documentNumber: reversal ? 'V1' : 'R1', year, date, sellersOrder: 'T-1', buyersOrder: '4500000001', lines: reversal ? [] : [{ id: '1', orderLine: '1', quantity: Decimal.of('1.0000'), unit: 'C62' }] }
    const written = { id, source: 'urn:unit', time: `${date}T08:00:00.000Z` }
    return { ...(reversal ? writeRecord('fi.kuntasilta.municipal.GoodsReceiptReversed', { ...value, reverses: 'R1' }, written) : writeRecord('fi.kuntasilta.municipal.GoodsReceived', value, written)), timestamp_ms: Date.parse(written.time) }
  }
  await stage.take(event('one', false, '2025', '2025-12-30'), event('two', false, '2026', '2026-01-05'), event('three', true, '2026', '2026-01-07'))
  await stage.dispatch('esimerkki/p2p')
  const sent = stage.receiver('esimerkki/p2p').effects.map(({ bytes }) => (JSON.parse(Buffer.from(bytes).toString()) as [{ externalCode: string; referenceGRDocumentExternalCode?: string; lineReceivings: { receivedQuantity: number; referenceGRLineExternalCode?: string }[] }])[0])
  expect(sent.map(({ externalCode, referenceGRDocumentExternalCode: of, lineReceivings }) => [externalCode, of, lineReceivings.map(({ receivedQuantity }) => receivedQuantity)]))
    .toEqual([['R1/2025', undefined, [1]], ['R1/2026', undefined, [1]], ['V1/2026', 'R1/2026', [-1]]])
  expect(sent.at(-1)?.lineReceivings.map((line) => line.referenceGRLineExternalCode)).toEqual([undefined])
})

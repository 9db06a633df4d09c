import { afterEach, describe, expect, test } from 'vitest'
import { derivedId } from '../../../../base/hash.ts'
import type { OutgoingTransmission, SendOutcome } from '../../../../connectors/ports.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../mappings/model/order.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { sapOData } from '../../../../mappings/formats/sap-odata/format.ts'
import { exampleSupplier, phoneLine, receiptOf, shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { playSystem, transmissionOf, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const context = { ...exampleContext, supplier: exampleSupplier }
const kind: PlayedKind = {
  system: { kind: 'sap-odata', channel: 'http' },
  settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, oauth2: { tokenUrl: 'env:TOKEN_URL', clientId: 'env:CLIENT_ID', clientSecret: 'env:CLIENT_SECRET' } } }),
}

const ordering = (order: Order): OutgoingTransmission => sent(order.documentNumber ?? order.sellersNumber, sapOData.render({ kind: 'order', order }, context))
const receiving = (receipt: Receipt): OutgoingTransmission => sent(receipt.number, sapOData.render({ kind: 'receipt', receipt }, context))
const sent = (number: string, bytes: Uint8Array): OutgoingTransmission => transmissionOf(derivedId('test delivery', number), `${number}.json`, 'application/json', bytes, number)

describe.each([
  ['sap-odata, orders', (number: string, note?: string) => ordering(shopOrder(number, note === undefined ? {} : { notes: [{ text: note }] }))],
  ['sap-odata, receipts', (number: string, note?: string) => receiving(receiptOf('4500000001', number, note === undefined ? {} : { lines: receiptOf('45', 'R').lines.slice(1) }))],
] as const)('%s', (name, transmission) => {
  systemSuite(name, {
    ...kind,
    transmission: (number, { id, note } = {}) => ({ ...transmission(number, note), ...(id === undefined ? {} : { id }) }),
    acknowledgesAtOnce: true,
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-CHANNEL-TOKEN' },
  })
})

describe('orders in SAP', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const send = (transmission: OutgoingTransmission): Promise<SendOutcome> => played.connection.send(transmission, signal)

  test('an order that is there is accepted, and the answer has the number that SAP gave it', async () => {
    played = await playSystem(kind)
    const delivered = await send(ordering(shopOrder('T1')))
    expect(delivered).toMatchObject({ outcome: 'delivered', receipt: expect.stringMatching(/^45\d{8}$/) })
    const { receipt } = delivered as { readonly receipt: string }
    expect(await played.connection.ask?.(ordering(shopOrder('T1')), signal)).toMatchObject({ outcome: 'taken', receipt, acknowledgements: [{ grade: 'accepted', buyersOrder: receipt }] })
  })

  const changed = shopOrder('T1', { stage: 'changed', documentNumber: 'T1-2', lines: [phoneLine('1', '5', { requestedDelivery: { end: '2026-12-01' } }), phoneLine('3', '1')] })

  test('a change alters what differs, adds what is new and strikes out what is gone, each with the tag of what it read', async () => {
    played = await playSystem(kind)
    await send(ordering(shopOrder('T1', { lines: [phoneLine('1', '2', { requestedDelivery: { end: '2026-11-20' } }), phoneLine('2', '3')] })))
    expect(await played.connection.ask?.(ordering(changed), signal)).toMatchObject({ outcome: 'not taken' })
    expect(await send(ordering(changed))).toMatchObject({ outcome: 'delivered' })
    expect(played.receiver.counts.effects).toBe(2)
    expect(await played.connection.ask?.(ordering(changed), signal)).toMatchObject({ outcome: 'taken' })
    const kept = await played.effect('T1.2.json')
    expect(kept).toMatchObject({
      _PurchaseOrderItem: [
        { PurchaseOrderItem: '1', OrderQuantity: '5.000', _PurchaseOrderScheduleLine: [{ ScheduleLineDeliveryDate: '2026-12-01' }] },
        { PurchaseOrderItem: '2', PurchasingDocumentDeletionCode: 'L' },
        { PurchaseOrderItem: '3', OrderQuantity: '1.000' },
      ],
    })
  })

  test('a change that is made once is not made again', async () => {
    played = await playSystem(kind)
    await send(ordering(shopOrder('T1')))
    await send(ordering(changed))
    expect(await send(ordering(changed))).toMatchObject({ outcome: 'delivered' })
    expect(played.receiver.counts.effects).toBe(2)
  })

  test('a change that was broken off goes on where it stands', async () => {
    played = await playSystem(kind, { timeout_ms: 400 })
    await send(ordering(shopOrder('T1')))
    const heal = played.receiver.inject({ failure: 'no-answer' })
    expect(await send(ordering(changed))).toMatchObject({ outcome: 'unknown' })
    heal()
    expect(await played.connection.ask?.(ordering(changed), signal)).toMatchObject({ outcome: 'not taken' })
    expect(await send(ordering(changed))).toMatchObject({ outcome: 'delivered' })
    expect(await played.effect('T1.2.json')).toMatchObject({ _PurchaseOrderItem: [{ OrderQuantity: '5.000' }, { PurchasingDocumentDeletionCode: 'L' }, { PurchaseOrderItem: '3' }] })
  })

  test('a cancellation strikes out every item', async () => {
    played = await playSystem(kind)
    await send(ordering(shopOrder('T1')))
    expect(await send(ordering(shopOrder('T1', { stage: 'cancelled' })))).toMatchObject({ outcome: 'delivered' })
    expect(await played.effect('T1.2.json')).toMatchObject({ _PurchaseOrderItem: [{ PurchasingDocumentDeletionCode: 'L' }, { PurchasingDocumentDeletionCode: 'L' }] })
  })

  test('a change of an order that SAP has not is refused', async () => {
    played = await playSystem(kind)
    expect(await send(ordering(changed))).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-SAP-NOT-THERE', parameters: { reference: 'T1' } } })
  })

  test('a session that has ended is opened once more', async () => {
    played = await playSystem(kind)
    const leaveLate = (): boolean => {
      played.clock.moveTo(played.clock.now_ms() + 31 * 60_000)
      return true
    }
    let asked = 0
    expect(await played.connection.send(ordering(shopOrder('T1')), signal, () => (asked++ === 0 ? leaveLate() : true))).toMatchObject({ outcome: 'delivered' })
    expect(asked).toBe(2)
  })

  test('what SAP says is wrong reaches the clerk, with its details', async () => {
    played = await playSystem(kind)
    played.receiver.inject({ failure: 'refuses', at: 'upload', code: 'KI/235', text: 'Account 458000 requires an assignment to a CO object' })
    expect(await send(ordering(shopOrder('T1')))).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { reason: { said: 'SY/530: The document could not be posted; KI/235: Account 458000 requires an assignment to a CO object' } } } })
  })
})

describe('receipts in SAP', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const send = (receipt: Receipt): Promise<SendOutcome> => played.connection.send(receiving(receipt), signal)
  const receipt = receiptOf('4500000001', 'R-1')
  const reversal = receiptOf('4500000001', 'R-2', { stage: 'reversed', previousReceipt: 'R-1' })

  test('a receipt is booked', async () => {
    played = await playSystem(kind)
    expect(await send(receipt)).toMatchObject({ outcome: 'delivered', receipt: expect.stringMatching(/^50\d{8}\/2026$/) })
    expect(await played.connection.ask?.(receiving(receipt), signal)).toMatchObject({ outcome: 'taken', acknowledgements: [{ grade: 'booked' }] })
  })

  test('the reversal of a whole receipt is SAP’s own, once', async () => {
    played = await playSystem(kind)
    await send(receipt)
    expect(await played.connection.ask?.(receiving(reversal), signal)).toMatchObject({ outcome: 'not taken' })
    expect(await send(reversal)).toMatchObject({ outcome: 'delivered' })
    expect(await send(reversal)).toMatchObject({ outcome: 'delivered' })
    expect(await played.connection.ask?.(receiving(reversal), signal)).toMatchObject({ outcome: 'taken' })
    expect(played.receiver.counts.effects).toBe(2)
  })

  test('a receipt of the same number in another year is another, and the reversal takes back that of the year that it names', async () => {
    played = await playSystem(kind)
    const [next, last] = [{ ...receipt, date: '2027-01-04', lines: receipt.lines.map((line) => ({ ...line, quantity: Decimal.of('7') })) }, { ...reversal, previousYear: '2026', date: '2027-01-05' }]
    const outcomes = [await send(receipt), await send(next), await send(last)]
    expect(outcomes).toMatchObject(['2026', '2027', '2027'].map((year) => ({ outcome: 'delivered', receipt: expect.stringMatching(`/${year}$`) })))
    await expect(played.effect('R-2.json'), 'a movement of our own, as for a part').rejects.toThrow('ENOENT')
    expect(played.receiver.counts.effects).toBe(3)
  })

  test('a part of a receipt is taken back by movement 102', async () => {
    played = await playSystem(kind)
    await send(receipt)
    const [line] = reversal.lines
    expect(await send({ ...reversal, lines: [{ ...line!, quantity: Decimal.of(1) }] })).toMatchObject({ outcome: 'delivered' })
    expect(await played.effect('R-2.json')).toMatchObject({ MaterialDocumentHeaderText: 'R-2', to_MaterialDocumentItem: { results: [{ GoodsMovementType: '102', QuantityInEntryUnit: '1' }] } })
  })

  test('the reversal of a receipt that SAP has not is refused', async () => {
    played = await playSystem(kind)
    expect(await send(reversal)).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-SAP-NOT-THERE', parameters: { reference: 'R-1' } } })
  })
})

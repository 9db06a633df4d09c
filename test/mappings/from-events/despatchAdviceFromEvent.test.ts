import { expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { despatchAdviceFromEvent } from '../../../mappings/from-events/despatchAdviceFromEvent.ts'
import type { DespatchAdvice } from '../../../mappings/model/despatchAdvice.ts'
import { completed } from '../../../schemas/codec.ts'
import type { DespatchContent, Draft } from '../../../schemas/generated/events.ts'
import { orderShipped } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

const shipped = orderShipped(2)
const advice = (change: Draft<DespatchContent> = {}): DespatchAdvice =>
  despatchAdviceFromEvent(completed('fi.kuntasilta.shop.OrderShipped', { ...shipped, despatch: { ...shipped.despatch, ...change } }))
const [line] = shipped.despatch?.lines ?? []

test('a despatch says what left, when and for which order', () => {
  expect(advice()).toMatchObject({
    number: 'L-900', issueDate: '2026-02-26', issueTime: '14:00:00', sellersOrder: 'T-555', buyersOrders: ['4500012345'],
    despatcher: { name: 'Verkkokauppa Oy' }, consignee: { name: 'Esimerkkikunta' },
    shipment: { id: 'L-900-1', carrier: { name: 'Kuljetus Oy' }, despatchDate: '2026-02-26', despatchTime: '14:30:00', information: [] },
    lines: [{ id: '1', orderLine: '1', quantity: Decimal.of('2.0000'), unit: 'C62' }, { id: '2' }],
  })
})

test('each device is an instance with its serial number and its IMEIs', () => {
  const devices = [{ serialNumber: 'SN1', imeis: ['490154203237518', '490154203237526'] }, { serialNumber: 'SN2' }]
  const { item } = advice({ lines: [{ ...line, devices }] }).lines[0]!
  expect(item.instances).toEqual([{ serialNumber: 'SN1', properties: [{ name: 'IMEI', value: '490154203237518' }, { name: 'IMEI', value: '490154203237526' }] }, { serialNumber: 'SN2' }])
})

test('a line without devices has no instances', () => {
  expect(advice({ lines: [{ ...line, devices: [] }] }).lines[0]?.item).not.toHaveProperty('instances')
})

test('parcels, what is still to come and why stand on the line', () => {
  const unit = { id: { id: '364300010000000019', scheme: 'SSCC' }, typeCode: 'PK' }
  expect(advice({ lines: [{ ...line, outstandingQuantity: Decimal.of(1), outstandingReason: 'Loppu', handlingUnits: [unit] }] }).lines[0]).toMatchObject({
    outstandingQuantity: Decimal.of('1.0000'), outstandingUnit: 'C62', outstandingReasons: ['Loppu'],
    shipment: { handlingUnits: [{ ...unit, shippingMarks: [], packages: [] }] },
  })
})

test('where the goods go is the delivery party of the shipment, which has the despatch\'s number where it has none', () => {
  expect(advice({ shipment: null, delivery: { name: 'Pääkirjasto', address: { street: 'Kirjastokuja 3', country: 'FI' }, contact: { telephone: '040' } } })).toMatchObject({
    deliveryContact: { telephone: '040' },
    shipment: { id: 'L-900', deliveryParty: { name: 'Pääkirjasto', address: { street: 'Kirjastokuja 3', country: 'FI' }, contact: { telephone: '040' } } },
  })
  expect(advice({ shipment: null })).not.toHaveProperty('shipment')
})

test('who sends and who receives may be others than seller and buyer', () => {
  expect(advice({ despatcher: { name: 'Varasto Oy' }, consignee: { name: 'Koulu' } })).toMatchObject({ despatcher: { name: 'Varasto Oy' }, consignee: { name: 'Koulu' }, seller: { name: 'Verkkokauppa Oy' }, buyer: { name: 'Esimerkkikunta' } })
})

test.each([
  ['a number', { number: '' }, 'KS-MAP-EVENT-LACKS'],
  ['a day', { issueDate: null }, 'KS-MAP-EVENT-LACKS'],
  ['a link that can be trusted', { supportingDocuments: [{ id: 'A', externalLocation: 'http://files.example.fi/a.pdf' }] }, 'KS-MAP-ATTACHMENT-LINK'],
])('a despatch without %s is refused', (_, change, code) => {
  expect(codeOf(() => advice(change))).toBe(code)
})

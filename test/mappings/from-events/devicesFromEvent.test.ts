import { describe, expect, test } from 'vitest'
import { devicesFromEvent } from '../../../mappings/from-events/devicesFromEvent.ts'
import type { Device, Draft } from '../../../schemas/generated/events.ts'
import { completed } from '../../../schemas/codec.ts'
import { orderShipped } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

const device: Draft<Device> = {
  serialNumber: 'SN1', imeis: ['490154203237518'], eid: '89049032000001000000012345678901', assetTag: 'T-1', manufacturer: 'Esimerkkivalmistaja', model: 'Puhelin 1',
  sellersOrder: 'T-555', buyersOrder: '4500012345', orderLine: '1', despatch: 'L-900', invoice: '10001', vendor: 'Verkkokauppa Oy', costCentre: '3100', user: 'U-9', site: 'Pääkirjasto',
  acquisition: 'lease', leaseContract: 'V-7', warrantyEnd: '2028-02-26',
}

test('a despatch gives one row a device, with what its line and its head say', () => {
  const rows = devicesFromEvent(completed('fi.kuntasilta.shop.OrderShipped', orderShipped(2)))
  expect(rows.map(({ serialNumber }) => serialNumber)).toEqual(['SN1-1', 'SN1-2', 'SN2-1', 'SN2-2'])
  expect(rows[2]).toEqual({
    serialNumber: 'SN2-1', imeis: ['490154203237518'], manufacturer: 'Esimerkkivalmistaja', model: 'Matkapuhelin 2', manufacturersIdentifier: 'MP-2', gtin: '4006381333931',
    sellersOrder: 'T-555', buyersOrder: '4500012345', orderLine: '2', despatch: 'L-900', vendor: 'Verkkokauppa Oy',
    acquisition: 'purchase', warrantyEnd: '2028-02-26', status: 'shipped', statusDate: '2026-02-26',
  })
})

test('a despatch without devices gives no row', () => {
  const { despatch, ...draft } = orderShipped()
  const lines = despatch?.lines?.map((line) => ({ ...line, devices: [] })) ?? []
  expect(devicesFromEvent(completed('fi.kuntasilta.shop.OrderShipped', { ...draft, despatch: { ...despatch, lines } }))).toEqual([])
})

test.each([
  ['fi.kuntasilta.shop.DeviceInstalled', 'installed', { installedOn: '2026-03-03' }],
  ['fi.kuntasilta.shop.DeviceReturned', 'returned', { returnedOn: '2026-03-03' }],
] as const)('%s gives the whole row', (type, status, date) => {
  expect(devicesFromEvent(completed(type, { story: 's', device, ...date }))).toEqual([{ ...device, status, statusDate: '2026-03-03' }])
})

describe('a device is refused', () => {
  test.each([
    ['without a serial number', { serialNumber: '' }],
    ['without a manufacturer', { manufacturer: '' }],
    ['without a model', { model: '' }],
    ['without a way of acquisition', { acquisition: 'other' as const }],
  ])('%s', (_, change) => {
    const value = { story: 's', device: { ...device, ...change }, installedOn: '2026-03-03' }
    expect(codeOf(() => devicesFromEvent(completed('fi.kuntasilta.shop.DeviceInstalled', value)))).toBe('KS-MAP-EVENT-LACKS')
  })

  test('without a date', () => {
    expect(codeOf(() => devicesFromEvent(completed('fi.kuntasilta.shop.DeviceReturned', { story: 's', device })))).toBe('KS-MAP-EVENT-LACKS')
  })
})

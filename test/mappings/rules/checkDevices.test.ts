import { expect, test } from 'vitest'
import type { Device } from '../../../mappings/model/device.ts'
import { checkDevices } from '../../../mappings/rules/devices.ts'
import { speechFaults } from '../../harness/speechFaults.ts'

const phone: Device = {
  serialNumber: 'SN-9',
  imeis: ['490154203237518'],
  manufacturer: 'Esimerkkivalmistaja',
  model: 'P1',
  gtin: '6430012345679',
  sellersOrder: 'KV-1001',
  orderLine: '2',
  despatch: 'LÄ-55',
  vendor: 'Esimerkkimyyjä Oy',
  status: 'shipped',
  acquisition: 'purchase',
  statusDate: '2026-10-30',
}

test('nothing is said against a right row', () => {
  expect(checkDevices([phone, { ...phone, imeis: [], acquisition: 'lease', leaseContract: 'L-1' }])).toEqual([])
})

test.each<[string, string, Partial<Device>]>([
  ['a mistyped IMEI', 'KS-RULE-CHECK-DIGIT', { imeis: ['490154203237518', '490154203237519'] }],
  ['a mistyped GTIN', 'KS-RULE-CHECK-DIGIT', { gtin: '6430012345678' }],
  ['no serial number', 'KS-RULE-MISSING', { serialNumber: '' }],
  ['a lease without contract', 'KS-RULE-MISSING', { acquisition: 'lease' }],
  ['a day that does not exist', 'KS-RULE-DATE', { warrantyEnd: '2027-02-30' }],
])('%s is found', (_, code, change) => {
  const problems = checkDevices([phone, { ...phone, ...change }])
  expect(problems.map((each) => each.code)).toEqual([code])
  expect(problems[0]?.at?.number).toBe('LÄ-55')
  expect(problems.flatMap(speechFaults)).toEqual([])
})

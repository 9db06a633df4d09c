import type { Problem } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import { isGtin } from '../model/identifiers/gtin.ts'
import { isImei } from '../model/identifiers/imei.ts'
import type { Device } from '../model/device.ts'
import { isCalendarDate } from './calendarDate.ts'
import { Findings } from './orders/findings.ts'
import type { Rule } from './orders/rule.ts'

const at = ({ serialNumber, orderLine }: Device): Words => phrase('line {line}, serial number {serialNumber}', { line: orderLine, serialNumber })

/** Rules of one row of a device register. */
export const deviceRules: readonly Rule<Device>[] = [
  {
    id: 'KS-RULE-MISSING',
    terms: ['serial number', 'manufacturer', 'model', 'vendor'],
    source: "device register: what a row is found by",
    check(device, findings) {
      findings.require(device.serialNumber, phrase('serial number'), at(device))
      findings.require(device.manufacturer, phrase('manufacturer'), at(device))
      findings.require(device.model, phrase('model'), at(device))
      findings.require(device.vendor, phrase('vendor'), at(device))
      if (device.acquisition === 'lease') findings.require(device.leaseContract, phrase('lease contract'), at(device))
    },
  },
  {
    id: 'KS-RULE-CHECK-DIGIT',
    terms: ['IMEI', 'GTIN'],
    source: '3GPP TS 23.003, annex B; GS1 General Specifications',
    check(device, findings) {
      for (const imei of device.imeis) {
        if (!isImei(imei)) findings.add('KS-RULE-CHECK-DIGIT', { term: said('IMEI'), where: at(device), value: imei, kind: said('IMEI') })
      }
      if (device.gtin !== undefined && !isGtin(device.gtin)) findings.add('KS-RULE-CHECK-DIGIT', { term: said('GTIN'), where: at(device), value: device.gtin, kind: said('GTIN') })
    },
  },
  {
    id: 'KS-RULE-DATE',
    terms: ['status date', 'warranty end'],
    source: 'canonical model',
    check(device, findings) {
      for (const [term, value] of [['status date', device.statusDate], ['warranty end', device.warrantyEnd]] as const) {
        if (value !== undefined && !isCalendarDate(value)) findings.add('KS-RULE-DATE', { term: phrase(term), where: at(device), value })
      }
    },
  },
]

/** What is wrong with rows for a device register; each problem names the despatch as its document. */
export function checkDevices(devices: readonly Device[]): Problem[] {
  return devices.flatMap((device) => {
    const findings = new Findings(device.despatch)
    for (const rule of deviceRules) {
      findings.rule = rule.id
      rule.check(device, findings)
    }
    return findings.problems
  })
}

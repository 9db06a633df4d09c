import type { Problem } from '../../errors/failure.ts'
import { documentKind, phrase, said, type Words } from '../../errors/words/words.ts'
import { isGtin } from '../model/identifiers/gtin.ts'
import { isImei } from '../model/identifiers/imei.ts'
import type { Device } from '../model/device.ts'
import { isCalendarDate } from './calendarDate.ts'
import { Findings, isBlank } from './findings.ts'
import { orders, type Judged } from './judged.ts'
import type { SubjectRule } from './rule.ts'

const head = { set: 'devices', flag: 'fatal' } as const

const at = ({ serialNumber, orderLine }: Device): { readonly where: Words; readonly line: string } => ({ line: orderLine, where: phrase('line {line}, serial number {serialNumber}', { line: orderLine, serialNumber }) })

/** Rules of one row of a device register. */
export const deviceRules: readonly SubjectRule<Device>[] = [
  {
    ...head,
    id: 'KS-DEVICE-TERMS',
    terms: ['serial number', 'manufacturer', 'model', 'vendor'],
    source: "device register: what a row is found by",
    check(device, findings) {
      const needed: readonly (readonly [value: string | undefined, term: Words])[] = [
        [device.serialNumber, phrase('serial number')],
        [device.manufacturer, phrase('manufacturer')],
        [device.model, phrase('model')],
        [device.vendor, phrase('vendor')],
        ...device.acquisition === 'lease' ? [[device.leaseContract, phrase('lease contract')] as const] : [],
      ]
      for (const [value, term] of needed) if (isBlank(value)) findings.add('KS-RULE-MISSING', { term }, at(device))
    },
  },
  {
    ...head,
    id: 'KS-DEVICE-CHECK-DIGIT',
    terms: ['IMEI', 'GTIN'],
    source: '3GPP TS 23.003, annex B; GS1 General Specifications',
    check(device, findings) {
      for (const imei of device.imeis) {
        if (!isImei(imei)) findings.add('KS-RULE-CHECK-DIGIT', { term: said('IMEI'), value: imei, kind: said('IMEI') }, at(device))
      }
      if (device.gtin !== undefined && !isGtin(device.gtin)) findings.add('KS-RULE-CHECK-DIGIT', { term: said('GTIN'), value: device.gtin, kind: said('GTIN') }, at(device))
    },
  },
  {
    ...head,
    id: 'KS-DEVICE-DATE',
    terms: ['status date', 'warranty end'],
    source: 'canonical model',
    check(device, findings) {
      for (const [term, value] of [['status date', device.statusDate], ['warranty end', device.warrantyEnd]] as const) {
        if (value !== undefined && !isCalendarDate(value)) findings.add('KS-RULE-DATE', { term: phrase(term), value }, at(device))
      }
    },
  },
]

/** What is wrong with rows for a device register; each problem names the despatch as its document. */
export function checkDevices(devices: readonly Device[]): Problem[] {
  return devices.flatMap((device) => {
    const findings = new Findings(judgedDevice(device))
    for (const rule of deviceRules) rule.check(device, findings.asking(rule))
    return findings.all.map(({ problem }) => problem)
  })
}

function judgedDevice({ despatch, buyersOrder, sellersOrder }: Device): Judged {
  return { at: (line) => ({ kind: documentKind('despatchAdvice'), number: despatch, ...orders([buyersOrder], [sellersOrder]), ...(line === undefined ? {} : { line }) }) }
}

import { describe, expect, test } from 'vitest'
import { parseProfile } from '../../../../connectors/profile/parse.ts'
import { changed } from '../sample.ts'

const accessPoint = `  peppol:
    kind: peppol-access-point
    environment: production
    settings: { channel: { kind: http, baseUrl: env:ESIMERKKI_PEPPOL_URL } }
flows:
`

/** The sample with an access point and flows that come from systems, each with its certainty. */
function receiving(...flows: readonly string[]): string {
  const certain = changed('systems:\n', '  - { path: systems, status: example, note: Invented. }\n  - { path: receives, status: example, note: Invented. }\nsystems:\n')
  return `${changed('flows:\n', accessPoint, certain)}receives:\n${flows.map((flow) => `  - { ${flow} }\n`).join('')}`
}

const orders = 'name: purchase-orders, documents: [purchaseOrder], system: peppol, format: peppol-ordering, from: 2026-01-01'

function codes(text: string): readonly string[] {
  return parseProfile(text, 'esimerkki').problems.map(({ code }) => code)
}

describe('flows that come from systems', () => {
  test('are read, with their defaults', () => {
    const { subject } = parseProfile(receiving(orders), 'esimerkki')
    expect(subject?.profile.receives).toEqual([{ name: 'purchase-orders', documents: ['purchaseOrder'], system: 'peppol', format: 'peppol-ordering', from: '2026-01-01', waitsForOrder: 'P1D', mode: 'take' }])
  })

  test.each([
    ['has the name of a sending flow', orders.replace('purchase-orders', 'invoices'), 'KS-PROFILE-NAME-TWICE'],
    ['comes from no system', orders.replace('peppol,', 'unknown,'), 'KS-PROFILE-SYSTEM-UNKNOWN'],
    ['comes from a system that does not send its format', orders.replace('system: peppol', 'system: operator'), 'KS-PROFILE-RECEIVED-FORMAT'],
    ['is answered by a system that gets no answers', `${orders}, answeredBy: operator`, 'KS-PROFILE-ANSWERED-BY'],
    ['ends before it begins', `${orders}, until: 2025-12-31`, 'KS-PROFILE-DATES'],
  ])('one that %s is refused', (_, flow, code) => {
    expect(codes(receiving(flow))).toEqual([code])
  })

  test('one in files needs the folder that they come from', () => {
    const box = (channel: string): string => accessPoint.replace('flows:\n', `  box: { kind: fixed-position-files, environment: production, settings: { channel: { kind: folder, path: env:ESIMERKKI_FOLDER${channel} } }, files: { cut: ["18:00"] } }\nflows:\n`)
    const from = (channel: string): string => receiving('name: orders-in, documents: [purchaseOrder], system: box, format: "layout:layouts/orders.yaml", from: 2026-01-01').replace(accessPoint, box(channel)).replace('certainty:\n', 'certainty:\n  - { path: layouts/orders.yaml, status: example, note: Invented. }\n')
    expect(codes(from(''))).toEqual(['KS-PROFILE-NO-PICK-UP'])
    expect(codes(from(', pickUp: env:ESIMERKKI_PICK_UP'))).toEqual([])
  })

  test('one whose documents name no supplier number has no table of suppliers', () => {
    const certain = changed('certainty:\n', 'certainty:\n  - { path: suppliers.csv, status: example, note: Invented. }\n', receiving(`${orders}, suppliers: suppliers.csv`))
    expect(codes(certain)).toEqual(['KS-PROFILE-FIELD-NOT-USED'])
  })

  test('two of the same documents on one day are refused, and one after the other are not', () => {
    const second = orders.replace('purchase-orders', 'second')
    expect(codes(receiving(orders, second))).toEqual(['KS-PROFILE-RECEIVED-TWICE'])
    expect(codes(receiving(`${orders}, until: 2026-06-30`, second.replace('2026-01-01', '2026-07-01')))).toEqual([])
  })

  test('one without certainty is refused', () => {
    expect(codes(changed('  - { path: receives, status: example, note: Invented. }\n', '', receiving(orders)))).toEqual(['KS-PROFILE-CERTAINTY-MISSING'])
  })
})

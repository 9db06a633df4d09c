import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat } from '../../../../mappings/formats/layouts/layoutFormat.ts'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { sapUnits } from '../../../../mappings/formats/sap-odata/units.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../mappings/model/order.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { layoutOf } from './exampleLayouts.ts'
import { exampleContext, municipalLayout, municipalTables, municipalText, written } from './municipalLayouts.ts'
import { refused } from './thrown.ts'

const party = (name: string, id: string) => ({ name, identifiers: [], legalRegistration: { id, scheme: '0212' } })
const order: Order = {
  buyersNumber: '4500012345', sellersNumber: 'KV-1001', origin: 'purchasing', stage: 'placed', issuedAt: '2026-11-02T08:00:00.000Z', issueDate: '2026-11-02', currency: 'EUR', buyerReference: 'Kirjasto 1234', notes: [],
  buyer: party('Esimerkkikunta', '0211675-2'), seller: party('Esimerkkikauppa Oy', '2362180-3'), delivery: { name: 'Pääkirjasto & sivukirjasto', address: { street: 'Kirjastokatu 3', city: 'Tampere', postCode: '33100', country: 'FI' } },
  allowancesAndCharges: [], vatBreakdown: [], supportingDocuments: [],
  totals: { lines: Decimal.of('1530.00'), taxExclusive: Decimal.of('1530.00'), tax: Decimal.of('390.15'), taxInclusive: Decimal.of('1920.15'), payable: Decimal.of('1920.15') },
  lines: [{
    id: '10', quantity: Decimal.of('2'), unit: 'C62', netAmount: Decimal.of('1530.00'), price: { net: Decimal.of('765.00') }, vat: { code: 'S', rate: Decimal.of('25.5') }, allowancesAndCharges: [],
    item: { name: 'Kannettava tietokone 14"', sellersIdentifier: 'KT-1000', classifications: [], attributes: [] }, posting: { account: '458000', dimensions: { costCentre: '4100' } },
  }],
}
const receipt: Receipt = { number: 'VO-77', stage: 'reversed', previousReceipt: '5000000017', buyersOrder: '4500012345', date: '2026-11-05', lines: [{ id: '1', orderLine: '10', quantity: Decimal.of('2'), unit: 'C62', reasons: [], serialNumbers: [] }] }

const goldens: readonly (readonly [string, CanonicalDocument, boolean])[] = [
  ['orders', { kind: 'order', order }, true],
  ['purchase-orders', { kind: 'order', order }, false],
  ['goods-receipts', { kind: 'receipt', receipt }, true],
  ['goods-receipt-reversals', { kind: 'receipt', receipt }, false],
]

test.each(goldens)('%s, byte for byte', (name, document, isRead) => {
  expectGolden(import.meta.dirname, `${name}.xml`, written(municipalLayout(`tampere/${name}`, isRead), [document]))
})

test('a reversal names the receipt with its year, and that of its own day where nobody said it', () => {
  const layout = municipalLayout('tampere/goods-receipt-reversals', false)
  const yearIn = (more: Partial<Receipt>) => /<MATDOCUMENTYEAR>(\d+)</.exec(String(written(layout, [{ kind: 'receipt', receipt: { ...receipt, ...more } }])))?.[1]
  expect([yearIn({ previousYear: '2025' }), yearIn({})]).toEqual(['2025', '2026'])
})

test('a test message says so, and a segment in which nothing comes from the document is left out', () => {
  const made = layoutFormat(municipalLayout('tampere/orders'), 'layout:layouts/orders.yaml')
  if (made.of !== 'document') throw new TypeError('an IDoc is a message')
  expect(made.format).toMatchObject({ id: 'layout:layouts/orders.yaml', mediaType: 'application/xml', fileExtension: 'xml', kinds: ['order'] })
  const { delivery: _, ...without } = order
  const xml = Buffer.from(made.format.render({ kind: 'order', order: without }, { ...exampleContext, environment: 'test' })).toString()
  expect(xml).toContain('<TEST>X</TEST>')
  expect(xml).not.toContain('<PARVW>WE</PARVW>')
})

test('a test message that comes in is read as a test, and no other', () => {
  const made = layoutFormat(municipalLayout('tampere/orders'), 'layout:layouts/orders.yaml')
  if (made.of !== 'document') throw new TypeError('an IDoc is a message')
  const { render } = made.format
  const read = (environment: 'test' | 'production') =>
    inboundLayout(municipalLayout('tampere/orders', true), 'layout:layouts/orders.yaml').read('order.xml', render({ kind: 'order', order }, { ...exampleContext, environment })).map((part) => ('isTest' in part ? part.isTest : undefined))
  expect([read('test'), read('production')]).toEqual([[true], [undefined]])
})

test('what SAP has no room for, and what it demands and the table of suppliers does not give, stops', () => {
  expect(() => written(municipalLayout('tampere/goods-receipts'), [{ kind: 'receipt', receipt: { ...receipt, buyersOrder: '45000123456' } }])).toThrow(expect.objectContaining({ code: 'KS-MAP-TOO-LONG' }))
  const { supplier: _, ...without } = exampleContext
  const made = layoutFormat(municipalLayout('tampere/purchase-orders', false), 'x')
  expect(() => (made.of === 'document' ? made.format.render({ kind: 'order', order }, without) : undefined)).toThrow(expect.objectContaining({ code: 'KS-MAP-MISSING' }))
})

test('SAP writes its units by their ISO codes, and every unit that its OData services know has one', () => {
  const xml = Buffer.from(written(municipalLayout('tampere/orders'), [{ kind: 'order', order }])).toString()
  expect(xml).toContain('<MENEE>PCE</MENEE>')
  const [read] = readDocuments(municipalLayout('tampere/orders'), Buffer.from(xml))
  expect(read?.kind === 'order' && read.order.lines[0]?.unit).toBe('C62')
  const [table = ''] = municipalTables('tampere/orders').values()
  expect(Object.keys(sapUnits).filter((unit) => !table.includes(`\n${unit};`))).toEqual([])
})

standards.describe('a genuine ORDERS05', () => {
  const original = (): string => readFileSync(join(standardsFolder, 'sap-idoc/ORDERS05_sap701_public_fixture_redacted.xml'), 'utf8')
  const layout = layoutOf(municipalText('tampere/orders').replace('messageType: ORDERS', 'messageType: /LUMBERL/VFI_ORDERS').replace(', codes: layouts/units.csv', ''), true)

  test('is read', () => {
    const [document] = readDocuments(layout, Buffer.from(original()))
    if (document?.kind !== 'order') throw new TypeError('an order is expected')
    const { buyersNumber, issueDate, currency, totals, lines } = document.order
    expect({ buyersNumber, issueDate, currency, net: totals.lines.toString() }).toEqual({ buyersNumber: '4700000325', issueDate: '2014-08-05', currency: 'USD', net: '25231.67' })
    expect(lines.map(({ id, quantity, unit, price, netAmount, item, requestedDelivery }) => [id, quantity.toString(), unit, price.net.toString(), netAmount.toString(), item.buyersIdentifier, requestedDelivery?.end])).toEqual([
      ['00001', '5602.800', 'UOM', '1.85', '10365.18', '000000000010001547', '2014-11-03'],
      ['00003', '8168.400', 'UOM', '1.82', '14866.49', '000000000010003151', '2015-03-16'],
    ])
  })

  test.each([
    ['another message type', ['/LUMBERL/VFI_ORDERS', 'ORDCHG'], 'KS-SYSTEM-LAYOUT-READ', 'a message of the type ORDCHG, not /LUMBERL/VFI_ORDERS'],
    ['another basic type', ['ORDERS05', 'ORDERS04'], 'KS-SYSTEM-LAYOUT-READ', 'an IDoc of another type than ORDERS05'],
    ['a segment twice', ['<E1EDP20 SEGMENT="1"><WMENG>5602.800</WMENG>', '<E1EDP20 SEGMENT="1"><EDATU>20141102</EDATU></E1EDP20><E1EDP20 SEGMENT="1"><WMENG>5602.800</WMENG>'], 'KS-SYSTEM-LAYOUT-READ', 'segment E1EDP01 number 1: the segment E1EDP01/E1EDP20 2 times'],
    ['a day that no calendar has', ['<DATUM>20140805</DATUM></E1EDK03>', '<DATUM>20140231</DATUM></E1EDK03>'], 'KS-SYSTEM-LAYOUT-VALUE', 'IDoc number 1: DATUM (E1EDK03/DATUM) is "20140231"'],
    ['a quantity with letters', ['<MENGE>8168.400', '<MENGE>8 168.400'], 'KS-SYSTEM-LAYOUT-VALUE', 'segment E1EDP01 number 2: MENGE (E1EDP01/MENGE) is "8 168.400"'],
    ['a line without a quantity', ['<MENGE>8168.400</MENGE>', ''], 'KS-SYSTEM-LAYOUT-VALUE', 'MENGE (E1EDP01/MENGE) is ""'],
    ['no XML', ['</IDOC>', ''], 'KS-SYSTEM-XML-MALFORMED', ''],
  ] as const)('with %s is refused, and the error says where', (_, [from, to], code, says) => {
    const text = original()
    expect(text).toContain(from)
    const error = refused(() => readDocuments(layout, Buffer.from(text.replaceAll(from, to))))
    expect(error?.code).toBe(code)
    expect(error?.message).toContain(says)
  })
})

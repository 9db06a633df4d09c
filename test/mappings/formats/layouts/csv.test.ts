import { expect, test } from 'vitest'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { municipalLayout, written } from './municipalLayouts.ts'
import { refused } from './thrown.ts'

const layout = municipalLayout('lempaala/receipts')
const receipt = (change: Partial<Receipt> = {}): CanonicalDocument => ({
  kind: 'receipt',
  receipt: {
    number: 'VO-77', stage: 'received', buyersOrder: '4500012345', date: '2026-11-05', receiver: 'Kirjasto; "keskus"',
    lines: [
      { id: '1', orderLine: '10', quantity: Decimal.of('2'), unit: 'C62', rejectedQuantity: Decimal.of('0.5'), reasons: [{ text: 'Rikki' }], serialNumbers: [] },
      { id: '2', orderLine: '20', quantity: Decimal.of('1.25'), unit: 'MON', reasons: [], serialNumbers: [] },
    ],
    ...change,
  },
})

test('a file of two receipts, byte for byte', () => {
  expectGolden(import.meta.dirname, 'receipts.csv', written(layout, [receipt(), receipt({ number: 'VO-78', stage: 'reversed', previousReceipt: 'VO-77' })]))
})

test('a catalogue in UTF-8 begins with its mark and has every value between quotation marks', () => {
  const catalogue = municipalLayout('lempaala/catalogue')
  const bytes = written(catalogue, [])
  expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x22])
  expect(readDocuments(catalogue, bytes)).toEqual([])
})

test.each([
  ['a value too many', [';KPL;Rikki', ';KPL;Rikki;x'], 'KS-SYSTEM-LAYOUT-READ', 'row 2: 17 values instead of 16'],
  ['a row broken off', ['20;;1,2500;;KK;;TUOTANTO\r\n', '20;;1,25'], 'KS-SYSTEM-LAYOUT-READ', 'row 3: the record has no line end'],
  ['a column of another name', ['Tilausrivi', 'Rivitilaus'], 'KS-SYSTEM-LAYOUT-READ', 'row 1: the columns Laji'],
  ['an open quotation mark', ['keskus"""', 'keskus""'], 'KS-SYSTEM-LAYOUT-READ', 'the closing quotation mark'],
  ['a decimal point', ['2,0000', '2.0000'], 'KS-SYSTEM-LAYOUT-VALUE', 'row 2: Määrä (column 12) is "2.0000"'],
  ['a unit that the table has not', [';KPL;', ';LAVA;'], 'KS-SYSTEM-LAYOUT-VALUE', 'row 2: Yksikkö (column 14) is "LAVA"'],
  ['a day that no calendar has', ['05.11.2026', '31.11.2026'], 'KS-SYSTEM-LAYOUT-VALUE', 'row 2: Päivä (column 7) is "31.11.2026"'],
  ['no line number', [';1;10;', ';;10;'], 'KS-SYSTEM-LAYOUT-VALUE', 'row 2: Rivi (column 9) is ""'],
  ['rows that contradict each other', ['keskus"""', 'muu"""'], 'KS-SYSTEM-LAYOUT-READ', 'row 3: Vastaanottaja is not that of the other rows of its document'],
] as const)('a file with %s is refused, and the error says where', (_, [from, to], code, says) => {
  const text = Buffer.from(written(layout, [receipt()])).toString('latin1')
  expect(text).toContain(from)
  const error = refused(() => readDocuments(layout, Buffer.from(text.replace(from, to), 'latin1')))
  expect(error).toMatchObject({ code })
  expect(error?.message).toContain(says)
})

test('a receipt without the number of an order is refused', () => {
  const error = refused(() => readDocuments(layout, Buffer.from(Buffer.from(written(layout, [receipt()])).toString('latin1').replaceAll('4500012345', ''), 'latin1')))
  expect(error).toMatchObject({ code: 'KS-SYSTEM-LAYOUT-LACKS' })
  expect(error?.message).toContain('row 2: there is no receipt.buyersOrder or receipt.sellersOrder')
})

test('bytes of another encoding are refused', () => {
  expect(refused(() => readDocuments(municipalLayout('lempaala/catalogue'), Buffer.from([0xe4, 0x0d, 0x0a])))).toMatchObject({ code: 'KS-SYSTEM-LAYOUT-READ' })
})

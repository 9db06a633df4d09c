import { expect, test } from 'vitest'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { layoutOf } from './exampleLayouts.ts'
import { municipalLayout, written } from './municipalLayouts.ts'
import { thrown } from './thrown.ts'

const receipt: Receipt = { number: 'VO-78', stage: 'reversed', previousReceipt: 'VO-77', buyersOrder: '4500012345', date: '2026-11-05', lines: [] }
const withLine: Receipt = { ...receipt, number: 'VO-79', lines: [{ id: '1', orderLine: '10', quantity: Decimal.of('2'), unit: 'C62', reasons: [], serialNumbers: [] }] }
const documents: readonly CanonicalDocument[] = [receipt, withLine].map((each) => ({ kind: 'receipt', receipt: each }))
const party = { name: '', identifiers: [] }
const accepted: CanonicalDocument = { kind: 'orderResponse', orderResponse: { number: 'V-1', profile: 'ordering', code: 'AP', issueDate: '2026-11-02', currency: 'EUR', buyersOrder: '4711', notes: [], seller: party, buyer: party, lines: [] } }

const csv = (options: string): string => `
syntax: csv
encoding: UTF-8
lineEnd: LF
separator: ";"
decimalSeparator: ","
row: line
fileName: "x{sequence:3}.csv"
${options}`

const receipts = csv(`
layout: receipts
carries: [receipt]
columns:
  - { name: Kind, source: receipt.stage, required: true }
  - { name: Number, source: receipt.number, required: true }
  - { name: Order, source: receipt.buyersOrder }
  - { name: Day, source: receipt.date, date: yyyy-MM-dd, required: true }
  - { name: Line, source: line.id }
  - { name: Order line, source: line.orderLine }
  - { name: Quantity, source: line.quantity, decimals: 3 }
  - { name: Unit, source: line.unit }`)

const positions = `
layout: receipts
carries: [receipt]
encoding: ISO-8859-1
lineEnd: LF
fileName: "x{sequence:3}.txt"
records:
  line:
    length: 40
    fields:
      - { name: kind, from: 1, length: 8, source: receipt.stage, required: true }
      - { name: number, from: 9, length: 6, source: receipt.number, required: true }
      - { name: order, from: 15, length: 10, source: receipt.buyersOrder }
      - { name: day, from: 25, length: 8, source: receipt.date, date: yyyyMMdd, required: true }
      - { name: line, from: 33, length: 1, source: line.id }
      - { name: orderLine, from: 34, length: 2, source: line.orderLine }
      - { name: quantity, from: 36, length: 2, source: line.quantity, decimals: 0 }
      - { name: unit, from: 38, length: 3, source: line.unit }`

test.each([['separated values', receipts], ['fixed positions', positions]])('%s: a document without lines has a row of its own and is read as one', (_, text) => {
  const layout = layoutOf(text, true)
  const read = readDocuments(layout, written(layout, documents)).flatMap((each) => (each.kind === 'receipt' ? [each.receipt] : []))
  expect(read.map(({ number, stage, lines }) => [number, stage, lines.length])).toEqual([['VO-78', 'reversed', 0], ['VO-79', 'reversed', 1]])
})

test('an answer without lines is not left out of its file', () => {
  const layout = layoutOf(csv(`
layout: answers
carries: [orderResponse]
columns:
  - { name: Answer, source: response.code, required: true }
  - { name: Order, source: response.buyersOrder, required: true }
  - { name: Line, source: line.orderLine }`))
  expect(Buffer.from(written(layout, [accepted])).toString()).toBe('Answer;Order;Line\nAP;4711;\n')
})

test('a layout that requires what only lines have stops a document without lines', () => {
  expect(thrown(() => written(municipalLayout('lempaala/receipts'), documents.slice(0, 1)))).toMatchObject({ code: 'KS-MAP-MISSING', message: expect.stringContaining('line.id') })
})

test('an IDoc of which no segment would be there stops', () => {
  const layout = layoutOf(`
syntax: idoc
layout: lines
carries: [receipt]
basicType: ZLINES
messageType: ZLINES
segments:
  - name: ZLINE
    per: line
    fields:
      - { name: POSNR, source: line.id }`)
  expect(thrown(() => written(layout, documents.slice(0, 1)))?.code).toBe('KS-MAP-NOT-CARRIED')
  expect(Buffer.from(written(layout, documents.slice(1))).toString()).toContain('<POSNR>1</POSNR>')
})

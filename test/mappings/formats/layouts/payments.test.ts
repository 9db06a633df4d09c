import { expect, test } from 'vitest'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { comparableReference } from '../../../../mappings/model/payment.ts'
import { layoutOf, reading } from './exampleLayouts.ts'
import { thrown } from './thrown.ts'

const fixed = `
layout: payments
carries: [payment]
encoding: ISO-8859-1
lineEnd: CRLF
fileName: "maksut_{sequence:6}.txt"
sums:
  paid: payment.amount
records:
  header:
    length: 40
    fields:
      - { name: type, from: 1, length: 1, constant: "0" }
      - { name: free, from: 2, length: 39, constant: "" }
  document:
    length: 40
    fields:
      - { name: type, from: 1, length: 1, constant: "1" }
      - { name: invoice, from: 2, length: 10, source: payment.invoice }
      - { name: amount, from: 12, length: 12, source: payment.amount, decimals: 2, sign: trailing, required: true }
      - { name: paid, from: 24, length: 8, source: payment.paidOn, date: yyyyMMdd, required: true }
      - { name: reference, from: 32, length: 9, source: payment.reference }
  trailer:
    length: 40
    fields:
      - { name: type, from: 1, length: 1, constant: "9" }
      - { name: rows, from: 2, length: 6, source: count.documents }
      - { name: paid, from: 8, length: 12, source: sum.paid, decimals: 2, sign: trailing }
      - { name: free, from: 20, length: 21, constant: "" }
`
const file = (trailer: string): Uint8Array => Buffer.from(`${['0'.padEnd(40), '126-1001   000000010000202603201234561  ', '1          00000002550-20260321RF181234 ', trailer.padEnd(40)].join('\r\n')}\r\n`, 'latin1')

test('a payment file of fixed positions is read row by row, and its sum is compared', () => {
  const format = inboundLayout(layoutOf(fixed, true), 'layout:payments.yaml')
  expect(format.kinds).toEqual(['payment'])
  expect(format.recognises('maksut_000017.txt', Buffer.from(''))).toBe(true)
  expect(format.read('maksut_000017.txt', file('9000002000000007450'))).toEqual([
    { kind: 'payment', format: 'layout:payments.yaml', broken: [], payment: { invoice: '26-1001', amount: Decimal.of('100.00'), currency: 'EUR', paidOn: '2026-03-20', reference: '1234561' } },
    { kind: 'payment', format: 'layout:payments.yaml', broken: [], payment: { amount: Decimal.of('-25.50'), currency: 'EUR', paidOn: '2026-03-21', reference: 'RF181234' } },
  ])
  expect(thrown(() => format.read('maksut_000017.txt', file('9000002000000007550')))?.code).toBe('KS-SYSTEM-LAYOUT-TRAILER')
})

test('a layout must say invoice or reference, amount and day', () => {
  const without = (...lines: readonly string[]): readonly string[] => reading(fixed.split('\n').map((line) => (lines.some((name) => line.includes(`source: ${name}`)) ? line.replace(/source: [\w.]+(, decimals: 2, sign: trailing|, date: yyyyMMdd)?(, required: true)?/, 'constant: ""') : line)).join('\n'), 'p.yaml', true).problems?.map(({ code }) => code) ?? []
  expect(without()).toEqual([])
  expect(without('payment.reference')).toEqual([])
  expect(without('payment.invoice', 'payment.reference')).toEqual(['KS-PROFILE-LAYOUT-FIELD'])
  expect(without('payment.paidOn')).toEqual(['KS-PROFILE-LAYOUT-FIELD'])
})

test('references are compared as they are meant', () => {
  expect(['0012 3456', '123456', 'rf18 5390 0754 7034', '000'].map(comparableReference)).toEqual(['123456', '123456', 'RF18539007547034', '0'])
})

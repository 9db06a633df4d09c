import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedPositions } from '../../../../mappings/formats/layouts/fixed/fixedPositions.ts'
import { readFixedPositions } from '../../../../mappings/formats/layouts/fixed/readFixedPositions.ts'
import type { FileContext } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Device } from '../../../../mappings/model/device.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { anyInvoice, context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { exampleLayout } from './exampleLayouts.ts'

const layout = exampleLayout('payables-proposal')
const payables = fixedPositions(layout)
const devices = fixedPositions(exampleLayout('device-register'), 'layout:devices')
const file: FileContext = { environment: 'production', sequence: 17, cutAt: '2026-11-02T22:30:05.000Z' }

const posting = { account: '4580', vatCode: '29', dimensions: { costCentre: '4100', partner: '1', project: '7001' } }
const posted = (invoice: Invoice): Invoice => ({ ...invoice, lines: invoice.lines.map((line) => ({ ...line, posting })) })

const device: Device = {
  serialNumber: 'SN-0001', imeis: ['490154203237518'], manufacturer: 'Esimerkkivalmistaja', model: 'Puhelin 12', sellersOrder: 'KV-1001', orderLine: '1', despatch: 'L-1',
  vendor: 'Esimerkkimyyjä Oy', costCentre: '4100', status: 'shipped', acquisition: 'lease', statusDate: '2026-10-30', warrantyEnd: '2029-10-30',
}

test('a file of an invoice and a credit note, byte for byte', () => {
  const segments = [exampleInvoice, exampleCreditNote].map((invoice) => payables.renderSegment({ kind: invoice.kind, invoice: posted(invoice) }, context))
  const { name, bytes } = payables.assemble(segments, file)
  expect(name).toBe('605_56_20261103003005.dat')
  expectGolden(import.meta.dirname, 'payables-proposal.dat', bytes)
})

test('a file of devices, byte for byte', () => {
  const segment = devices.renderSegment({ kind: 'devices', devices: [device, { ...device, serialNumber: 'SN-0002', imeis: [], acquisition: 'purchase' }] }, context)
  const { name, bytes } = devices.assemble([segment], file)
  expect(name).toBe('devices-20261103-000017.txt')
  expect(devices.id).toBe('layout:devices')
  expectGolden(import.meta.dirname, 'device-register.txt', bytes)
})

/** What the payables layout holds of any invoice: amounts of its width and texts of its encoding. */
const fitting = anyInvoice.map((invoice): Invoice => ({
  ...invoice,
  seller: { ...invoice.seller, name: short(invoice.seller.name, 35) },
  payment: { ...(invoice.payment as NonNullable<Invoice['payment']>), remittance: '1009' },
  lines: invoice.lines.map((line) => ({ ...line, posting, item: { ...line.item, name: short(line.item.name, 44) }, vat: { code: 'S', rate: Decimal.of('25.5') } })),
}))

function short(text: string, length: number): string {
  return text.replaceAll('€', 'e').replaceAll('…', '.').slice(0, length).trim()
}

test('what is written is read again, and counts and sums are right', () => {
  fc.assert(fc.property(fc.array(fitting, { maxLength: 6 }), (invoices) => {
    const { bytes } = payables.assemble(invoices.map((invoice) => payables.renderSegment({ kind: invoice.kind, invoice }, context)), file)
    const read = readFixedPositions(layout, bytes)
    expect(read.differences).toEqual([])
    expect(read.header).toMatchObject({ sequence: '17', environment: 'production', made: '2026-11-02T22:30:05.000Z' })
    expect(read.documents.map(({ fields }) => [fields['number'], fields['kind'], fields['issued'], fields['due']])).toEqual(invoices.map((one) => [one.number, one.kind, one.issueDate, one.dueDate]))
    expect(read.documents.map(({ lines }) => lines.map((line) => [line['net'], line['costCentre'], line['text']]))).toEqual(
      invoices.map((one) => one.lines.map((line) => [signed(one, line).toFixed(2), '4100', inTheFile(line.item.name)])))
    const payable = Decimal.sum(invoices.map((one) => (one.kind === 'creditNote' ? one.totals.payable.negated() : one.totals.payable)))
    expect(Decimal.of(read.trailer?.['payable'] ?? '').equals(payable)).toBe(true)
    expect(read.counts['records']).toBe(invoices.length + invoices.reduce((sum, one) => sum + one.lines.length, 0) + 2)
  }), { numRuns: 150 })
})

function signed(invoice: Invoice, line: InvoiceLine): Decimal {
  return invoice.kind === 'creditNote' ? line.netAmount.negated() : line.netAmount
}

function inTheFile(text: string): string {
  return text.replaceAll('–', '-')
}

test('every character of the encoding arrives, and any other is replaced or stops', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }), (name) => {
    const invoice = posted({ ...exampleInvoice, lines: [{ ...(exampleInvoice.lines[0] as InvoiceLine), item: { name: `x${name}x`, classifications: [], attributes: [] } }] })
    const inside = Array.from(name.normalize('NFC')).map((one) => (/[\x20-\x7e\xa0-\xff]/.test(one) ? one : layout.replacements[one]))
    const render = (): Uint8Array => payables.assemble([payables.renderSegment({ kind: 'invoice', invoice }, context)], file).bytes
    if (inside.includes(undefined)) expect(render).toThrow(expect.objectContaining({ code: 'KS-MAP-LAYOUT-CHARACTER' }))
    else expect(readFixedPositions(layout, render()).documents[0]?.lines[0]?.['text']).toBe(`x${inside.join('')}x`)
  }), { numRuns: 2_000 })
})

const line = exampleInvoice.lines[0] as InvoiceLine
const refused: readonly (readonly [string, Partial<Invoice>, string, string])[] = [
  ['a long number', { number: '123456789012345678901' }, 'KS-MAP-TOO-LONG', 'number'],
  ['a long name', { seller: { ...exampleInvoice.seller, name: 'x'.repeat(36) } }, 'KS-MAP-TOO-LONG', 'supplierName'],
  ['a name that a replacement makes long', { seller: { ...exampleInvoice.seller, name: `${'x'.repeat(33)}€` } }, 'KS-MAP-TOO-LONG', 'supplierName'],
  ['an amount of too many digits', { totals: { ...exampleInvoice.totals, payable: Decimal.of('123456789012') } }, 'KS-MAP-TOO-LONG', 'payable'],
  ['a negative amount without room for its sign', { totals: { ...exampleInvoice.totals, payable: Decimal.of('-12345678901.23') } }, 'KS-MAP-TOO-LONG', 'payable'],
  ['tenths of a cent', { totals: { ...exampleInvoice.totals, payable: Decimal.of('1.005') } }, 'KS-MAP-NUMBER', 'payable'],
  ['a seller without a Y-tunnus', { seller: { identifiers: [], name: 'x' } }, 'KS-MAP-MISSING', 'supplier'],
  ['a line without an account', { lines: [(({ posting: _, ...rest }) => rest)(line)] }, 'KS-MAP-MISSING', 'account'],
  ['an account of six digits', { lines: [{ ...line, posting: { account: '400000', dimensions: {} } }] }, 'KS-MAP-TOO-LONG', 'account'],
  ['a negative rate', { lines: [{ ...line, posting, vat: { code: 'S', rate: Decimal.of('-1') } }] }, 'KS-MAP-NUMBER', 'rate'],
  ['a date that is none', { issueDate: 'soon' }, 'KS-MAP-DATE', 'issued'],
]

test.each(refused)('%s stops', (_, change, code, term) => {
  expect(() => payables.renderSegment({ kind: 'invoice', invoice: { ...posted(exampleInvoice), ...change } }, context)).toThrow(
    expect.objectContaining({ code, problem: expect.objectContaining({ parameters: expect.objectContaining({ term: { said: term } }) }) }))
})

test('a kind that the layout does not carry, and a number that its file name cannot hold, stop', () => {
  expect(() => payables.renderSegment({ kind: 'devices', devices: [device] }, context)).toThrow(expect.objectContaining({ code: 'KS-MAP-KIND' }))
  expect(() => devices.assemble([], { ...file, sequence: 1_000_000 })).toThrow(expect.objectContaining({ code: 'KS-MAP-FILE-SEQUENCE' }))
})

test('an empty optional value is filled, with zeros where it is a number', () => {
  const { bytes } = payables.assemble([payables.renderSegment({ kind: 'invoice', invoice: { ...posted(exampleInvoice), lines: [{ ...line, posting: { account: '4580', dimensions: {} }, vat: { code: 'O' } }] } }, context)], file)
  const row = Buffer.from(bytes).toString('latin1').split('\r\n')[2] ?? ''
  expect(row.slice(10, 29)).toBe(' '.repeat(19))
  expect(row.slice(51, 56)).toBe('00000')
})

test('a damaged file is refused, and a wrong trailer is told', () => {
  const { bytes } = payables.assemble([payables.renderSegment({ kind: 'invoice', invoice: posted(exampleInvoice) }, context)], file)
  const text = Buffer.from(bytes).toString('latin1')
  const read = (changed: string): unknown => readFixedPositions(layout, Buffer.from(changed, 'latin1'))
  const rows = text.split('\r\n').slice(0, -1)
  const without = (index: number): string => rows.filter((_, at) => at !== index).map((row) => `${row}\r\n`).join('')
  for (const damaged of [text.slice(0, -1), text.slice(0, 60), without(0), without(1), without(rows.length - 1), text + text, text.replace('20260017', '2026017')]) {
    expect(() => read(damaged)).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-LAYOUT-READ' }))
  }
  expect(readFixedPositions(layout, Buffer.from(without(2), 'latin1')).differences).toEqual([
    { field: 'records', said: '5', found: '4' },
    { field: 'net', said: '2030.50', found: '250.50' },
  ])
  expect(readFixedPositions(layout, Buffer.from(text.replace('256020', '256021'), 'latin1')).differences).toEqual([{ field: 'payable', said: '2560.20', found: '2560.21' }])
})

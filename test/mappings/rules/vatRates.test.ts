import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { checkInvoice, type InvoiceKnown } from '../../../mappings/rules/check.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'

const d = Decimal.of
const { taxPointDate: _1, period: _2, taxRepresentative: _3, ...rest } = everyTermInvoice

/** Whether the rate rule objects to an invoice of one line at the rate. */
function objects(rate: string, change: Partial<Invoice> = {}, known: InvoiceKnown = {}): boolean {
  const [line] = everyTermInvoice.lines
  if (line === undefined) throw new Error('the example has no line')
  const { period: _, ...unperioded } = line
  const { delivery, ...undelivered } = rest
  const invoice: Invoice = { ...undelivered, lines: [{ ...unperioded, vat: { code: 'S', rate: d(rate) } }], allowancesAndCharges: [], preceding: [], ...change }
  expect(delivery).toBeDefined()
  return checkInvoice(invoice, [], known).some(({ code }) => code === 'KS-RULE-VAT-RATE' || code === 'KS-RULE-CREDIT-RATE')
}

describe('the day of delivery decides', () => {
  test.each([
    ['24', '2024-08-31', false],
    ['24', '2024-09-01', true],
    ['25.5', '2024-08-31', true],
    ['25.5', '2024-09-01', false],
    ['25.50', '2026-11-02', false],
    ['14', '2025-12-31', false],
    ['14', '2026-01-01', true],
    ['13.5', '2025-12-31', true],
    ['13.5', '2026-01-01', false],
    ['10', '2024-01-01', false],
    ['22', '2026-01-01', true],
  ])('%s % on %s', (rate, date, objected) => {
    expect(objects(rate, { delivery: { date } })).toBe(objected)
  })
})

describe('what else tells the day of supply', () => {
  test('the tax point comes before the delivery', () => {
    expect(objects('24', { delivery: { date: '2024-09-05' }, taxPointDate: '2024-08-31' })).toBe(false)
    expect(objects('24', { delivery: { date: '2024-08-30' }, taxPointDate: '2024-09-01' })).toBe(true)
  })

  test('a period over a change may have either rate', () => {
    const period = { start: '2024-08-15', end: '2024-09-14' }
    expect(objects('24', { period })).toBe(false)
    expect(objects('25.5', { period })).toBe(false)
    expect(objects('14', { period: { start: '2026-01-01', end: '2026-01-31' } })).toBe(true)
  })

  test("a line's own period comes before the document's delivery", () => {
    const [line] = everyTermInvoice.lines
    const lines = [{ ...(line as NonNullable<typeof line>), period: { start: '2024-08-01', end: '2024-08-31' }, vat: { code: 'S', rate: d('24') } }]
    expect(objects('24', { lines, delivery: { date: '2024-09-05' } })).toBe(false)
  })

  test('the day on which a line was paid in advance comes before all else', () => {
    const [line] = everyTermInvoice.lines
    const paid = (rate: string, taxPointDate: string) => [{ ...(line as NonNullable<typeof line>), taxPointDate, vat: { code: 'S', rate: d(rate) } }]
    const after = { delivery: { date: '2024-09-05' }, taxPointDate: '2024-09-05' }
    expect(objects('24', { lines: paid('24', '2024-08-30'), ...after })).toBe(false)
    expect(objects('25.5', { lines: paid('25.5', '2024-08-30'), ...after })).toBe(true)
  })

  test('an invoice that corrects an earlier one is judged by its own days', () => {
    const preceding = [{ number: '1', issueDate: '2024-06-01' }]
    expect(objects('24', { preceding, delivery: { date: '2024-09-05' } })).toBe(true)
    expect(objects('25.5', { preceding, delivery: { date: '2024-09-05' } })).toBe(false)
  })

  test('tax point on issue, or when paid', () => {
    expect(objects('24', { issueDate: '2024-09-02', taxPointDateCode: '3', delivery: { date: '2024-08-30' } })).toBe(true)
    expect(objects('24', { taxPointDateCode: '432', delivery: { date: '2024-09-05' } })).toBe(false)
  })
})

test('without a day of supply that of issue decides', () => {
  expect(objects('24', { issueDate: '2024-08-31' })).toBe(false)
  expect(objects('24', { issueDate: '2024-09-01' })).toBe(true)
})

test('an error names one day as one day, and each credited rate once', () => {
  const { delivery: _, ...undelivered } = rest
  const said = (invoice: Invoice, known: InvoiceKnown = {}) => checkInvoice({ ...invoice, lines: invoice.lines.slice(0, 1).map(({ period: _period, ...line }) => ({ ...line, vat: { code: 'S', rate: d('22') } })) }, [], known)
    .filter(({ code }) => code.endsWith('-RATE')).map(({ code, parameters: { supply, known: rates } }) => [code, supply, rates])[0]
  expect(said({ ...undelivered, issueDate: '2026-11-02' })).toEqual(['KS-RULE-VAT-RATE', '2026-11-02', '25.5, 13.5, 10'])
  expect(said({ ...undelivered, kind: 'creditNote', typeCode: '381' }, { creditedRates: [d('25.5'), d('25.50'), d('14')] })).toEqual(['KS-RULE-CREDIT-RATE', undefined, '25.5, 14'])
})

describe('what cannot be judged is not refused', () => {
  test('with the tax point on payment any rate that Finland has had passes, and no other', () => {
    expect(objects('24', { taxPointDateCode: '432' })).toBe(false)
    expect(objects('14', { taxPointDateCode: '432' })).toBe(false)
    expect(objects('21', { taxPointDateCode: '432' })).toBe(true)
  })

  test('a credit note may have the rate of what it credits', () => {
    const creditNote = { kind: 'creditNote', typeCode: '381', preceding: [{ number: '1', issueDate: '2024-06-01' }], delivery: { date: '2026-11-02' } } as const
    expect(objects('24', creditNote)).toBe(false)
    expect(objects('24', creditNote, { creditedRates: [d('24.0'), d('14')] })).toBe(false)
    expect(objects('25.5', creditNote, { creditedRates: [d('24.0'), d('14')] })).toBe(true)
  })

  test('VAT of another country', () => {
    const seller = { ...everyTermInvoice.seller, vatIdentifier: 'SE556000000001' }
    expect(objects('25', { seller, delivery: { date: '2026-11-02' } })).toBe(false)
  })
})

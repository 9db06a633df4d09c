import { describe, expect, test } from 'vitest'
import type { ParameterValue } from '../../../errors/failure.ts'
import { parameterText } from '../../../errors/words/fill.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../mappings/model/invoice.ts'
import { checkInvoice, type InvoiceKnown } from '../../../mappings/rules/check.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'

const d = Decimal.of
const { taxPointDate: _1, period: _2, taxRepresentative: _3, ...rest } = everyTermInvoice

const rateCodes: ReadonlySet<string> = new Set(['KS-RULE-VAT-RATE', 'KS-RULE-VAT-PERIOD', 'KS-RULE-CREDIT-RATE'])

const inFinnish = (value: ParameterValue | undefined): string | undefined => (value === undefined ? undefined : parameterText(value, 'fi'))

/** A credited invoice of which no line is told, with these rates. */
function of(...rates: readonly string[]): InvoiceKnown['credited'] {
  return [{ lines: [], vatBreakdown: rates.map((rate) => ({ code: 'S', rate: d(rate), taxableAmount: d('1'), taxAmount: d('1') })) }]
}

/** Whether the rate rule objects to an invoice of one line at the rate. */
function objects(rate: string, change: Partial<Invoice> = {}, known: InvoiceKnown = {}): boolean {
  const [line] = everyTermInvoice.lines
  if (line === undefined) throw new Error('the example has no line')
  const { period: _, ...unperioded } = line
  const { delivery, ...undelivered } = rest
  const invoice: Invoice = { ...undelivered, lines: [{ ...unperioded, vat: { code: 'S', rate: d(rate) } }], allowancesAndCharges: [], preceding: [], ...change }
  expect(delivery).toBeDefined()
  return checkInvoice(invoice, [], known).some(({ code }) => rateCodes.has(code))
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
    .filter(({ code }) => code.endsWith('-RATE')).map(({ code, parameters: { supply, known: rates } }) => [code, inFinnish(supply), inFinnish(rates)])[0]
  expect(said({ ...undelivered, issueDate: '2026-11-02' })).toEqual(['KS-RULE-VAT-RATE', '2.11.2026', '25,5, 13,5 ja 10'])
  expect(said({ ...undelivered, kind: 'creditNote', typeCode: '381' }, { credited: of('25.5', '25.50', '14') })).toEqual(['KS-RULE-CREDIT-RATE', undefined, '25,5 ja 14'])
})

describe('a period across a change', () => {
  const period = { start: '2024-08-15', end: '2024-09-14' }
  const line = (rate: string, more: Partial<InvoiceLine> = {}): InvoiceLine => {
    const [first] = everyTermInvoice.lines
    const { period: _, ...unperioded } = first as InvoiceLine
    return { ...unperioded, vat: { code: 'S', rate: d(rate) }, ...more }
  }
  const alone = (lines: readonly InvoiceLine[], change: Partial<Invoice> = {}) => objects('25.5', { lines, ...change })

  test("of a line has the rate of its end", () => {
    expect(alone([line('24', { period })])).toBe(true)
    expect(alone([line('25.5', { period })])).toBe(false)
    expect(alone([line('24', { period: { start: '2024-08-01', end: '2024-08-31' } })])).toBe(false)
  })

  test('of a line is not excused by another line', () => {
    expect(alone([line('24', { period }), line('25.5')], { period })).toBe(true)
  })

  test('of a line that was paid in advance has the rate of that day', () => {
    expect(alone([line('24', { period, taxPointDate: '2024-08-10' })])).toBe(false)
    expect(alone([line('24', { period })], { taxPointDate: '2024-08-10' })).toBe(false)
  })

  test('of a document has the rate of its end, unless lines split it', () => {
    expect(alone([line('24')], { period })).toBe(true)
    expect(alone([line('25.5')], { period })).toBe(false)
    expect(alone([line('24'), line('25.5')], { period })).toBe(false)
    expect(alone([line('24'), line('10')], { period })).toBe(true)
    expect(alone([line('14'), line('25.5')], { period: { start: '2026-01-01', end: '2026-01-31' } })).toBe(true)
  })

  test('of a document with a day of delivery may have the rate of that day', () => {
    expect(alone([line('24')], { period, delivery: { date: '2024-08-30' } })).toBe(false)
    expect(alone([line('24')], { period, delivery: { date: '2024-09-02' } })).toBe(true)
  })

  test('without an end may have each rate from its start on', () => {
    expect(alone([line('24', { period: { start: '2024-08-15' } })])).toBe(false)
    expect(alone([line('24', { period: { start: '2024-09-01' } })])).toBe(true)
  })

  test('has an error of its own, with the rates of its last day', () => {
    const invoice: Invoice = { ...rest, delivery: {}, allowancesAndCharges: [], lines: [line('24', { period })] }
    expect(checkInvoice(invoice, []).filter(({ code }) => rateCodes.has(code)).map(({ code, parameters: { supply, known } }) => [code, inFinnish(supply), inFinnish(known)])).toEqual([
      ['KS-RULE-VAT-PERIOD', '15.8.2024–14.9.2024', '25,5, 14 ja 10'],
    ])
  })
})

describe('a line of a credit note has the rate of the line that it credits', () => {
  const item = (sellersIdentifier: string) => ({ name: 'Laite', sellersIdentifier, classifications: [], attributes: [] })
  const line = (identifier: string, rate: string, more: Partial<InvoiceLine> = {}): InvoiceLine => {
    const { period: _1, orderLine: _2, ...first } = everyTermInvoice.lines[0] as InvoiceLine
    return { ...first, item: item(identifier), vat: { code: 'S', rate: d(rate) }, ...more }
  }
  const august = { start: '2024-08-01', end: '2024-08-31' }
  const september = { start: '2024-09-01', end: '2024-09-30' }
  const invoiced = [line('LAITE', '25.5'), line('KIRJA', '10'), line('VUOKRA', '24', { period: august, orderLine: '1' }), line('VUOKRA', '25.5', { period: september, orderLine: '1' })]
  const credited = [{ lines: invoiced, vatBreakdown: ['25.5', '24', '10'].map((rate) => ({ code: 'S', rate: d(rate), taxableAmount: d('1'), taxAmount: d('1') })) }]
  const refuses = (credit: InvoiceLine) => objects('25.5', { kind: 'creditNote', typeCode: '381', lines: [credit] }, { credited })

  test('found by its item', () => {
    expect(refuses(line('LAITE', '25.5'))).toBe(false)
    expect(refuses(line('LAITE', '10'))).toBe(true)
    expect(refuses(line('KIRJA', '10'))).toBe(false)
    expect(refuses(line('KIRJA', '25.5'))).toBe(true)
  })

  test('and of several by their period', () => {
    expect(refuses(line('VUOKRA', '24', { period: august }))).toBe(false)
    expect(refuses(line('VUOKRA', '25.5', { period: august, orderLine: '1' }))).toBe(true)
    expect(refuses(line('VUOKRA', '24', { period: september }))).toBe(true)
    expect(refuses(line('VUOKRA', '24'))).toBe(false)
    expect(refuses(line('VUOKRA', '10'))).toBe(true)
  })

  test('else one of the rates of the invoice', () => {
    expect(refuses(line('MUU', '24'))).toBe(false)
    expect(refuses(line('MUU', '14'))).toBe(true)
  })
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
    expect(objects('24', creditNote, { credited: of('24.0', '14') })).toBe(false)
    expect(objects('25.5', creditNote, { credited: of('24.0', '14') })).toBe(true)
  })

  test('VAT of another country', () => {
    const seller = { ...everyTermInvoice.seller, vatIdentifier: 'SE556000000001' }
    expect(objects('25', { seller, delivery: { date: '2026-11-02' } })).toBe(false)
  })
})

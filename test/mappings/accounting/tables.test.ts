import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure, render, type Problem } from '../../../errors/failure.ts'
import { checkTable } from '../../../mappings/accounting/checkTable.ts'
import { compileTable } from '../../../mappings/accounting/compileTable.ts'
import { isProblem, proposePosting } from '../../../mappings/accounting/proposePosting.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine, Posting } from '../../../mappings/model/invoice.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'
import { exampleInvoice } from '../formats/finvoice-3.0/exampleInvoice.ts'
import { inEnglish } from '../../harness/inEnglish.ts'
import { speechFaults } from '../../harness/speechFaults.ts'

const page = readFileSync(join(repositoryRoot, 'docs/accounting-tables.md'), 'utf8')
const documented = /```csv\n([^`]*)```/.exec(page)?.[1] ?? ''
const day = '2026-11-02'
const plain = (({ accountingReference: _, posting: __, ...rest }) => rest)(exampleInvoice.lines[0] as InvoiceLine)
const item = { name: 'Tuote', classifications: [], attributes: [] }
const lineOf = (change: Partial<InvoiceLine>): InvoiceLine => ({ ...plain, item, price: { net: Decimal.of(100) }, ...change })
const propose = (csv: string, change: Partial<InvoiceLine>, date = day, invoice: Invoice = exampleInvoice): Posting => {
  const found = proposePosting(compileTable(csv, 'x.csv'), invoice, lineOf(change), date)
  if (isProblem(found)) throw new Failure(found)
  return found
}
const withClass = (code: string): Partial<InvoiceLine> => ({ item: { ...item, classifications: [{ code, list: 'TST' }] } })

function refusalOf(csv: string): Problem {
  try {
    compileTable(csv, 'x.csv')
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
  throw new Error(`not refused: ${csv}`)
}

test('the example of docs/accounting-tables.md decides as it says', () => {
  expect(checkTable(compileTable(documented, 'documented'))).toEqual([])
  expect(propose(documented, withClass('43191501'))).toEqual({ account: '4580', vatCode: '29', dimensions: { costCentre: '4100', project: '7001' } })
  expect(propose(documented, { ...withClass('43191501'), accountingReference: '9' }).dimensions).toEqual({ costCentre: '9', project: '7001' })
  expect(propose(documented, { ...withClass('43211503'), price: { net: Decimal.of('10000.00') } }).account).toBe('1165')
  expect(propose(documented, { ...withClass('43211503'), price: { net: Decimal.of('9999.99') } }).account).toBe('4500')
  expect(propose(documented, { item: { ...item, attributes: [{ name: 'Acquisition', value: 'lease' }] } }).account).toBe('4830')
  expect(propose(documented, { item: { ...item, description: 'Vuosihuolto' } }).account).toBe('4342')
  expect(propose(documented, { item: { ...item, description: 'Vuosihuolto' } }, '2025-12-31').account).toBe('4500')
  expect(propose(documented, {})).toEqual({ account: '4500', vatCode: '0', dimensions: { costCentre: '4100' } })
})

test('the price is of one item, compared exactly', () => {
  const csv = 'unitPriceFrom,account\n0.3334,1000\n,2000'
  expect(propose(csv, { price: { net: Decimal.of(1), baseQuantity: Decimal.of(3) } }).account).toBe('2000')
  expect(propose(csv, { price: { net: Decimal.of('1.0002'), baseQuantity: Decimal.of(3) } }).account).toBe('1000')
})

test('both days of a span belong to it', () => {
  const csv = 'from,until,account\n,2025-12-31,1000\n2026-01-01,2026-12-31,2000'
  expect(['2025-12-31', '2026-01-01', '2026-12-31'].map((date) => propose(csv, {}, date).account)).toEqual(['1000', '2000', '2000'])
  expect(() => propose(csv, {}, '2027-01-01')).toThrow(expect.objectContaining({ code: 'KS-PROFILE-TABLE-NO-ROW' }))
})

test('a term that nobody gives is a problem that names row, column and terms', () => {
  const bare = (({ accountingReference: _, ...rest }) => rest)(exampleInvoice)
  const found = proposePosting(compileTable('account,costCentre\n4580,=BT-133|BT-19', 'nokia/accounting.csv'), bare, lineOf({}), day)
  expect(isProblem(found) ? speechFaults(found) : undefined).toEqual([])
  expect(isProblem(found) && render(found)).toContain('nokia/accounting.csv, line 2: costCentre is taken from BT-133 (line accounting reference) and BT-19 (buyer accounting reference), and line 1 has none of it.')
  expect(propose('account,partner,project\n=BT-12|4580,=BT-10,=BT-11|7', {}, day, { ...bare, contract: '4831', buyerReference: 'TT' })).toEqual({ account: '4831', dimensions: { partner: 'TT', project: '7' } })
})

test('facts may be given by who knows them', () => {
  const table = compileTable('acquisition,category,account\nlease,,4830\n,phone,4580\n,,4500', 'x')
  const account = (facts: object): unknown => (proposePosting(table, exampleInvoice, lineOf({}), day, facts) as Posting).account
  expect([account({ acquisition: 'lease' }), account({ acquisition: 'purchase', category: 'phone' }), account({})]).toEqual(['4830', '4580', '4500'])
})

test.each([
  ['nothing', '', 'KS-PROFILE-TABLE-EMPTY'],
  ['no rows', 'account,vatCode\n', 'KS-PROFILE-TABLE-EMPTY'],
  ['an unknown column', 'account,kst\n4580,1', 'KS-PROFILE-TABLE-COLUMN'],
  ['a doubled column', 'account,account\n4580,4580', 'KS-PROFILE-TABLE-COLUMN'],
  ['no account column', 'vatCode\n29', 'KS-PROFILE-TABLE-COLUMN'],
  ['a short row', 'account,vatCode\n4580', 'KS-PROFILE-TABLE-CSV'],
  ['an open quotation', 'account,note\n4580,"abc', 'KS-PROFILE-TABLE-CSV'],
  ['no account', 'account,vatCode\n,29', 'KS-PROFILE-TABLE-VALUE'],
  ['an account of three digits', 'account\n458', 'KS-PROFILE-TABLE-VALUE'],
  ['a class without its list', 'classification,account\n4321,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['a day that does not exist', 'from,account\n2026-02-30,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['an end before its beginning', 'from,until,account\n2026-02-03,2026-02-02,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['limits that leave nothing', 'unitPriceFrom,unitPriceBelow,account\n10,10,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['a price with a space', 'unitPriceFrom,account\n10 000,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['another way of acquisition', 'acquisition,account\nrent,4580', 'KS-PROFILE-TABLE-VALUE'],
  ['a term that is none', 'account,costCentre\n4580,=BT-1', 'KS-PROFILE-TABLE-VALUE'],
  ['a value that is written as a term', 'account,costCentre\n4580,=4100', 'KS-PROFILE-TABLE-VALUE'],
  ['a value before a term', 'account,costCentre\n4580,=4100|BT-19', 'KS-PROFILE-TABLE-VALUE'],
  ['a dimension with a semicolon', 'account,costCentre\n4580,"1;2"', 'KS-PROFILE-TABLE-VALUE'],
])('%s is refused', (_, csv, code) => {
  const refusal = refusalOf(csv)
  expect(refusal.code).toBe(code)
  expect(speechFaults(refusal)).toEqual([])
})

test('a fault names line and column as a spreadsheet shows them', () => {
  expect(() => compileTable('account;note\n4580;"two\nlines"\n\n45;x\n', 'x.csv')).toThrow(/x\.csv, line 5, column account: "45"\./)
})

test('the separator and the decimal comma of a Finnish spreadsheet are read', () => {
  expect(propose('\ufeffunitPriceFrom;vatRate;account;note\r\n0,5;25,5;4580;a, b\r\n', { vat: { code: 'S', rate: Decimal.of('25.50') } }).account).toBe('4580')
})

test.each([
  ['no row for all the rest', 'classification,account\nTST:43,4580', [['KS-PROFILE-TABLE-GAP', { acquisition: 'any', price: 'any price', from: 'the beginning', until: 'further notice' }]]],
  ['a hole in the days', 'from,until,account\n,2026-01-31,1000\n2026-03-01,,2000', [['KS-PROFILE-TABLE-GAP', { from: '2026-02-01', until: '2026-02-28' }]]],
  ['no hole, though the rows are out of order', 'from,until,account\n2026-02-01,,1000\n,2026-01-31,2000', []],
  ['a hole in the prices', 'unitPriceFrom,unitPriceBelow,account\n,10,1000\n20,,2000', [['KS-PROFILE-TABLE-GAP', { price: 'price from 10, below 20' }]]],
  ['leases forgotten above a limit', 'acquisition,unitPriceBelow,account\npurchase,,1000\nlease,100,2000', [['KS-PROFILE-TABLE-GAP', { acquisition: 'lease', price: 'price from 100' }]]],
  ['a row behind a wider one', 'classification,account\nTST:43,1000\nTST:4321,2000\n,3000', [['KS-PROFILE-TABLE-UNREACHABLE', { row: 3, other: '2' }]]],
  ['a row behind two that share its days', 'from,until,account\n,2025-12-31,1000\n2026-01-01,,2000\n2025-06-01,2026-06-01,3000', [['KS-PROFILE-TABLE-UNREACHABLE', { row: 4, other: '2, 3' }]]],
  ['equal conditions on shared days', 'text,from,until,account\nabc,,2026-06-30,1000\nabc,2026-06-01,,2000\n,,,3000', [['KS-PROFILE-TABLE-OVERLAP', { row: 3, other: 2, from: '2026-06-01', until: '2026-06-30' }]]],
  ['a narrower row first', 'text,account\nabcd,1000\nabc,2000\n,3000', []],
])('%s', (_, csv, expected) => {
  const found = checkTable(compileTable(csv, 'x.csv')).map((each) => [each.code, inEnglish(each)])
  expect(found).toEqual(expected.map(([code, parameters]) => [code, expect.objectContaining(parameters as object)]))
})

/** Small tables in which rows, prices and days meet often. */
const anyRow = fc.record({ text: fc.constantFrom('', 'a', 'ab'), acquisition: fc.constantFrom('', '', 'purchase', 'lease'), from: fc.constantFrom('', '2026-01-03', '2026-01-05'), until: fc.constantFrom('', '2026-01-05', '2026-01-08'), low: fc.constantFrom('', '10'), high: fc.constantFrom('', '20') })
const anyTable = fc.array(anyRow, { minLength: 1, maxLength: 6 }).map((rows) => ['text,acquisition,from,until,unitPriceFrom,unitPriceBelow,account', ...rows.map((row, index) => `${row.text},${row.acquisition},${row.from},${row.until},${row.low},${row.high},${4000 + index}`)].join('\n'))

test('gaps and unreachable rows are those that trying every line finds', () => {
  const days = Array.from({ length: 10 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`)
  fc.assert(fc.property(anyTable, (csv) => {
    const table = compileTable(csv, 'x')
    const problems = checkTable(table)
    expect(problems.flatMap(speechFaults)).toEqual([])
    const reached = new Set<string>()
    const missed: string[] = []
    const holds = (date: string): boolean => table.rows.some(({ from = '' }) => from <= date) && table.rows.some(({ until = '9' }) => until >= date)
    for (const date of days) for (const acquisition of ['purchase', 'lease'] as const) for (const price of ['5', '15', '25']) for (const name of ['x', 'a', 'ab']) {
      const found = proposePosting(table, exampleInvoice, lineOf({ item: { ...item, name }, price: { net: Decimal.of(price) } }), date, { acquisition })
      if (!isProblem(found)) reached.add(found.account)
      else if (holds(date)) missed.push(date)
    }
    const unreachable = problems.filter(({ code }) => code === 'KS-PROFILE-TABLE-UNREACHABLE').map(({ parameters }) => String(3998 + Number(parameters['row'])))
    for (const account of unreachable) expect(reached.has(account)).toBe(false)
    expect(problems.some(({ code }) => code === 'KS-PROFILE-TABLE-GAP')).toBe(missed.length > 0)
  }), { numRuns: 400 })
})

test('whatever the text is, the answer is a table or a typed failure', () => {
  fc.assert(fc.property(fc.nat(documented.length), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.nat(8), (at, inserted, removed) => {
    try {
      checkTable(compileTable(documented.slice(0, at) + inserted + documented.slice(at + removed), 'x'))
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
    }
  }), { numRuns: 2_000 })
})

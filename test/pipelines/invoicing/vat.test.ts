import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { setStage, type Stage } from '../stage/stage.ts'
import { bill, credit, peppolLane, problemsOf, received, type BilledLine } from './bill.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage({ profiles: [peppolLane()] }) })
afterEach(() => stage.stop())

const wrongRate = ['KS-RULE-VAT-RATE']
const otherRate = ['KS-RULE-CREDIT-RATE']
const delivered = (date: string) => ({ delivery: { date, address: { country: 'FI' } } })
const judged = async (lines: readonly BilledLine[], content: object): Promise<readonly string[]> => {
  await stage.take(bill('1', lines, { content }))
  await stage.dispatch()
  return problemsOf(stage, '1')
}

describe('the rate of the day of supply', () => {
  test.each([
    ['24', '2024-08-31', []], ['24', '2024-09-01', wrongRate],
    ['25.5', '2024-08-31', wrongRate], ['25.5', '2024-09-01', []],
    ['14', '2025-12-31', []], ['14', '2026-01-01', wrongRate],
    ['13.5', '2025-12-31', wrongRate], ['13.5', '2026-01-01', []],
    ['10', '2024-08-31', []], ['10', '2026-01-01', []],
  ])('%s % on %s', async (rate, date, problems) => {
    expect(await judged([{ net: '100.00', rate }], delivered(date))).toEqual(problems)
  })

  test('several rates stand beside one another, each with its own sum, and none is changed', async () => {
    const lines = [{ net: '100.00', rate: '25.5' }, { net: '40.00', rate: '13.5' }, { net: '10.00', rate: '10' }, { net: '5.00', category: 'Z' }]
    expect(await judged(lines, delivered('2026-01-01'))).toEqual([])
    expect(received(stage).get('1')?.vatBreakdown?.map(({ code, rate, taxableAmount, taxAmount }) => [code, ...[rate, taxableAmount, taxAmount].map(String)])).toEqual([
      ['S', '25.5', '100.00', '25.50'], ['S', '13.5', '40.00', '5.40'], ['S', '10', '10.00', '1.00'], ['Z', '0', '5.00', '0.00'],
    ])
  })
})

describe('paid in advance', () => {
  test('the day of payment decides, as the tax point', async () => {
    expect(await judged([{ net: '100.00', rate: '24' }], { ...delivered('2024-09-10'), taxPointDate: '2024-08-30' })).toEqual([])
    expect(received(stage).get('1')?.taxPointDate).toBe('2024-08-30')
  })

  test('a rate of the day of delivery is wrong then', async () => {
    expect(await judged([{ net: '100.00', rate: '25.5' }], { ...delivered('2024-09-10'), taxPointDate: '2024-08-30' })).toEqual(wrongRate)
  })

  test('one line may have been, and the other not', async () => {
    const lines = [{ net: '100.00', rate: '24', more: { taxPointDate: '2024-08-30' } }, { net: '50.00', rate: '25.5' }]
    expect(await judged(lines, delivered('2024-09-10'))).toEqual([])
  })

  test('what was paid is taken off what is due, and not computed anew', async () => {
    const amounts = { lines: '100.00', taxExclusive: '100.00', tax: '25.50', taxInclusive: '125.50', prepaid: '25.50', payable: '100.00' }
    const totals = Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, Decimal.of(amount)]))
    expect(await judged([{ net: '100.00', rate: '25.5' }], { totals })).toEqual([])
    expect(received(stage).get('1')?.totals?.payable?.toString()).toBe('100.00')
  })
})

describe('a credit note has the rates of what it credits', () => {
  const invoiced = (rate: string, date: string) => bill('1', [{ net: '100.00', rate }], { content: { ...delivered(date), issueDate: date } })
  const credited = (rate: string) => credit('2', '1', [{ net: '100.00', rate }], { content: delivered('2026-03-02') })

  test.each([
    ['24', '2024-06-03', '24', []], ['24', '2024-06-03', '25.5', otherRate],
    ['14', '2025-12-01', '14', []], ['14', '2025-12-01', '13.5', otherRate],
  ])('invoiced at %s % on %s, credited at %s %', async (rate, date, of, problems) => {
    stage.clock.moveTo(Date.parse('2026-03-02T08:00:00Z'))
    await stage.reprofile(peppolLane({ from: '2024-01-01', sender: [address('003723621803')], receiver: [address('003702048198')] }))
    await stage.take(invoiced(rate, date), credited(of))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered', problems.length === 0 ? '2 delivered' : '2 parked'])
    expect(await problemsOf(stage, '2')).toEqual(problems)
  })

  test('of one that the ledger does not have any Finnish rate is right, and no other', async () => {
    const of = (number: string, rate: string) => credit(number, 'before our time', [{ net: '100.00', rate }], { story: number, version: 1 })
    await stage.take(of('2', '24'), of('3', '23'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['2 delivered', '3 parked'])
    expect(await problemsOf(stage, '3')).toEqual(wrongRate)
  })
})

describe('a line of a credit note has the rate of the line that it credits', () => {
  const sold = (identifier: string, rate: string) => ({ net: '100.00', rate, more: { item: { name: 'Tuote', description: null, sellersIdentifier: identifier, buyersIdentifier: null, standardIdentifier: null, manufacturersIdentifier: null, manufacturer: null, classifications: [], originCountry: null, attributes: [] } } })

  test.each([['10', []], ['25.5', otherRate]])('a book at %s %', async (rate, problems) => {
    await stage.take(bill('1', [sold('LAITE', '25.5'), sold('KIRJA', '10')]), credit('2', '1', [sold('KIRJA', rate)]))
    await stage.dispatch()
    expect(await problemsOf(stage, '2')).toEqual(problems)
  })
})

describe('the rent of a lease', () => {
  const rent = (rate: string, start: string, end: string) => ({ net: '300.00', rate, more: { period: { start, end } } })

  test('by period is judged by that, whatever the day of delivery', async () => {
    const lines = [rent('24', '2024-07-01', '2024-07-31'), rent('24', '2024-08-01', '2024-08-31'), rent('25.5', '2024-09-01', '2024-09-30')]
    expect(await judged(lines, { ...delivered('2024-09-15'), period: { start: '2024-07-01', end: '2024-09-30' }, contract: 'LEASING-7' })).toEqual([])
    expect(received(stage).get('1')?.lines?.map(({ period }) => period)).toEqual([
      { start: '2024-07-01', end: '2024-07-31' }, { start: '2024-08-01', end: '2024-08-31' }, { start: '2024-09-01', end: '2024-09-30' },
    ])
  })

  test.each([
    ['24', ['KS-RULE-VAT-PERIOD']], ['25.5', []], ['13.5', wrongRate], ['22', wrongRate],
  ])('across a change is at the rate of its end: %s %', async (rate, problems) => {
    expect(await judged([rent(rate, '2024-08-01', '2024-10-31')], {})).toEqual(problems)
    if (problems.length === 0) expect(received(stage).get('1')?.lines).toHaveLength(1)
  })

  test('across a change that the seller has split is judged part by part', async () => {
    expect(await judged([rent('24', '2024-08-01', '2024-08-31'), rent('24', '2024-09-01', '2024-10-31')], {})).toEqual(wrongRate)
  })
})

describe('no VAT', () => {
  test('by reverse charge carries the reason and the buyer\'s number', async () => {
    expect(await judged([{ net: '100.00', category: 'AE' }], {})).toEqual([])
    expect(received(stage).get('1')?.vatBreakdown).toMatchObject([{ code: 'AE', exemptionReasonCode: 'VATEX-EU-AE' }])
    expect(received(stage).get('1')?.totals?.payable?.toString()).toBe('100.00')
  })

  test('by reverse charge with VAT is wrong', async () => {
    expect((await judged([{ net: '100.00', category: 'AE', rate: '25.5' }], {})).length).toBeGreaterThan(0)
    expect(await stage.states()).toEqual(['1 parked'])
  })

  test('exempt carries the reason, beside what is not exempt', async () => {
    expect(await judged([{ net: '100.00', category: 'E' }, { net: '20.00', rate: '25.5' }], {})).toEqual([])
    expect(received(stage).get('1')?.vatBreakdown).toMatchObject([{ code: 'E', exemptionReason: 'Vakuutuspalvelu, AVL 44 §' }, { code: 'S' }])
  })

  test('exempt without a reason is parked', async () => {
    const without = { vatBreakdown: [{ code: 'E', rate: Decimal.zero, taxableAmount: Decimal.of('100.00'), taxAmount: Decimal.zero }] }
    expect((await judged([{ net: '100.00', category: 'E' }], without)).length).toBeGreaterThan(0)
    expect(await stage.states()).toEqual(['1 parked'])
  })
})

function address(id: string): object {
  return { id, scheme: '0216', environment: 'production', from: '2024-01-01' }
}

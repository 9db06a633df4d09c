import { describe, expect, test } from 'vitest'
import { judgeAll } from '../../../mappings/conversation/inOrder.ts'
import type { ChargedLine, OrderedLine, Said } from '../../../mappings/conversation/said.ts'
import { matchInvoice } from '../../../mappings/matching/matchInvoice.ts'
import type { MatchRules } from '../../../mappings/matching/rules.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../mappings/model/invoice.ts'
import { orderedLines, said } from '../../harness/conversations.ts'

const of = Decimal.of
const strict: MatchRules = {
  quantity: {}, price: {}, lineAmount: {}, total: {}, freight: { most: of('0'), items: [] }, fees: { most: of('0'), items: [] }, rounding: of('0'), closeShortPercent: of('0'),
}

/** Five of line 1 at 10.00 each, and what else was said of them. */
const placed = (lines: readonly OrderedLine[] = orderedLines({ 1: 5 })): Said => ({ ...said('placed', 'shop', 0), document: 'T-1', lines, currency: 'EUR', contract: null }) as Said
const received = (quantity: string, minute = 1): Said => said('received', 'municipality', minute, { quantities: { 1: quantity } })
const invoiced = (quantity: string, minute = 2): Said => said('invoiced', 'shop', minute, { quantities: { 1: quantity } })

function line(quantity: string, more: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    id: '1', quantity: of(quantity), unit: 'C62', netAmount: of(quantity).times(of('10.00')), orderLine: '1', allowancesAndCharges: [], price: { net: of('10') }, vat: { code: 'S' },
    item: { name: 'Matkapuhelin', sellersIdentifier: 'P-1', classifications: [], attributes: [] }, ...more,
  }
}

/** What differs, by code, and orders that a receipt is wanted of. */
function differences(all: readonly Said[], lines: readonly InvoiceLine[], { rules = {}, invoice = {}, rents = [] }: { readonly rules?: Partial<MatchRules>; readonly invoice?: Partial<Invoice>; readonly rents?: readonly ChargedLine[] } = {}) {
  const { conversation } = judgeAll(all)
  const whole = { number: '1', currency: 'EUR', salesOrder: 'T-1', allowancesAndCharges: [], totals: {}, lines, ...invoice } as unknown as Invoice
  return matchInvoice(whole, (number) => (number === 'T-1' ? { number, conversation, chargedRents: rents } : undefined), { ...strict, ...rules })
}
const codes = (...given: Parameters<typeof differences>): readonly string[] => differences(...given).differences.map(({ code }) => code.replace('KS-MATCH-', ''))

describe('goods', () => {
  test('match where as much was received as is invoiced', () => {
    expect(codes([placed(), received('5')], [line('5')])).toEqual([])
    expect(codes([placed(), received('2')], [line('2')])).toEqual([])
    expect(codes([placed(), received('5'), invoiced('3')], [line('2')])).toEqual([])
  })

  test('that were sent but not received do not match, and a receipt may mend that', () => {
    const found = differences([placed(), said('shipped', 'shop', 1, { version: 2, quantities: { 1: 5 } })], [line('5')])
    expect(found.differences.map(({ code }) => code)).toEqual(['KS-MATCH-RECEIVED'])
    expect(found.unreceived).toEqual(['T-1'])
    expect(found.differences[0]?.parameters).toEqual({ order: 'T-1', line: '1', received: { number: '0' }, invoiced: { number: '5' }, unit: 'C62' })
  })

  test('that were returned are not paid', () => {
    expect(codes([placed(), received('5'), said('returned', 'municipality', 2, { quantities: { 1: 1 } })], [line('5')])).toEqual(['RECEIVED'])
  })

  test('are no more than was ordered or promised', () => {
    expect(codes([placed(), received('6')], [line('6')])).toEqual(['ORDERED'])
    expect(codes([placed(), said('confirmed', 'municipality', 1, { quantities: {} }), received('5'), invoiced('3')], [line('3')])).toEqual(['ORDERED', 'RECEIVED'])
  })

  test('may be off by the tolerances: each that is given counts', () => {
    const rules = { quantity: { percent: of('20'), amount: of('1') } }
    expect(codes([placed(), received('5')], [line('6')], { rules })).toEqual([])
    expect(codes([placed(), received('5')], [line('7')], { rules })).toEqual(['ORDERED', 'RECEIVED'])
    expect(codes([placed(), received('5')], [line('6')], { rules: { quantity: { percent: of('20'), amount: of('0.5') } } })).toEqual(['ORDERED', 'RECEIVED'])
  })
})

describe('prices', () => {
  const dearer = line('5', { price: { net: of('10.20') }, netAmount: of('51.00') })

  test('of a unit, a line and all lines have tolerances of their own', () => {
    expect(codes([placed(), received('5')], [dearer])).toEqual(['PRICE', 'AMOUNT', 'TOTAL'])
    expect(codes([placed(), received('5')], [dearer], { rules: { price: { percent: of('2') } } })).toEqual(['AMOUNT', 'TOTAL'])
    expect(codes([placed(), received('5')], [dearer], { rules: { price: { percent: of('2') }, lineAmount: { amount: of('1') }, total: { amount: of('0.99') } } })).toEqual(['TOTAL'])
    expect(codes([placed(), received('5')], [dearer], { rules: { price: { percent: of('1.9') }, lineAmount: { percent: of('2') }, total: { percent: of('2') } } })).toEqual(['PRICE'])
  })

  test('of a base quantity are those of one unit', () => {
    expect(codes([placed(), received('5')], [line('5', { price: { net: of('100'), baseQuantity: of('10') } })])).toEqual([])
  })

  test('may be lower on a line by the discount that the order has', () => {
    const [ordered] = orderedLines({ 1: 5 })
    const discounted = placed([{ ...ordered!, amount: of('45.00') }])
    expect(codes([discounted, received('5')], [line('5', { netAmount: of('45.00') })])).toEqual([])
    expect(codes([discounted, received('5')], [line('5')])).toEqual(['AMOUNT', 'TOTAL'])
  })
})

describe('a line', () => {
  test('that is split over cost centres is compared as a whole', () => {
    const found = differences([placed(), received('5')], [line('2', { accountingReference: '410' }), line('3', { id: '2', accountingReference: '420' })])
    expect(found.differences).toEqual([])
    expect(found.lines.map(({ split, standing }) => [standing, split.map(({ reference, amount }) => `${reference} ${amount.toFixed(2)}`)])).toEqual([['complete', ['410 20.00', '420 30.00']]])
  })

  test('is closed short where little is left, and not invoiced again', () => {
    const rules = { closeShortPercent: of('20') }
    expect(differences([placed(), received('4')], [line('4')], { rules }).lines[0]?.standing).toBe('closed short')
    expect(codes([placed(), received('5'), invoiced('4')], [line('1')], { rules })).toEqual(['CLOSED'])
    expect(differences([placed(), received('4')], [line('4')]).lines[0]?.standing).toBe('part')
  })

  test('that is invoiced in parts costs in the last of them what is left', () => {
    const [ordered] = orderedLines({ 1: 3 })
    const all = placed([{ ...ordered!, amount: of('100.00'), price: of('33.333333') }])
    const part = (minute: number): Said => {
      const each = invoiced('1', minute) as Said<'invoiced'>
      return { ...each, lines: each.lines.map((charged) => ({ ...charged, amount: of('33.33') })) } as Said
    }
    const third = (netAmount: string) => line('1', { netAmount: of(netAmount), price: { net: of('33.333333') } })
    expect(codes([all, received('3')], [third('33.33')])).toEqual([])
    expect(codes([all, received('3'), part(2), part(3)], [third('33.34')])).toEqual([])
    expect(codes([all, received('3'), part(2), part(3)], [third('33.33')])).toEqual(['AMOUNT', 'TOTAL'])
  })

  test('without a number of its order line is found by its article', () => {
    const { orderLine: _, ...unnumbered } = line('5')
    expect(codes([placed(), received('5')], [unnumbered])).toEqual([])
    expect(codes([placed(), received('5')], [{ ...unnumbered, item: { ...unnumbered.item, sellersIdentifier: 'P-9' } }])).toEqual(['NOT-ORDERED'])
  })

  test('without a number of its order line counts as invoiced, and as credited, when the next invoice comes', () => {
    const { orderLine: _, ...unnumbered } = line('5')
    const earlier = (is: 'invoiced' | 'credited', minute: number) => {
      const each = said(is, 'shop', minute, { quantities: { 1: 5 } }) as Said<'invoiced' | 'credited'>
      return { ...each, lines: each.lines.map((charged) => ({ ...charged, line: '', sellersItem: 'P-1' })) } as Said
    }
    expect(codes([placed(), received('5'), earlier('invoiced', 2)], [unnumbered])).toEqual(['ORDERED', 'RECEIVED'])
    expect(codes([placed(), received('5'), earlier('invoiced', 2), earlier('credited', 3)], [unnumbered])).toEqual([])
  })

  test('names an order that is known, in its unit and currency', () => {
    expect(codes([placed(), received('5')], [line('5', { salesOrder: 'T-9' })])).toEqual(['ORDER-UNKNOWN'])
    expect(codes([placed(), received('5')], [line('5', { unit: 'XBX' })])).toEqual(['UNIT'])
    expect(codes([placed(), received('5')], [line('5')], { invoice: { currency: 'SEK' } })).toEqual(['CURRENCY'])
    const { salesOrder: _, ...without } = { salesOrder: 'T-1' }
    expect(codes([placed(), received('5')], [line('5')], { invoice: { ...without, salesOrder: undefined as never } })).toEqual(['NO-ORDER'])
  })
})

describe('freight, fees and rounding', () => {
  const charge = (reasonCode: string, amount: string) => ({ isCharge: true, reasonCode, amount: of(amount) })
  const rules = { freight: { most: of('15'), items: ['RAHTI'] }, fees: { most: of('5'), items: [] }, rounding: of('0.05') }
  const freight = line('1', { id: '9', netAmount: of('9.00'), item: { name: 'Rahti', sellersIdentifier: 'RAHTI', classifications: [], attributes: [] } })
  delete (freight as { orderLine?: string }).orderLine

  test('have limits of their own, as charges of the document and as lines', () => {
    expect(codes([placed(), received('5')], [line('5'), freight], { rules, invoice: { allowancesAndCharges: [charge('FC', '6.00'), charge('ABL', '5.00')] } })).toEqual([])
    expect(codes([placed(), received('5')], [line('5'), freight], { rules, invoice: { allowancesAndCharges: [charge('FC', '6.01'), charge('ABL', '5.01')] } })).toEqual(['FREIGHT', 'FEES'])
    expect(codes([placed(), received('5')], [line('5')], { rules, invoice: { totals: { rounding: of('-0.06') } as never } })).toEqual(['ROUNDING'])
  })
})

describe('a rent', () => {
  const [ordered] = orderedLines({ 1: 5 })
  const let_ = placed([{ ...ordered!, rent: true, contract: 'L-77' }])
  const march = { start: '2026-03-01', end: '2026-03-31' }
  const rent = line('5', { period: march })

  test('is matched with its contract and period, and needs no receipt', () => {
    expect(codes([let_], [rent], { invoice: { contract: 'L-77' } })).toEqual([])
    expect(codes([let_], [rent], { invoice: { contract: 'L-78' } })).toEqual(['CONTRACT'])
    expect(codes([let_], [line('5')], { invoice: { contract: 'L-77' } })).toEqual(['NO-PERIOD'])
  })

  test('is for days of its lease, as far as the order says when that runs', () => {
    const lease = (start: string | null, end: string | null) => placed([{ ...ordered!, rent: true, contract: null, leasePeriod: { start, end } }])
    expect(codes([lease('2026-03-01', '2026-03-31')], [rent])).toEqual([])
    expect(codes([lease('2026-03-02', null)], [rent])).toEqual(['OUTSIDE-LEASE'])
    expect(differences([lease(null, '2026-03-30')], [rent]).differences).toMatchObject([{ parameters: { from: { day: '2026-03-01' }, until: { day: '2026-03-31' }, leaseFrom: { day: '–' }, leaseUntil: { day: '2026-03-30' } } }])
    expect(codes([lease(null, null)], [rent])).toEqual([])
    const longer = { ...said('changed', 'shop', 1, { version: 2 }), currency: 'EUR', contract: null, lines: [{ ...ordered!, rent: true, leasePeriod: { start: null, end: '2027-03-30' } }] } as Said
    expect(codes([lease(null, '2026-03-30'), longer], [rent])).toEqual([])
  })

  test('is not charged twice for the same days and device', () => {
    const earlier = (object: string | null, start: string): ChargedLine => ({ line: '1', quantity: of('5'), unit: 'C62', amount: of('50'), object, period: { start, end: '2026-03-15' } })
    const invoice = { contract: 'L-77' }
    expect(codes([let_], [rent], { invoice, rents: [earlier(null, '2026-02-16')] })).toEqual(['PERIOD-TWICE'])
    expect(codes([let_], [{ ...rent, period: { start: '2026-03-16', end: '2026-04-15' } }], { invoice, rents: [earlier(null, '2026-02-16')] })).toEqual([])
    expect(codes([let_], [{ ...rent, object: { id: 'SN-2' } }], { invoice, rents: [earlier('SN-1', '2026-02-16')] })).toEqual([])
    expect(codes([let_], [rent], { invoice, rents: [{ ...earlier('SN-1', '2026-02-16'), quantity: of('1') }] }), 'of all, though one was charged by itself').toEqual(['PERIOD-TWICE'])
    expect(codes([let_], [line('4', { period: march })], { invoice, rents: [{ ...earlier('SN-1', '2026-02-16'), quantity: of('1') }] })).toEqual([])
    const [half, other] = [line('2', { period: march }), line('3', { id: '2', period: march })]
    expect(codes([let_], [half, other], { invoice })).toEqual(['PERIOD-TWICE'])
    expect(codes([let_], [{ ...half, object: { id: 'SN-1' } }, { ...other, object: { id: 'SN-2' } }], { invoice })).toEqual([])
    expect(codes([let_], [{ ...half, accountingReference: '410' }, { ...other, accountingReference: '420' }], { invoice })).toEqual([])
  })
})

describe('oddities', () => {
  const rules = { closeShortPercent: of('20') }
  const back = (quantity: string, amount: string, minute = 3): Said => {
    const each = said('credited', 'shop', minute, { quantities: { 1: quantity } }) as Said<'credited'>
    return { ...each, lines: each.lines.map((charged) => ({ ...charged, amount: of(amount) })) } as Said
  }

  test.each([
    ['a price for a hundred', () => codes([placed(), received('5')], [line('5', { price: { net: of('1000'), baseQuantity: of('100') } })]), []],
    ['a base quantity of nothing in an order of nothing', () => codes([placed([{ ...orderedLines({ 1: 0 })[0]!, priceBase: of('0') }]), received('0')], [line('0')]), []],
    ['a line that corrects another', () => codes([placed(), received('4')], [line('5'), line('-1', { id: '2' })]), []],
    ['a correction downwards of a line that was closed short', () => codes([placed(), received('5'), invoiced('4')], [line('-1')], { rules }), []],
    ['nothing, of a line that was closed short', () => codes([placed(), received('5'), invoiced('4')], [line('0')], { rules }), []],
    ['a free article that nobody ordered', () => codes([placed(), received('5')], [line('5'), line('1', { id: '2', orderLine: '9', netAmount: of('0'), price: { net: of('0') } })]), []],
    ['goods ordered for nothing that cost something', () => codes([placed([{ ...orderedLines({ 1: 5 })[0]!, amount: of('0'), price: of('0') }]), received('5')], [line('5')]), ['PRICE', 'AMOUNT', 'TOTAL']],
    ['another currency, whose amounts say nothing', () => codes([placed(), received('5')], [line('5', { netAmount: of('570.00'), price: { net: of('114') } })], { invoice: { currency: 'SEK' } }), ['CURRENCY']],
    ['a new invoice after all was credited', () => codes([placed(), received('5'), invoiced('5'), back('5', '50.00')], [line('5')]), []],
    ['a new invoice after the price was lowered by a credit note', () => codes([placed(), received('5'), invoiced('5'), back('5', '5.00')], [line('5')]), ['ORDERED', 'RECEIVED']],
    ['a new invoice after the price was lowered and all was credited', () => codes([placed(), received('5'), invoiced('5'), back('5', '5.00'), back('5', '45.00', 4)], [line('5')]), []],
    ['a new invoice of the part that was credited', () => codes([placed(), received('5'), invoiced('5'), back('2', '20.00')], [line('2')]), []],
    ['goods that were returned and not credited', () => codes([placed(), received('5'), said('returned', 'municipality', 3, { quantities: { 1: 2 } })], [line('5')]), ['RECEIVED']],
    ['a line that the order has no longer', () => codes([placed(), received('5'), { ...said('changed', 'shop', 3, { version: 2, quantities: { 2: 1 } }), currency: 'EUR', contract: null } as Said], [line('5')]), []],
    ['the last part after an earlier one cost less', () => {
      const cheap = invoiced('3') as Said<'invoiced'>
      return codes([placed(), received('5'), { ...cheap, lines: cheap.lines.map((each) => ({ ...each, amount: of('24.00') })) } as Said], [line('2')])
    }, []],
    ['boxes where pieces were ordered, once more', () => {
      const boxes = invoiced('1') as Said<'invoiced'>
      return codes([placed(orderedLines({ 1: 5, 2: 5 })), received('5'), { ...boxes, lines: [{ ...boxes.lines[0]!, unit: 'XBX' }, { ...boxes.lines[0]!, line: '2', quantity: of('5') }] } as Said], [line('5', { orderLine: '2' })])
    }, ['ORDERED', 'RECEIVED']],
  ] as const)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected)
  })
})

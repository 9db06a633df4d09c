import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import { checkOrder } from '../../../mappings/rules/check.ts'
import { orderRules } from '../../../mappings/rules/order/rules.ts'
import { everyTermOrder } from '../../harness/documents/examples.ts'
import { validOrder } from '../../harness/documents/orders.ts'
import { speechFaults } from '../../harness/speechFaults.ts'

test('nothing is said against right orders', () => {
  expect(checkOrder(everyTermOrder, [])).toEqual([])
  fc.assert(
    fc.property(validOrder, (order) => {
      expect(checkOrder(order, []).map((each) => render(each))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

const { previousDocument: _, ...withoutPrevious } = everyTermOrder
const zero = Decimal.of('0.00')

/** The order with something else on its first line. */
function withLine(change: Partial<OrderLine>): Order {
  return { ...everyTermOrder, lines: everyTermOrder.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)) }
}

const violations: readonly [string, string, Order][] = [
  ['KS-ORDER-ITEM', 'KS-RULE-MISSING', { ...everyTermOrder, lines: everyTermOrder.lines.map((line) => ({ ...line, item: { name: line.item.name, classifications: [], attributes: [] } })) }],
  ['KS-ORDER-NEGATIVE', 'KS-RULE-NEGATIVE', { ...everyTermOrder, totals: { ...everyTermOrder.totals, payable: Decimal.of('-1.00') } }],
  ['KS-ORDER-DATE', 'KS-RULE-DATE', { ...everyTermOrder, issueDate: '2026-13-01' }],
  ['KS-ORDER-PREVIOUS', 'KS-RULE-NO-PREVIOUS', withoutPrevious],
  ['KS-LINE-EXACT', 'KS-RULE-TOTAL', withLine({ netAmount: zero })],
  ['KS-VAT-ROWS', 'KS-RULE-VAT-BREAKDOWN', { ...everyTermOrder, vatBreakdown: [] }],
  ['KS-ORDER-BR-CL-23', 'KS-RULE-CODE', withLine({ unit: 'QQQ' })],
  ['KS-ORDER-BR-DEC-23', 'KS-RULE-DECIMALS', withLine({ netAmount: Decimal.of('1.005') })],
  ['KS-CHECK-DIGIT-PARTY', 'KS-RULE-CHECK-DIGIT', { ...everyTermOrder, buyer: { ...everyTermOrder.buyer, endpoint: { id: '003700000001', scheme: '0216' } } }],
  ['KS-ORDER-BR-CO-16', 'KS-RULE-TOTAL', { ...everyTermOrder, totals: { ...everyTermOrder.totals, payable: zero } }],
]

test.each(violations)('%s is found', (rule, code, order) => {
  const own = checkOrder(order, []).filter((each) => each.parameters['rule'] === rule)
  expect(own.map((each) => each.code)).toContain(code)
  expect(own[0]?.at?.number).toBe('KV-1001-2')
  expect(own.flatMap(speechFaults)).toEqual([])
})

test('no order rule is left without such a case', () => {
  expect(orderRules.map(({ id }) => id).filter((id) => !violations.some(([rule]) => rule === id))).toEqual([])
})

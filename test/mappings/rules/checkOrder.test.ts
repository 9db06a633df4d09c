import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order } from '../../../mappings/model/order.ts'
import { checkOrder } from '../../../mappings/rules/check.ts'
import { orderRules } from '../../../mappings/rules/orders/orderAgreement.ts'
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
const violations: readonly [string, string, Order][] = [
  ['PEPPOL-T110-R002', 'KS-RULE-MISSING', { ...everyTermOrder, lines: everyTermOrder.lines.map((line) => ({ ...line, item: { name: line.item.name, classifications: [], attributes: [] } })) }],
  ['PEPPOL-T110-R005, R006', 'KS-RULE-NEGATIVE', { ...everyTermOrder, totals: { ...everyTermOrder.totals, payable: Decimal.of('-1.00') } }],
  ['PEPPOL-T110-B01902', 'KS-RULE-CODE', { ...everyTermOrder, supportingDocuments: [{ id: '1', embedded: { fileName: 'a.csv', mimeType: 'text/csv', content: Buffer.from('a') } }] }],
  ['PEPPOL-COMMON-R030', 'KS-RULE-DATE', { ...everyTermOrder, issueDate: '2026-13-01' }],
  ['KS-RULE-ORDER-PREVIOUS', 'KS-RULE-MISSING', withoutPrevious],
  ['BR-CO-16', 'KS-RULE-TOTAL', { ...everyTermOrder, totals: { ...everyTermOrder.totals, payable: zero } }],
]

test.each(violations)('%s is found', (rule, code, order) => {
  const own = checkOrder(order, []).filter((each) => each.parameters['rule'] === rule)
  expect(own.map((each) => each.code)).toContain(code)
  expect(own[0]?.parameters['number']).toBe('KV-1001-2')
  expect(own.flatMap(speechFaults)).toEqual([])
})

test('no order rule is left without such a case', () => {
  expect(orderRules.map(({ id }) => id).filter((id) => !violations.some(([rule]) => rule === id))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { render, type Problem } from '../../../errors/failure.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { checkInvoice, checkOrder, type InvoiceKnown } from '../../../mappings/rules/check.ts'
import type { Demand } from '../../../mappings/rules/receiver/demands.ts'
import { everyTermInvoice, everyTermOrder } from '../../harness/documents/examples.ts'
import { speechFaults } from '../../harness/speechFaults.ts'

const always = (term: Demand['term'], pattern?: string): Demand => ({ term, when: 'always', pattern })

function without(...keys: readonly (keyof Invoice)[]): Invoice {
  return Object.fromEntries(Object.entries(everyTermInvoice).filter(([key]) => !keys.includes(key as keyof Invoice))) as unknown as Invoice
}

/** The codes of what was found, each of which is said well in every language. */
function codesOf(problems: readonly Problem[]): readonly string[] {
  expect(problems.flatMap(speechFaults)).toEqual([])
  return problems.map(({ code }) => code)
}

const found = (invoice: Invoice, demand: Demand, known?: InvoiceKnown): readonly string[] => codesOf(checkInvoice(invoice, [demand], known))

const cases: readonly [Demand['term'], Invoice][] = [
  ['buyerReference', without('buyerReference')],
  ['project', without('project')],
  ['contract', without('contract')],
  ['purchaseOrder', without('purchaseOrder')],
  ['salesOrder', without('salesOrder')],
  ['despatchAdvice', without('despatchAdvice')],
  ['deliveryName', { ...everyTermInvoice, delivery: { date: '2026-10-30' } }],
  ['deliveryLocation', { ...everyTermInvoice, delivery: { date: '2026-10-30' } }],
  ['deliveryAddress', { ...everyTermInvoice, delivery: { date: '2026-10-30' } }],
  ['deliveryDate', { ...everyTermInvoice, delivery: { name: 'Kirjasto' } }],
  ['buyerContact', { ...everyTermInvoice, buyer: { ...everyTermInvoice.buyer, contact: {} } }],
  ['accountingReference', without('accountingReference')],
  ['lineDescription', everyTermInvoice],
]

describe('a demanded term', () => {
  test.each(cases)('%s is missed', (term, invoice) => {
    expect(found(invoice, always(term))).toEqual(['KS-RULE-DEMAND'])
  })

  test('that is there is enough, and without demands nothing is missed', () => {
    for (const term of ['buyerReference', 'project', 'contract', 'purchaseOrder', 'salesOrder', 'despatchAdvice', 'accountingReference', 'buyerAddress', 'buyerContact', 'deliveryName', 'deliveryLocation', 'deliveryDate', 'deliveryAddress'] as const) {
      expect(found(everyTermInvoice, always(term))).toEqual([])
    }
    expect(checkInvoice(without('buyerReference'), [])).toEqual([])
  })

  test('of several, one is enough', () => {
    expect(found(without('purchaseOrder'), always(['purchaseOrder', 'contract']))).toEqual([])
    expect(found(without('purchaseOrder', 'contract'), always(['purchaseOrder', 'contract']))).toEqual(['KS-RULE-DEMAND'])
  })

  test('on every line stands for the one on the document', () => {
    const lines = everyTermInvoice.lines.map((line) => ({ ...line, accountingReference: '4100' }))
    expect(found({ ...without('accountingReference'), lines }, always('accountingReference'))).toEqual([])
  })

  test('is named with its business term', () => {
    const [problem] = checkInvoice(without('buyerReference'), [always('buyerReference')])
    expect(problem && render(problem)).toContain('BT-10 (buyer reference) is missing')
  })
})

describe('a pattern', () => {
  test('holds for the whole value', () => {
    expect(found(everyTermInvoice, always('purchaseOrder', '\\d{10}'))).toEqual([])
    expect(found(everyTermInvoice, always('purchaseOrder', '\\d{9}'))).toEqual(['KS-RULE-DEMAND-PATTERN'])
    expect(found(everyTermInvoice, always('purchaseOrder', '45|99'))).toEqual(['KS-RULE-DEMAND-PATTERN'])
  })

  test('may be met by any of several terms', () => {
    expect(found(everyTermInvoice, always(['contract', 'purchaseOrder'], '\\d{10}'))).toEqual([])
  })
})

describe('a demand with a condition', () => {
  const ordered: Demand = { term: 'buyerReference', when: 'ordered' }
  const underContract: Demand = { term: 'buyerReference', when: 'under contract' }

  test('ordered: only what belongs to an order', () => {
    expect(found(without('buyerReference'), ordered)).toEqual(['KS-RULE-DEMAND'])
    expect(found(without('buyerReference', 'purchaseOrder', 'salesOrder'), ordered)).toEqual([])
    expect(found(without('buyerReference', 'purchaseOrder', 'salesOrder'), ordered, { order: everyTermOrder })).toEqual(['KS-RULE-DEMAND'])
  })

  test('under contract: only where the order names one', () => {
    expect(found(without('buyerReference'), underContract, { order: everyTermOrder })).toEqual(['KS-RULE-DEMAND'])
    expect(found(without('buyerReference'), underContract, { order: {} })).toEqual([])
    expect(found(without('buyerReference', 'contract'), underContract)).toEqual([])
  })
})

test('orders have demands too', () => {
  const { buyersNumber: _, ...order } = everyTermOrder
  expect(codesOf(checkOrder(order, [always('purchaseOrder')]))).toEqual(['KS-RULE-DEMAND'])
  expect(checkOrder(everyTermOrder, [always('purchaseOrder'), always('deliveryDate'), always('buyerContact')])).toEqual([])
})

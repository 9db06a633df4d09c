import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderPurchaseOrder } from '../../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { peppolOrderResponse } from '../../../../mappings/formats/peppol-ordering/formats/orderResponse.ts'
import { peppolT110 } from '../../../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { readOrdering } from '../../../../mappings/formats/peppol-ordering/readOrdering.ts'
import { comparable } from '../../../harness/comparable.ts'
import { agreed, asAgreed, orderResponse, purchaseOrder } from '../../../harness/documents/peppolOrders.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

const seed = 20261127
const runs = { numRuns: 60, seed }

test.each([['placed', 'T01'], ['changed', 'T114'], ['cancelled', 'T115']] as const)(`60 orders that are %s are read again as they were (${seed})`, (stage, transaction) => {
  fc.assert(fc.property(purchaseOrder(stage), (order) => {
    const read = readOrdering(renderPurchaseOrder(order, exampleContext))
    expect(read.transaction).toBe(transaction)
    expect(comparable(read.document)).toEqual(comparable(withLists(order, stage)))
    expect(read.oddities).toEqual([])
  }), runs)
})

test.each([['ordering', 'T76'], ['advanced ordering', 'T116']] as const)(`60 answers in the profile %s are read again as they were (${seed})`, (profile, transaction) => {
  fc.assert(fc.property(orderResponse(profile), (response) => {
    const read = readOrdering(peppolOrderResponse.render({ kind: 'orderResponse', orderResponse: response }, exampleContext))
    expect(read.transaction).toBe(transaction)
    expect(comparable(read.document)).toEqual(comparable(response))
    expect(read.oddities).toEqual([])
  }), runs)
})

test(`60 order agreements are read again as far as they carry the order (${seed})`, () => {
  fc.assert(fc.property(agreed, (order) => {
    const read = readOrdering(peppolT110.render({ kind: 'order', order }, exampleContext))
    expect(read.transaction).toBe('T110')
    expect(comparable(read.document)).toEqual(comparable(asAgreed(order)))
    expect(read.oddities).toEqual([])
  }), runs)
})

/** These transactions have no VAT breakdown, and a cancellation no lines. */
function withLists(order: object, stage: string): object {
  const { vatBreakdown: _1, sellersNumber: _2, lines, ...rest } = order as Record<string, unknown>
  return stage === 'cancelled' ? rest : { ...rest, sellersNumber: _2, lines }
}

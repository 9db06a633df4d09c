import fc from 'fast-check'
import { peppolOrderResponse } from '../../../../mappings/formats/peppol-ordering/formats/orderResponse.ts'
import { renderPurchaseOrder } from '../../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { despatchAdvice } from '../../../../mappings/formats/peppol-ordering/despatchAdvice.ts'
import { readOrdering } from '../../../../mappings/formats/peppol-ordering/readOrdering.ts'
import { orderResponse, purchaseOrder } from '../../../harness/documents/peppolOrders.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { writeTree } from '../../../../mappings/formats/ubl/tree/writeTree.ts'
import { hostileXmlSuite } from '../../../suites/hostileXml.ts'
import { seededDespatch } from './seededGoods.ts'

const seed = 20261127
const [order] = fc.sample(purchaseOrder('placed'), { numRuns: 1, seed }).map((one) => renderPurchaseOrder(one, exampleContext))
const [response] = fc.sample(orderResponse('ordering'), { numRuns: 1, seed }).map((one) => peppolOrderResponse.render({ kind: 'orderResponse', orderResponse: one }, exampleContext))

const despatch = writeTree(despatchAdvice.write(seededDespatch(seed)))

for (const [format, bytes] of [['Peppol Order', order], ['Peppol Order Response', response], ['Peppol Despatch Advice', despatch]] as const) {
  hostileXmlSuite({ format, read: readOrdering }, Buffer.from(bytes as Uint8Array).toString('latin1').replace(/[^\0-\x7f]/g, 'a'))
}

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import { sapOData } from '../../../../mappings/formats/sap-odata/format.ts'
import { readRequest } from '../../../../mappings/formats/sap-odata/request.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { supplierOf } from '../../../../mappings/suppliers/supplierOf.ts'
import { nothingAround } from '../../../../pipelines/dispatch/compose/around.ts'
import { canonicalDocument } from '../../../../pipelines/dispatch/compose/canonical.ts'
import { preparedFlow } from '../../../../pipelines/dispatch/compose/preparedFlow.ts'
import { sellerIn } from '../../../../pipelines/dispatch/compose/sellerIn.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../../../schemas/codec.ts'
import { buyerKey, orderContent, orderPlaced, sellerKey } from '../../../harness/events.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

const day = '2027-01-04'

test('an order of the shop becomes a purchase order by the tables of Tampere’s example', async () => {
  const { profile } = await loadProfile(join(exampleProfiles, 'tampere'), 'tampere')
  if (profile === undefined) throw new Error('the example of Tampere is faulty')
  const flow = preparedFlow(profile, 'purchaseOrders')
  const event = createDecoder({ schemaById: keptSchemaById })(encodeEvent('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), order: { ...orderContent(), accountingReference: '4100' } }))
  const checked = canonicalDocument(event, 'order', flow, nothingAround, { sender: { id: 'A' }, receiver: { id: 'B' } }, day)
  expect(checked?.problems).toEqual([])
  const document = checked!.document
  const supplier = supplierOf(flow.suppliers!, sellerIn(document)!, 'T-555', day)
  expect(readRequest(sapOData.render(document, { ...exampleContext, supplier }))).toMatchObject({
    action: 'create', reference: 'T-555',
    body: { Supplier: '200001', CompanyCode: '1000', PurchasingGroup: 'ICT', _PurchaseOrderItem: [{ Plant: '8370', MaterialGroup: '43191501', AccountAssignmentCategory: 'F', _PurOrdAccountAssignment: [{ GLAccount: '458000', CostCenter: '4100', OrderID: '70200' }] }] },
  })
})

test('a receipt of such an order names SAP’s own number of it, without the lines of which SAP expects nothing', async () => {
  const { profile } = await loadProfile(join(exampleProfiles, 'tampere'), 'tampere')
  if (profile === undefined) throw new Error('the example of Tampere is faulty')
  const flow = preparedFlow(profile, 'goodsReceipts')
  const line = (id: string, unit: string) => ({ id, orderLine: id, quantity: Decimal.of('2.0000'), unit })
  const checked = (...lines: readonly ReturnType<typeof line>[]) => {
    const event = createDecoder({ schemaById: keptSchemaById })(encodeEvent('fi.kuntasilta.municipal.GoodsReceived', { story: 'order-1', storyVersion: 1, buyer: buyerKey, seller: sellerKey, documentNumber: 'R-1', occurredAt: '2027-01-04T08:00:00.000Z', sellersOrder: 'T-555', date: day, lines }))
    return canonicalDocument(event, 'receipt', flow, { ...nothingAround, order: { buyersNumber: '4500000001' } as never }, { sender: { id: 'A' }, receiver: { id: 'B' } }, day)
  }
  const mixed = checked(line('1', 'C62'), line('2', 'HUR'))
  expect(mixed).toMatchObject({ document: { receipt: { buyersOrder: '4500000001', lines: [{ id: '1' }] } }, problems: [] })
  expect(mixed).not.toHaveProperty('unsent')
  expect(readRequest(sapOData.render(mixed!.document, exampleContext))).toMatchObject({ action: 'post', body: { to_MaterialDocumentItem: [{ PurchaseOrder: '4500000001', PurchaseOrderItem: '1', EntryUnit: 'PC' }] } })
  expect(checked(line('1', 'MON'))).toMatchObject({ unsent: { code: 'KS-PROFILE-NO-RECEIPT-EXPECTED', parameters: { flow: 'goodsReceipts', receipt: 'R-1' } } })
})

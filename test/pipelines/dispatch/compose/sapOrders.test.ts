import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import { sapOData } from '../../../../mappings/formats/sap-odata/format.ts'
import { readRequest } from '../../../../mappings/formats/sap-odata/request.ts'
import { supplierOf } from '../../../../mappings/suppliers/supplierOf.ts'
import { nothingAround } from '../../../../pipelines/dispatch/compose/around.ts'
import { canonicalDocument } from '../../../../pipelines/dispatch/compose/canonical.ts'
import { preparedFlow } from '../../../../pipelines/dispatch/compose/preparedFlow.ts'
import { sellerIn } from '../../../../pipelines/dispatch/compose/sellerIn.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../../../schemas/codec.ts'
import { orderContent, orderPlaced } from '../../../harness/events.ts'
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

import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../mappings/model/order.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { sapOData } from '../../../../mappings/formats/sap-odata/format.ts'
import { netPrice } from '../../../../mappings/formats/sap-odata/netPrice.ts'
import { readRequest, type SapRequest } from '../../../../mappings/formats/sap-odata/request.ts'
import { exampleSupplier, phoneLine, receiptOf, shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

const context = { ...exampleContext, supplier: exampleSupplier }
const ordered = (order: Order): SapRequest => readRequest(sapOData.render({ kind: 'order', order }, context))
const received = (receipt: Receipt): SapRequest => readRequest(sapOData.render({ kind: 'receipt', receipt }, context))

describe('a purchase order', () => {
  test('says whose it is, what is bought and where the cost goes', () => {
    const request = ordered(shopOrder('T261000001'))
    expect(request).toMatchObject({
      service: 'CE_PURCHASEORDER_0001', action: 'create', reference: 'T261000001',
      body: { PurchaseOrderType: 'NB', CompanyCode: '1000', PurchasingOrganization: '1000', PurchasingGroup: 'A01', Supplier: '100234', DocumentCurrency: 'EUR', CorrespncExternalReference: 'T261000001' },
    })
    expect(request.body['_PurchaseOrderItem']).toMatchObject([
      {
        PurchaseOrderItem: '1', Plant: '1010', MaterialGroup: '43191501', SupplierMaterialNumber: 'P-1', OrderQuantity: '2', PurchaseOrderQuantityUnit: 'PC', NetPriceAmount: '100.00', NetPriceQuantity: '1', TaxCode: '29',
        GoodsReceiptIsExpected: true, AccountAssignmentCategory: 'K', _PurOrdAccountAssignment: [{ GLAccount: '458000', CostCenter: '4100', ProfitCenter: '9100', Quantity: '2' }],
      },
      { PurchaseOrderItem: '2' },
    ])
    expect(JSON.stringify(request.body['_PurchaseOrderNote'])).toContain('Sopimus: SOP-12')
  })

  test('has a mark of twelve characters that only its content decides', () => {
    const mark = (order: Order): unknown => ordered(order).body['CorrespncInternalReference']
    expect(mark(shopOrder('T1'))).toMatch(/^[0-9A-F]{12}$/)
    expect(mark(shopOrder('T1'))).toBe(mark(shopOrder('T1')))
    expect(new Set([shopOrder('T1'), shopOrder('T2'), shopOrder('T1', { stage: 'cancelled' }), shopOrder('T1', { lines: [phoneLine('1', '3')] })].map(mark)).size).toBe(4)
  })

  test.each([
    [{ wbs: 'I.8370.01', internalOrder: '70100', costCentre: '4100' }, 'P', { WBSElementExternalID: 'I.8370.01', CostCenter: '4100' }],
    [{ internalOrder: '70100', costCentre: '4100' }, 'F', { OrderID: '70100' }],
    [{ costCentre: '4100' }, 'K', { CostCenter: '4100' }],
  ])('the cost of a line with %j goes to category %s', (dimensions, category, assigned) => {
    const request = ordered(shopOrder('T1', { lines: [phoneLine('1', '1', { posting: { account: '458000', dimensions } })] }))
    expect(request.body['_PurchaseOrderItem']).toMatchObject([{ AccountAssignmentCategory: category, _PurOrdAccountAssignment: [assigned] }])
  })

  test('of a rent waits for no goods receipt', () => {
    expect(ordered(shopOrder('T1', { lines: [phoneLine('1', '12', { unit: 'MON' })] })).body['_PurchaseOrderItem']).toMatchObject([{ GoodsReceiptIsExpected: false, PurchaseOrderQuantityUnit: 'MON' }])
  })

  test('has freight of the whole order as an item for which nothing arrives', () => {
    const items = ordered(shopOrder('T1', { allowancesAndCharges: [{ isCharge: true, amount: Decimal.of('9.90'), reason: 'Rahti', vat: { code: 'S' } }] })).body['_PurchaseOrderItem'] as readonly { readonly [field: string]: unknown }[]
    expect(items.at(-1)).toMatchObject({ PurchaseOrderItem: '9001', PurchaseOrderItemText: 'Rahti', OrderQuantity: '1', NetPriceAmount: '9.90', GoodsReceiptIsExpected: false, AccountAssignmentCategory: 'K', _PurOrdAccountAssignment: [{ CostCenter: '4100', Quantity: '1' }] })
  })

  test('keeps a long name whole in its text', () => {
    const name = 'Kannettava tietokone, 16 Gt, 512 Gt, suomalainen näppäimistö'
    const [item] = ordered(shopOrder('T1', { lines: [phoneLine('1', '1', { item: { ...phoneLine('1', '1').item, name } })] })).body['_PurchaseOrderItem'] as readonly { readonly [field: string]: unknown }[]
    expect(item).toMatchObject({ PurchaseOrderItemText: name.slice(0, 40), _PurchaseOrderItemNote: [{ PlainLongText: name }] })
  })

  const line = phoneLine('1', '1')
  test.each([
    ['a longer order number', shopOrder('T-2026-0000001'), 'KS-MAP-TOO-LONG', { term: 'CorrespncExternalReference', length: 14, allowed: 12 }],
    ['a unit that SAP has not', shopOrder('T1', { lines: [{ ...line, unit: 'ZZ' }] }), 'KS-MAP-CODE', { term: 'PurchaseOrderQuantityUnit', seen: 'ZZ' }],
    ['a line number of letters', shopOrder('T1', { lines: [{ ...line, id: 'A' }] }), 'KS-MAP-CODE', { term: 'PurchaseOrderItem', seen: 'A' }],
    ['no class and no material', shopOrder('T1', { lines: [{ ...line, item: { ...line.item, classifications: [] } }] }), 'KS-MAP-MISSING', { term: 'MaterialGroup' }],
    ['no cost centre', shopOrder('T1', { lines: [{ ...line, posting: { account: '458000', dimensions: {} } }] }), 'KS-MAP-MISSING', { term: 'AccountAssignmentCategory' }],
    ['an allowance of the whole order', shopOrder('T1', { allowancesAndCharges: [{ isCharge: false, amount: Decimal.of('9.90'), vat: { code: 'S' } }] }), 'KS-MAP-NOT-CARRIED', { term: 'BG-20' }],
    ['a price that no ten thousand units make whole', shopOrder('T1', { lines: [{ ...line, price: { net: Decimal.of('0.0000001') } }] }), 'KS-MAP-NUMBER', { term: 'NetPriceAmount' }],
  ] as const)('with %s stops', (_, order, code, parameters) => {
    expectFailure(code, parameters, () => ordered(order))
  })

  test('without a supplier, or with a gap in its row, stops', () => {
    expectFailure('KS-PROFILE-SUPPLIERS', { format: 'sap-odata' }, () => sapOData.render({ kind: 'order', order: shopOrder('T1') }, exampleContext))
    expectFailure('KS-PROFILE-SUPPLIER-CELL', { columns: 'purchasingOrganisation, purchasingGroup, companyCode, plant, orderType' }, () => sapOData.render({ kind: 'order', order: shopOrder('T1') }, { ...context, supplier: { number: '1' } }))
  })
})

test.each([
  ['100', '1', '100.00', '1'],
  ['0.125', '1', '1.25', '10'],
  ['12.3456', '1', '1234.56', '100'],
  ['5', '0.5', '50.00', '5'],
])('%s for %s is %s for %s', (net, base, NetPriceAmount, NetPriceQuantity) => {
  expect(netPrice(Decimal.of(net), Decimal.of(base))).toEqual({ NetPriceAmount, NetPriceQuantity })
})

describe('a goods movement', () => {
  test('of a receipt refers to the purchase order by its number in SAP', () => {
    expect(received(receiptOf('4500000001', 'R-1', { despatch: 'L261000001', receiver: 'KIRJASTO' }))).toEqual({
      service: 'API_MATERIAL_DOCUMENT_SRV', action: 'post', reference: 'R-1',
      body: {
        GoodsMovementCode: '01', DocumentDate: '/Date(1793577600000)/', PostingDate: '/Date(1793577600000)/', MaterialDocumentHeaderText: 'R-1', ReferenceDocument: 'L261000001',
        to_MaterialDocumentItem: [
          { GoodsMovementType: '101', GoodsMovementRefDocType: 'B', PurchaseOrder: '4500000001', PurchaseOrderItem: '1', QuantityInEntryUnit: '2', EntryUnit: 'PC', GoodsRecipientName: 'KIRJASTO', MaterialDocumentItemText: 'TEST' },
          { GoodsMovementType: '101', GoodsMovementRefDocType: 'B', PurchaseOrder: '4500000001', PurchaseOrderItem: '2', QuantityInEntryUnit: '3', EntryUnit: 'PC', GoodsRecipientName: 'KIRJASTO', MaterialDocumentItemText: 'TEST' },
        ],
      },
    })
  })

  test('of a reversal names what it reverses, that of a return is movement 122', () => {
    expect(received(receiptOf('45', 'R-2', { stage: 'reversed', previousReceipt: 'R-1' }))).toMatchObject({ action: 'reverse', reference: 'R-2', reversed: 'R-1', body: { to_MaterialDocumentItem: [{ GoodsMovementType: '102' }, {}] } })
    expect(received(receiptOf('45', 'R-3', { stage: 'returned' }))).toMatchObject({ action: 'post', body: { to_MaterialDocumentItem: [{ GoodsMovementType: '122' }, {}] } })
  })

  test('is not stopped by what only informs: a long name is cut, a long number of the despatch left out', () => {
    const request = received(receiptOf('4500000001', 'R-1', { despatch: 'LAHETE-2026-0000017', receiver: 'Maija Meikäläinen' }))
    expect(request.body).not.toHaveProperty('ReferenceDocument')
    expect(request.body).toMatchObject({ to_MaterialDocumentItem: [{ GoodsRecipientName: 'Maija Meikäl' }, {}] })
  })

  const { buyersOrder: _, ...unnumbered } = receiptOf('45', 'R-1')
  const [line] = receiptOf('45', 'R-1').lines
  test.each([
    ['of a rent', receiptOf('45', 'R-1', { lines: [{ ...line!, unit: 'MON' }] }), 'KS-MAP-SAP-SERVICE', { line: '1', unit: 'MON' }],
    ['for an order without a number in SAP', unnumbered, 'KS-MAP-MISSING', { term: 'PurchaseOrder' }],
    ['of nothing', receiptOf('45', 'R-1', { lines: [] }), 'KS-MAP-MISSING', { term: 'QuantityInEntryUnit' }],
    ['that reverses nothing by name', receiptOf('45', 'R-1', { stage: 'reversed' }), 'KS-MAP-MISSING', { term: 'MaterialDocument' }],
    ['whose note is too long', receiptOf('45', 'R-1', { lines: [{ ...line!, note: 'x'.repeat(51) }] }), 'KS-MAP-TOO-LONG', { term: 'MaterialDocumentItemText' }],
  ] as const)('%s stops', (_, receipt, code, parameters) => {
    expectFailure(code, parameters, () => received(receipt))
  })
})

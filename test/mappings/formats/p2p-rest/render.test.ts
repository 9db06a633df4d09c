import { describe, expect, test } from 'vitest'
import { p2pRest } from '../../../../mappings/formats/p2p-rest/format.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { exampleSupplier, phoneLine, receiptOf, shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

const context = { ...exampleContext, supplier: exampleSupplier }
const text = (document: CanonicalDocument): string => Buffer.from(p2pRest.render(document, context)).toString('utf8')
const refused = (code: string): unknown => expect.objectContaining({ problem: expect.objectContaining({ code }) })

describe('a purchase order for a purchase-to-pay system', () => {
  test('has the seller’s number as its key, and numbers with every digit', () => {
    const line = phoneLine('1', '2', { price: { net: Decimal.of('99.900'), baseQuantity: Decimal.of('10') } })
    const written = text({ kind: 'order', order: shopOrder('T1', { lines: [line] }) })
    expect(JSON.parse(written)).toMatchObject([{ externalCode: 'T1', extOrderNumber: 'T1', processingStatus: 'ReadyForImport', supplierCode: exampleSupplier.number, organizationUnitCode: exampleSupplier.companyCode, lines: [{ externalCode: 'T1-1', priceType: 'Net' }] }])
    expect(written).toContain('"unitPrice":9.99')
    expect(text({ kind: 'order', order: shopOrder('T1', { lines: [phoneLine('1', '2', { price: { net: Decimal.of('100.50') } })] }) })).toContain('"unitPrice":100.50')
  })

  test.each<readonly [string, CanonicalDocument, string]>([
    ['a change', { kind: 'order', order: shopOrder('T1', { stage: 'changed' }) }, 'KS-MAP-NOT-CARRIED'],
    ['a cancellation', { kind: 'order', order: shopOrder('T1', { stage: 'cancelled' }) }, 'KS-MAP-NOT-CARRIED'],
    ['a price that has no exact value for one unit', { kind: 'order', order: shopOrder('T1', { lines: [phoneLine('1', '3', { price: { net: Decimal.of('10'), baseQuantity: Decimal.of('3') } })] }) }, 'KS-MAP-NUMBER'],
    ['a line without a class', { kind: 'order', order: shopOrder('T1', { lines: [phoneLine('1', '1', { item: { name: 'x', classifications: [], attributes: [] } })] }) }, 'KS-MAP-MISSING'],
    ['a reversal of nothing', { kind: 'receipt', receipt: { ...receiptOf('T1', 'GR-1', { sellersOrder: 'T1' }), stage: 'reversed' } }, 'KS-MAP-MISSING'],
    ['devices', { kind: 'devices', devices: [] }, 'KS-MAP-KIND'],
  ])('%s is refused', (_, document, code) => {
    expect(() => p2pRest.render(document, context)).toThrow(refused(code))
  })

  test('a seller without a supplier number is refused', () => {
    expect(() => p2pRest.render({ kind: 'order', order: shopOrder('T1') }, exampleContext)).toThrow(refused('KS-PROFILE-SUPPLIERS'))
  })
})

describe('a goods receipt', () => {
  test('has a line for each serial number, and negative quantities where it takes back', () => {
    const [line] = receiptOf('T1', 'GR-1').lines
    const receipt = { ...receiptOf('T1', 'GR-1', { sellersOrder: 'T1' }), lines: [{ ...line!, id: '1', orderLine: '1', quantity: Decimal.of('2'), serialNumbers: ['A', 'B'] }] }
    expect(JSON.parse(text({ kind: 'receipt', receipt }))).toMatchObject([{ externalCode: 'GR-1', orderExternalCode: 'T1', lineReceivings: [
      { externalCode: 'GR-1-1.1', orderLineExternalCode: 'T1-1', receivedQuantity: 1, productSerialNumber: 'A' },
      { externalCode: 'GR-1-1.2', orderLineExternalCode: 'T1-1', receivedQuantity: 1, productSerialNumber: 'B' },
    ] }])
    expect(JSON.parse(text({ kind: 'receipt', receipt: { ...receipt, number: 'GR-2', stage: 'reversed', previousReceipt: 'GR-1' } }))).toMatchObject([{ referenceGRDocumentExternalCode: 'GR-1', lineReceivings: [{ receivedQuantity: -1, referenceGRLineExternalCode: 'GR-1-1.1' }, {}] }])
  })
})

import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Catalogue } from '../../../../mappings/model/catalogue.ts'
import type { DespatchAdvice } from '../../../../mappings/model/despatchAdvice.ts'
import type { OrderResponse } from '../../../../mappings/model/orderResponse.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import type { TradeItem } from '../../../../mappings/model/tradeItem.ts'
import type { TradeParty } from '../../../../mappings/model/tradeTerms.ts'

const party = (name: string): TradeParty => ({ name, identifiers: [] })
export const phone: TradeItem = { name: 'Phone A', description: 'Phone, 128 GB & <black>', sellersIdentifier: 'PH-1', buyersIdentifier: 'B-7', classifications: [{ code: '43191501', list: 'TST' }], attributes: [] }

/** Accepted with changes: one line as ordered, one later and in part, one not at all. */
export const exampleResponse: OrderResponse = {
  number: 'R-5001', profile: 'ordering', code: 'CA', issueDate: '2026-11-02', issueTime: '10:15:00', notes: [{ text: 'Toimitus kahdessa erässä' }], currency: 'EUR',
  buyersOrder: 'PO-77', sellersOrder: 'S-900', seller: party('Seller Oy'), buyer: party('Example Town'),
  lines: [
    { id: '1', orderLine: '1', status: '5', quantity: Decimal.of('2'), unit: 'EA', item: phone },
    { id: '2', orderLine: '2', status: '3', quantity: Decimal.of('3'), unit: 'EA', backorderQuantity: Decimal.of('1'), promisedDelivery: { start: '2026-11-09', end: '2026-11-10' }, price: { net: Decimal.of('99.50') }, note: 'Hinta laski', item: phone },
    { id: '3', orderLine: '3', status: '7', quantity: Decimal.of('0'), unit: 'EA', item: phone },
    { id: '4', orderLine: '4', status: '3', quantity: Decimal.of('2'), unit: 'EA', substitute: { id: '4', item: { ...phone, name: 'Phone B', sellersIdentifier: 'PH-2' } }, item: phone },
    { id: '5', orderLine: '5', status: '3', quantity: Decimal.of('4'), unit: 'EA', item: phone },
  ],
  answered: ['2', '5', '3', '2', '6'].map((quantity, index) => ({ orderLine: String(index + 1), quantity: Decimal.of(quantity), unit: 'EA', price: { net: Decimal.of('120') }, item: phone })),
}

export const exampleDespatch: DespatchAdvice = {
  number: 'D-6001', issueDate: '2026-11-03', notes: [], buyersOrders: ['PO-77'], sellersOrder: 'S-900', supportingDocuments: [], despatcher: party('Seller Oy'), consignee: party('Example Town'),
  shipment: { id: '1', information: [], carrier: { name: 'Carrier' }, tracking: 'JJFI1234567890', despatchDate: '2026-11-03', estimatedDelivery: { start: '2026-11-04', end: '2026-11-05' } },
  lines: [{ id: '1', quantity: Decimal.of('2'), unit: 'EA', outstandingReasons: [], orderLine: '1', references: [], item: { ...phone, instances: [{ serialNumber: 'SN-1' }, { serialNumber: 'SN-2' }] } }],
}

export const exampleReceipt: Receipt = {
  number: 'GR-7001', stage: 'received', buyersOrder: 'PO-77', despatch: 'D-6001', date: '2026-11-05',
  lines: [{ id: '1', orderLine: '1', quantity: Decimal.of('2'), unit: 'EA', reasons: [], sellersIdentifier: 'PH-1', serialNumbers: ['SN-1', 'SN-2'] }],
}

export const exampleCatalogue: Catalogue = {
  number: 'CAT-1', name: 'Puhelimet', issueDate: '2026-11-01', provider: party('Seller Oy'), receiver: party('Example Town'), tradingTerms: [],
  lines: [{
    id: '1', orderableUnit: 'EA', comparisons: [], components: [], accessories: [], required: [], replaced: [], item: phone, validity: { start: '2026-11-01', end: '2027-10-31' },
    prices: [{ territories: [], price: { net: Decimal.of('99.50') }, currency: 'EUR' }],
  }],
}

import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import type { Receipt } from '../../../mappings/model/receipt.ts'
import type { Supplier } from '../../../mappings/suppliers/supplierTable.ts'
import { everyTermOrder } from './examples.ts'

/** What an example municipality calls the seller. */
export const exampleSupplier: Supplier = { number: '100234', purchasingOrganisation: '1000', purchasingGroup: 'A01', companyCode: '1000', plant: '1010', orderType: 'NB' }

/** A line of phones whose cost goes to a cost centre. */
export function phoneLine(id: string, quantity: string, changes: Partial<OrderLine> = {}): OrderLine {
  const price = Decimal.of('100.00')
  return {
    id, quantity: Decimal.of(quantity), unit: 'C62', netAmount: price.times(Decimal.of(quantity)).round(2), price: { net: price }, vat: { code: 'S', rate: Decimal.of('25.5') },
    item: { name: `Matkapuhelin ${id}`, sellersIdentifier: `P-${id}`, classifications: [{ code: '43191501', list: 'TST' }], attributes: [] },
    allowancesAndCharges: [],
    posting: { account: '458000', vatCode: '29', dimensions: { costCentre: '4100', profitCentre: '9100' } },
    ...changes,
  }
}

/** An order that was placed in the shop. */
export function shopOrder(number: string, changes: Partial<Order> = {}): Order {
  const { buyersNumber: _, previousDocument: __, ...order } = everyTermOrder
  return { ...order, sellersNumber: number, documentNumber: number, stage: 'placed', allowancesAndCharges: [], lines: [phoneLine('1', '2'), phoneLine('2', '3')], ...changes }
}

/** A receipt of both lines of an order. */
export function receiptOf(buyersOrder: string, number: string, changes: Partial<Receipt> = {}): Receipt {
  const line = { unit: 'C62', reasons: [], serialNumbers: [] }
  return {
    number, stage: 'received', buyersOrder, date: '2026-11-02',
    lines: [{ ...line, id: '1', orderLine: '1', quantity: Decimal.of(2) }, { ...line, id: '2', orderLine: '2', quantity: Decimal.of(3) }],
    ...changes,
  }
}

import { businessDay } from '../../base/helsinki.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Order, OrderLine } from '../../mappings/model/order.ts'
import type { Receipt } from '../../mappings/model/receipt.ts'
import type { NotedReceipt } from './notedReceipt.ts'
import type { PlacedLine, PlacedOrder } from './placedOrder.ts'

/** What a party is called in these documents. */
export interface NamedParty {
  readonly name: string
  readonly businessId: string
}

/** From whom everything is ordered. */
export const seller: NamedParty = { name: 'Tiera Oy', businessId: '2362180-3' }

const stages = { new: 'placed', update: 'changed', delete: 'cancelled' } as const
/** UNCL1229. */
const lineChanged = '3'
const standardRate = { code: 'S', rate: Decimal.of('25.5') }
const businessIdScheme = '0212'

/** An order of the municipality's own, its change or its cancellation, in canonical terms. */
export function orderOf(placed: PlacedOrder): Order {
  const { number, version, at, buyer, orderer, place, contract } = placed
  const stage = stages[placed.stage]
  const total = Decimal.of(placed.total)
  const address = { street: place.street, city: place.city, postCode: place.postCode, country: 'FI' }
  return {
    buyersNumber: number, sellersNumber: '', origin: 'purchasing', stage, issuedAt: at, issueDate: businessDay(Date.parse(at)), currency: 'EUR',
    ...(version === 1 ? {} : { documentNumber: `${number}-${version}` }),
    ...(stage === 'changed' ? { changeNumber: String(version - 1) } : {}),
    ...(stage === 'cancelled' ? { cancellationReason: 'Tilattu vahingossa' } : {}),
    ...(contract === undefined ? {} : { contract }),
    notes: [],
    buyer: { name: buyer.name, identifiers: [], address, legalRegistration: { id: buyer.businessId, scheme: businessIdScheme } },
    seller: { name: seller.name, identifiers: [], address: { country: 'FI' }, legalRegistration: { id: seller.businessId, scheme: businessIdScheme } },
    orderer: { name: orderer.name, unit: orderer.unit },
    delivery: { name: place.name, address },
    allowancesAndCharges: [], vatBreakdown: [], supportingDocuments: [],
    totals: { lines: total, taxExclusive: total, tax: Decimal.zero, taxInclusive: total, payable: total },
    lines: placed.lines.map((line) => ({ ...lineOf(line), ...(stage === 'changed' ? { status: lineChanged } : {}) })),
  }
}

function lineOf({ number, article, name, quantity, unit, price }: PlacedLine): OrderLine {
  const [pieces, net] = [Decimal.of(quantity), Decimal.of(price)]
  return {
    id: String(number), quantity: pieces, unit, netAmount: pieces.times(net).round(2), price: { net }, vat: standardRate, allowancesAndCharges: [],
    item: { name, sellersIdentifier: article, classifications: [], attributes: [] },
  }
}

/** What was noted of the goods of such an order, in canonical terms. */
export function receiptOf({ number, stage, at, order, despatch, previous, receiver, lines }: NotedReceipt): Receipt {
  return {
    number, stage, buyersOrder: order, date: businessDay(Date.parse(at)), recordedAt: at, receiver,
    ...(despatch === undefined ? {} : { despatch }),
    ...(previous === undefined ? {} : { previousReceipt: previous }),
    lines: lines.map((line) => ({ id: String(line.number), orderLine: String(line.orderLine), quantity: Decimal.of(line.quantity), unit: line.unit, reasons: [], sellersIdentifier: line.article, serialNumbers: [] })),
  }
}

import { derivedId } from '../../../base/hash.ts'
import { businessDay } from '../../../base/helsinki.ts'
import { renderPurchaseOrder } from '../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { strictTexts } from '../../../mappings/formats/texts/policy.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import type { SimulatedSystem } from '../receiver.ts'
import type { PlacedLine, PlacedOrder } from '../placedOrder.ts'
import type { PlannedMessage } from './messages.ts'

const stages = { new: 'placed', update: 'changed', delete: 'cancelled' } as const
const seller = { name: 'Tiera Oy', businessId: '2362180-3' }
/** UNCL1229. */
const lineChanged = '3'
const standardRate = { code: 'S', rate: Decimal.of('25.5') }
const businessIdScheme = '0212'
const ovtScheme = '0216'

/** The message with which an order of the municipality's own comes, as T01, T114 or T115, at the order's time. */
export function purchaseOrderMessage({ municipality, system }: SimulatedSystem, placed: PlacedOrder): PlannedMessage {
  const id = derivedId('purchase order', municipality, system, placed.number, String(placed.version))
  const xml = renderPurchaseOrder(orderOf(placed), {
    deliveryId: id, timestamp: placed.at, environment: 'test', role: 'original', texts: strictTexts, sender: ovtOf(placed.buyer), receiver: ovtOf(seller),
  })
  return { id, type: 'order', at_ms: Date.parse(placed.at), file: `${placed.number}.${placed.version}.order.xml`, xml: Buffer.from(xml).toString('utf8') }
}

function ovtOf({ businessId }: { readonly businessId: string }): { readonly id: string; readonly scheme: string } {
  return { id: `0037${businessId.replace('-', '')}`, scheme: ovtScheme }
}

function orderOf(placed: PlacedOrder): Order {
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

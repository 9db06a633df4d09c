import fc from 'fast-check'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import type { Catalogue } from '../../../../mappings/model/catalogue.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { DespatchAdvice } from '../../../../mappings/model/despatchAdvice.ts'
import type { Order, OrderLine } from '../../../../mappings/model/order.ts'
import type { OrderResponse } from '../../../../mappings/model/orderResponse.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import type { TradeItem } from '../../../../mappings/model/tradeItem.ts'
import type { TradeParty } from '../../../../mappings/model/tradeTerms.ts'

/** Words with everything that a syntax may trip over: separators, quotation marks, markup, characters that the encoding has only by replacement. */
const word = fc.string({ unit: fc.constantFrom(...'abcxyzåäöÅÄÖ0189;,"\'&<>|-+=/€–'), minLength: 1, maxLength: 8 })

/** A text of words that fits, whatever its characters are replaced by. */
const text = (most: number): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').replaceAll('€', 'e').slice(0, most).trim())
const number = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: 10 ** most - 1 }).map(String)
const decimal = (most: number, scale: number): fc.Arbitrary<Decimal> => fc.integer({ min: 1, max: most }).map((unscaled) => new Decimal(BigInt(unscaled), scale))
const date = fc.integer({ min: 0, max: 3_000 }).map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
const unit = fc.constantFrom('C62', 'H87', 'EA', 'XPP', 'MON')
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined })

/** Drops the keys whose value is undefined, as `exactOptionalPropertyTypes` has it. */
function present<Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key] | undefined> }): fc.Arbitrary<Shape> {
  return fc.record(shape as { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }).map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Shape)
}

const item: fc.Arbitrary<TradeItem> = present<TradeItem>({
  name: text(35), description: maybe(text(60)), sellersIdentifier: maybe(number(12)), buyersIdentifier: maybe(number(12)),
  standardIdentifier: maybe(fc.constant({ id: '6430012345679', scheme: '0160' })), classifications: fc.constant([]), attributes: fc.constant([]),
})
const buyer: fc.Arbitrary<TradeParty> = text(35).map((name) => ({ name, identifiers: [], legalRegistration: { id: '0211675-2', scheme: '0212' }, endpoint: { id: '003702116752', scheme: '0216' } }))
const seller: fc.Arbitrary<TradeParty> = text(35).map((name) => ({ name, identifiers: [], legalRegistration: { id: '2362180-3', scheme: '0212' }, endpoint: { id: '003723621803', scheme: '0216' } }))

const orderLine = (id: string): fc.Arbitrary<OrderLine> => fc.record({ quantity: decimal(100_000, 3), price: decimal(1_000_000, 4) }).chain(({ quantity, price }) => present<OrderLine>({
  id: fc.constant(id), status: fc.constantFrom('1', '3', '5'), quantity: fc.constant(quantity), unit, netAmount: fc.constant(quantity.times(price).round(2)),
  price: fc.constant({ net: price }), vat: fc.constant({ code: 'S', rate: Decimal.of('25.50') }), item, allowancesAndCharges: fc.constant([]),
  accountingReference: maybe(number(6)), requestedDelivery: maybe(date.map((end) => ({ end }))),
}))

/** Lines with numbers 10, 20, 30 …, as purchasing systems count them. */
const numbered = <Line>(line: (id: string) => fc.Arbitrary<Line>): fc.Arbitrary<readonly Line[]> => fc.integer({ min: 1, max: 5 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => line(String((index + 1) * 10)))))

const order = (stages: readonly Order['stage'][]): fc.Arbitrary<Order> => numbered(orderLine).chain((lines) => {
  const net = Decimal.sum(lines.map(({ netAmount }) => netAmount)).round(2)
  const tax = net.times(Decimal.of('0.255')).round(2)
  return present<Order>({
    buyersNumber: number(10), sellersNumber: number(8), documentNumber: maybe(number(12)), origin: fc.constant('purchasing' as const), stage: fc.constantFrom(...stages),
    issueDate: date, issuedAt: fc.constant('2026-11-02T08:00:00.000Z'), currency: fc.constantFrom('EUR', 'SEK'), buyerReference: maybe(text(30)), contract: maybe(number(8)), notes: fc.constant([]), buyer, seller,
    orderer: maybe(text(35).map((name) => ({ name }))),
    delivery: maybe(fc.record({ name: text(35), address: fc.record({ street: text(35), postCode: fc.constant('33100'), city: text(30), country: fc.constant('FI') }) })),
    allowancesAndCharges: fc.constant([]), vatBreakdown: fc.constant([]), supportingDocuments: fc.constant([]), lines: fc.constant(lines),
    totals: fc.constant({ lines: net, taxExclusive: net, tax, taxInclusive: net.plus(tax), payable: net.plus(tax) }),
  })
})

const receipt: fc.Arbitrary<Receipt> = present<Receipt>({
  number: number(10), stage: fc.constantFrom('received' as const, 'reversed' as const, 'returned' as const), previousReceipt: maybe(number(10)), sellersOrder: maybe(number(8)), buyersOrder: number(10), despatch: maybe(number(8)),
  date, receiver: maybe(text(30)), site: maybe(text(30)),
  lines: numbered((id) => present({
    id: fc.constant(id), orderLine: number(3), quantity: decimal(100_000, 3), unit, rejectedQuantity: maybe(decimal(1_000, 3)), reasons: fc.constantFrom([], [{ text: 'Rikki' }]), sellersIdentifier: maybe(number(8)),
    serialNumbers: fc.constantFrom([], ['SN-1']), note: maybe(text(30)),
  })),
})

const despatchAdvice: fc.Arbitrary<DespatchAdvice> = present<DespatchAdvice>({
  number: number(10), issueDate: date, notes: fc.constant([]), buyersOrders: number(10).map((one) => [one]), sellersOrder: maybe(number(8)), supportingDocuments: fc.constant([]), despatcher: seller, consignee: buyer,
  shipment: maybe(date.map((start) => ({ id: '1', information: [], estimatedDelivery: { start, end: start } }))),
  lines: numbered((id) => present({
    id: fc.constant(id), quantity: decimal(100_000, 3), unit, outstandingReasons: fc.constant([]), orderLine: number(3), references: fc.constant([]),
    item: fc.tuple(item, fc.boolean()).map(([one, isSerial]) => (isSerial ? { ...one, instances: [{ serialNumber: 'SN-1' }] } : one)),
  })),
})

const orderResponse: fc.Arbitrary<OrderResponse> = present<OrderResponse>({
  number: number(10), profile: fc.constant('ordering' as const), code: fc.constantFrom('AB', 'AP', 'CA', 'RE'), issueDate: date, notes: fc.constant([]), currency: fc.constant('EUR'), buyersOrder: number(10), sellersOrder: maybe(number(8)), seller, buyer,
  lines: numbered((id) => present({ id: fc.constant(id), orderLine: number(3), status: fc.constantFrom('3', '5', '7'), quantity: maybe(decimal(100_000, 3)), unit: maybe(unit), price: maybe(decimal(10_000, 4).map((net) => ({ net }))), promisedDelivery: maybe(date.map((end) => ({ end }))), item })),
})

const catalogue: fc.Arbitrary<Catalogue> = present<Catalogue>({
  number: number(8), version: maybe(number(2)), issueDate: date, validity: maybe(fc.record({ start: date, end: date })), provider: seller, receiver: buyer, tradingTerms: fc.constant([]),
  lines: numbered((id) => present({
    id: fc.constant(id), action: maybe(fc.constantFrom('Add', 'Update', 'Delete')), orderableUnit: unit, comparisons: fc.constant([]), components: fc.constant([]), accessories: fc.constant([]), required: fc.constant([]), replaced: fc.constant([]),
    prices: decimal(1_000_000, 4).map((net) => [{ territories: [], price: { net }, currency: 'EUR' }]), item, vat: fc.constant({ code: 'S', rate: Decimal.of('25.50') }),
  })),
})

/** Any document of each kind that layouts read, which the example layouts can hold. */
export const anyDocument = {
  order: order(['placed', 'changed', 'cancelled']).map((one): CanonicalDocument => ({ kind: 'order', order: one })),
  placedOrder: order(['placed']).map((one): CanonicalDocument => ({ kind: 'order', order: one })),
  changedOrder: order(['changed', 'cancelled']).map((one): CanonicalDocument => ({ kind: 'order', order: one })),
  orderResponse: orderResponse.map((one): CanonicalDocument => ({ kind: 'orderResponse', orderResponse: one })),
  despatchAdvice: despatchAdvice.map((one): CanonicalDocument => ({ kind: 'despatchAdvice', despatchAdvice: one })),
  receipt: receipt.map((one): CanonicalDocument => ({ kind: 'receipt', receipt: one })),
  catalogue: catalogue.map((one): CanonicalDocument => ({ kind: 'catalogue', catalogue: one })),
} as const

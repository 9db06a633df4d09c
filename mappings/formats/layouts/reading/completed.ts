import { businessDay } from '../../../../base/helsinki.ts'
import type { Catalogue, CatalogueLine } from '../../../model/catalogue.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { DespatchAdvice, DespatchLine } from '../../../model/despatchAdvice.ts'
import type { Totals } from '../../../model/invoice.ts'
import type { DeliveryPlace, Order, OrderLine } from '../../../model/order.ts'
import type { OrderResponse, OrderResponseLine } from '../../../model/orderResponse.ts'
import type { PostalAddress } from '../../../model/party.ts'
import type { Payment } from '../../../model/payment.ts'
import type { Receipt, ReceiptLine } from '../../../model/receipt.ts'
import type { Measure, TradeItem } from '../../../model/tradeItem.ts'
import type { TradeAllowance, TradeParty, TradePrice } from '../../../model/tradeTerms.ts'
import type { LayoutContent, ReadContent } from '../kinds.ts'
import type { Draft } from '../sources/path.ts'

/**
 * The document that drafts of it and of its lines make, once what it needs is there: lists that a file cannot have are empty, texts that it does
 * not say are '', an address without a country is in Finland, and amounts that it leaves out are worked out from its own.
 */
export function completed(kind: LayoutContent, draft: Draft, lines: readonly Draft[]): ReadContent {
  switch (kind) {
    case 'order': return { kind, order: order(draft, lines) }
    case 'orderResponse': return { kind, orderResponse: orderResponse(draft, lines) }
    case 'despatchAdvice': return { kind, despatchAdvice: despatchAdvice(draft, lines) }
    case 'receipt': return { kind, receipt: receipt(draft, lines) }
    case 'payment': return { kind, payment: payment(draft) }
    case 'catalogue': return { kind, catalogue: catalogue(draft, lines) }
    default: throw new TypeError(`no ${kind} is read by a layout`)
  }
}

/** UNCL1229: the change takes the line out of the order. */
const deleted = '2'

/** A draft as the part of the model that it is of, of which it may lack anything. */
type Part<Of> = { readonly [Key in keyof Of]?: Of[Key] }

function order(draft: Part<Order>, drafts: readonly Part<OrderLine>[]): Order {
  const lines = drafts.map(orderLine)
  const { delivery } = draft
  return {
    ...draft,
    sellersNumber: draft.sellersNumber ?? '',
    origin: draft.origin ?? 'purchasing',
    stage: draft.stage as Order['stage'],
    issueDate: draft.issueDate ?? businessDay(Date.parse(draft.issuedAt as string)),
    currency: draft.currency as string,
    notes: draft.notes ?? [],
    buyer: party(draft.buyer),
    seller: party(draft.seller),
    ...(delivery === undefined ? {} : { delivery: place(delivery) }),
    allowancesAndCharges: adjustments(draft.totals),
    vatBreakdown: [],
    totals: totals(draft.scope === undefined ? draft.totals : {}, lines.filter(({ status }) => status !== deleted)),
    supportingDocuments: [],
    lines,
  }
}

function orderLine(draft: Part<OrderLine>): OrderLine {
  const quantity = draft.quantity as Decimal
  const price = draft.price as TradePrice
  return {
    ...draft,
    id: draft.id as string,
    quantity,
    unit: draft.unit as string,
    netAmount: draft.netAmount ?? quantity.times(price.net).dividedBy(price.baseQuantity ?? Decimal.of(1), 2),
    price,
    vat: { ...draft.vat, code: draft.vat?.code ?? '' },
    item: item(draft.item),
    allowancesAndCharges: [],
  }
}

function totals(draft: Part<Totals> = {}, lines: readonly OrderLine[]): Totals {
  const sum = draft.lines ?? Decimal.sum(lines.map(({ netAmount }) => netAmount))
  const { charges = Decimal.zero, allowances = Decimal.zero } = draft
  const taxExclusive = draft.taxExclusive ?? sum.plus(charges).minus(allowances)
  const tax = draft.tax ?? Decimal.of('0.00')
  const taxInclusive = draft.taxInclusive ?? taxExclusive.plus(tax)
  return { ...draft, lines: sum, taxExclusive, tax, taxInclusive, payable: draft.payable ?? taxInclusive }
}

/** What a file states no more of than its sum. */
function adjustments({ charges, allowances }: Part<Totals> = {}): readonly TradeAllowance[] {
  return [{ isCharge: true, amount: charges }, { isCharge: false, amount: allowances }].flatMap(({ isCharge, amount = Decimal.zero }) => (amount.isZero ? [] : [{ isCharge, amount }]))
}

function place(draft: DeliveryPlace): DeliveryPlace {
  const { address } = draft
  return { ...draft, ...(address === undefined ? {} : { address: addressFrom(address) }) }
}

function addressFrom(draft: Part<PostalAddress>): PostalAddress {
  return { ...draft, country: draft.country ?? 'FI' }
}

function orderResponse(draft: Part<OrderResponse>, lines: readonly Part<OrderResponseLine>[]): OrderResponse {
  return {
    ...draft,
    number: draft.number as string,
    profile: draft.profile ?? 'ordering',
    code: draft.code as string,
    issueDate: draft.issueDate as string,
    notes: draft.notes ?? [],
    currency: draft.currency as string,
    buyersOrder: draft.buyersOrder as string,
    seller: party(draft.seller),
    buyer: party(draft.buyer),
    lines: lines.map((line) => ({ ...line, id: line.id as string, orderLine: line.orderLine as string, status: line.status as string, item: item(line.item) })),
  }
}

function despatchAdvice(draft: Part<DespatchAdvice>, lines: readonly Part<DespatchLine>[]): DespatchAdvice {
  const { shipment } = draft
  const number = draft.number as string
  return {
    ...draft,
    number,
    issueDate: draft.issueDate as string,
    notes: draft.notes ?? [],
    buyersOrders: draft.buyersOrders ?? [],
    supportingDocuments: [],
    despatcher: party(draft.despatcher),
    consignee: party(draft.consignee),
    ...(shipment === undefined ? {} : { shipment: { ...shipment, id: (shipment as Part<typeof shipment>).id ?? number, information: [] } }),
    lines: lines.map((line) => ({
      ...line, id: line.id as string, quantity: line.quantity as Decimal, unit: line.unit as string, outstandingReasons: [], orderLine: line.orderLine as string, references: [], item: item(line.item),
    })),
  }
}

function receipt(draft: Part<Receipt>, lines: readonly Part<ReceiptLine>[]): Receipt {
  return {
    ...draft,
    number: draft.number as string,
    stage: draft.stage as Receipt['stage'],
    date: draft.date as string,
    lines: lines.map((line) => ({
      ...line, id: line.id as string, orderLine: line.orderLine as string, quantity: line.quantity as Decimal, unit: line.unit as string, reasons: line.reasons ?? [], serialNumbers: line.serialNumbers ?? [],
    })),
  }
}

function payment(draft: Part<Payment>): Payment {
  return { ...draft, amount: draft.amount as Decimal, currency: draft.currency ?? 'EUR', paidOn: draft.paidOn as string }
}

function catalogue(draft: Part<Catalogue>, lines: readonly Part<CatalogueLine>[]): Catalogue {
  return { ...draft, number: draft.number as string, issueDate: draft.issueDate as string, provider: party(draft.provider), receiver: party(draft.receiver), tradingTerms: [], lines: lines.map(catalogueLine) }
}

function catalogueLine(draft: Part<CatalogueLine>): CatalogueLine {
  const unit = draft.orderableUnit ?? 'C62'
  const measured = (of: Part<Measure> | undefined): Measure | undefined => (of?.value === undefined ? undefined : { value: of.value, unit })
  const [minimumQuantity, maximumQuantity] = [measured(draft.minimumQuantity), measured(draft.maximumQuantity)]
  return {
    ...draft,
    id: draft.id as string,
    ...(minimumQuantity === undefined ? {} : { minimumQuantity }),
    ...(maximumQuantity === undefined ? {} : { maximumQuantity }),
    comparisons: [],
    components: [],
    accessories: [],
    required: [],
    replaced: [],
    prices: (draft.prices ?? []).map((price) => ({ ...price, territories: [] })),
    item: item(draft.item),
  }
}

function item(draft: Part<TradeItem> = {}): TradeItem {
  return { ...draft, name: draft.name ?? '', classifications: draft.classifications ?? [], attributes: [] }
}

function party(draft: Part<TradeParty> = {}): TradeParty {
  return { ...draft, identifiers: draft.identifiers ?? [], name: draft.name ?? '' }
}

import type { ConfirmedLine, ContractEvent, InvoiceContent, OrderContent, ReceiptLine } from '../../schemas/generated/events.ts'
import { Decimal } from '../model/decimal.ts'
import type { ChargedLine, NumberSeries, OrderedLine, Said, SaidLine } from './said.ts'

/** How an event names the order that it speaks of, as far as it does. */
export interface OfOrder {
  /** Undefined of an invoice, whose story is its own. */
  readonly story: string | undefined
  readonly sellersNumber: string | undefined
  readonly buyersNumber: string | undefined
}

/** What an event says of an order. */
export interface SaidOf {
  readonly of: OfOrder
  readonly said: Said
}

/** Answers of a lower grade say only that the order arrived. */
const businessGrades: ReadonlySet<string> = new Set(['accepted', 'booked', 'payment initiated'])

/**
 * What an event says of orders: nothing, or of one order, or of each order that an invoice belongs to. `time_ms` is the event's
 * time, for events that do not say when it happened.
 */
export function saidIn(event: ContractEvent, time_ms: number): readonly SaidOf[] {
  switch (event.type) {
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged': {
      const { story, storyVersion, order } = event.value
      const is = event.type.endsWith('Placed') ? 'placed' : 'changed'
      const document = is === 'placed' ? order.sellersNumber : `${order.sellersNumber}-${storyVersion}`
      return [{ of: ofOrder(story, order), said: { by: 'shop', is, at_ms: time_ms, version: storyVersion, document, ...contentOf(order) } }]
    }
    case 'fi.kuntasilta.shop.OrderCancelled': {
      const { story, storyVersion, order } = event.value
      return [{ of: ofOrder(story, order), said: { by: 'shop', is: 'cancelled', at_ms: time_ms, version: storyVersion, document: `${order.sellersNumber}-${storyVersion}` } }]
    }
    case 'fi.kuntasilta.shop.OrderConfirmed': {
      const { story, storyVersion, number, answers, lines } = event.value
      return [{ of: ofReference(story, event.value), said: { by: 'shop', is: 'confirmed', at_ms: time_ms, version: storyVersion, document: number, answers, lines: lines.flatMap(promisedOf) } }]
    }
    case 'fi.kuntasilta.shop.OrderRejected': {
      const { story, storyVersion, number, answers } = event.value
      return [{ of: ofReference(story, event.value), said: { by: 'shop', is: 'rejected', at_ms: time_ms, version: storyVersion, document: number, answers } }]
    }
    case 'fi.kuntasilta.shop.OrderShipped': {
      const { story, storyVersion, despatch } = event.value
      const lines = despatch.lines.map((each) => ({ line: each.orderLine, quantity: each.quantity, unit: each.unit }))
      return [{ of: ofReference(story, despatch), said: { by: 'shop', is: 'shipped', at_ms: time_ms, version: storyVersion, document: despatch.number, lines } }]
    }
    case 'fi.kuntasilta.shop.InvoiceIssued':
      return charges('invoiced', event.value.invoice, event.value.storyVersion, time_ms)
    case 'fi.kuntasilta.shop.CreditNoteIssued':
      return charges('credited', event.value.creditNote, event.value.storyVersion, time_ms)
    default:
      return saidByMunicipality(event, time_ms)
  }
}

function saidByMunicipality(event: ContractEvent, time_ms: number): readonly SaidOf[] {
  switch (event.type) {
    case 'fi.kuntasilta.municipal.PurchaseOrderReceived':
    case 'fi.kuntasilta.municipal.PurchaseOrderChanged': {
      const { story, order } = event.value
      const is = event.type.endsWith('Received') ? 'placed' : 'changed'
      return [{ of: ofOrder(story, order), said: { ...byMunicipality(event.value, time_ms), is, ...contentOf(order) } }]
    }
    case 'fi.kuntasilta.municipal.PurchaseOrderCancelled':
      return [{ of: ofOrder(event.value.story, event.value.order), said: { ...byMunicipality(event.value, time_ms), is: 'cancelled' } }]
    case 'fi.kuntasilta.municipal.OrderAcknowledged':
      if (!businessGrades.has(event.value.answer.grade)) return []
      return [{ of: ofReference(event.value.story, event.value), said: { ...byMunicipality(event.value, time_ms), is: 'confirmed', answers: null, lines: [] } }]
    case 'fi.kuntasilta.municipal.OrderDeclined':
      return [{ of: ofReference(event.value.story, event.value), said: { ...byMunicipality(event.value, time_ms), is: 'rejected', answers: null } }]
    case 'fi.kuntasilta.municipal.GoodsReceived':
      return [{ of: ofReference(event.value.story, event.value), said: { ...byMunicipality(event.value, time_ms), is: 'received', among: amongOf(event.value), lines: receiptLines(event.value.lines) } }]
    case 'fi.kuntasilta.municipal.GoodsReceiptReversed':
      return [{
        of: ofReference(event.value.story, event.value),
        said: { ...byMunicipality(event.value, time_ms), is: 'reversed', among: amongOf(event.value), receipt: event.value.reverses, ...(event.value.reversesYear === null ? {} : { receiptYear: event.value.reversesYear }), lines: receiptLines(event.value.lines) },
      }]
    case 'fi.kuntasilta.municipal.GoodsReturned':
      return [{ of: ofReference(event.value.story, event.value), said: { ...byMunicipality(event.value, time_ms), is: 'returned', among: amongOf(event.value), lines: receiptLines(event.value.lines) } }]
    default:
      return []
  }
}

function byMunicipality({ storyVersion, documentNumber, occurredAt }: { readonly storyVersion: number; readonly documentNumber: string; readonly occurredAt: string | null }, time_ms: number) {
  return { by: 'municipality', at_ms: occurredAt === null ? time_ms : Date.parse(occurredAt), version: storyVersion, document: documentNumber } as const
}

function amongOf({ system, series, year }: { readonly system: string; readonly series: string | null; readonly year: string | null }): NumberSeries {
  return { system, company: series ?? '', year: year ?? '' }
}

function ofOrder(story: string, { sellersNumber, buyersNumber }: Pick<OrderContent, 'sellersNumber' | 'buyersNumber'>): OfOrder {
  return { story, sellersNumber: sellersNumber || undefined, buyersNumber: buyersNumber || undefined }
}

function ofReference(story: string, { sellersOrder, buyersOrder }: { readonly sellersOrder: string; readonly buyersOrder: string | null }): OfOrder {
  return { story, sellersNumber: sellersOrder || undefined, buyersNumber: buyersOrder || undefined }
}

function contentOf(order: OrderContent): { readonly currency: string; readonly contract: string | null; readonly lines: readonly OrderedLine[] } {
  return {
    currency: order.currency,
    contract: order.contract,
    lines: order.lines.map((each) => ({
      line: each.id, quantity: each.quantity, unit: each.unit, amount: each.netAmount, price: each.price.net, priceBase: each.price.baseQuantity ?? one,
      item: each.item.name, sellersItem: each.item.sellersIdentifier, rent: each.acquisition === 'lease', contract: each.leaseContract, leasePeriod: each.leasePeriod,
    })),
  }
}

const one = Decimal.of(1)

/** UNCL1229: the line is not accepted. */
const notAccepted = '7'

/** What a confirmation promises of a line; one that says no quantity promises what was ordered. */
function promisedOf({ orderLine, status, quantity, unit }: ConfirmedLine): readonly SaidLine[] {
  if (status === notAccepted) return [{ line: orderLine, quantity: Decimal.zero, unit }]
  return unit === '' ? [] : [{ line: orderLine, quantity, unit }]
}

function receiptLines(lines: readonly ReceiptLine[]): readonly SaidLine[] {
  return lines.map((each) => ({ line: each.orderLine, quantity: each.quantity, unit: each.unit }))
}

/** An invoice says something of the document's order (BT-14), or of each order that its lines name. */
function charges(is: 'invoiced' | 'credited', content: InvoiceContent, version: number, at_ms: number): readonly SaidOf[] {
  const byOrder = Map.groupBy(content.lines, (each) => `${each.salesOrder || content.salesOrder || ''}\n${each.purchaseOrder || content.purchaseOrder || ''}`)
  return [...byOrder].filter(([numbers]) => numbers !== '\n').map(([numbers, lines], index) => {
    const [sellersNumber, buyersNumber] = numbers.split('\n')
    return {
      of: { story: undefined, sellersNumber: sellersNumber || undefined, buyersNumber: buyersNumber || undefined },
      said: { by: 'shop', is, at_ms, version, document: content.number, ...(is === 'credited' ? { credits: content.preceding.map(({ number }) => number) } : {}), ...(index === 0 ? {} : { part: index + 1 }), lines: lines.map(chargedLine) },
    }
  })
}

function chargedLine({ orderLine, quantity, unit, netAmount, object, period, item }: InvoiceContent['lines'][number]): ChargedLine {
  return { line: orderLine ?? '', quantity, unit, amount: netAmount, sellersItem: item.sellersIdentifier, object: object?.id ?? null, period }
}

import type { Draft, EventDraft, OrderContent } from '../../schemas/generated/events.ts'
import { present } from '../from-events/present.ts'
import type { Order } from '../model/order.ts'
import { withNamedLines } from './namedLines.ts'
import { orderContent } from './orderContent.ts'
import type { Place } from './place.ts'

/** What tells the shop of a purchase order, its change or its cancellation. */
export type PurchaseOrderEvent = { readonly [Type in PurchaseOrderType]: { readonly type: Type; readonly value: EventDraft<Type> } }[PurchaseOrderType]

type PurchaseOrderType = (typeof types)[Order['stage']]

const types = {
  placed: 'fi.kuntasilta.municipal.PurchaseOrderReceived',
  changed: 'fi.kuntasilta.municipal.PurchaseOrderChanged',
  cancelled: 'fi.kuntasilta.municipal.PurchaseOrderCancelled',
} as const

/** What is known beside the document. */
export interface OfPurchase {
  /** What the municipality said of the order last. */
  readonly asItWas?: OrderContent
  /** The seller's numbers of those of its articles that are leased. */
  readonly leased?: ReadonlySet<string>
}

/** The event for the shop. A cancellation that says no more than why carries the order as it was, and a change of named lines the whole order as it is then, where that is known. */
export function purchaseOrderEvent(order: Order, place: Place, { asItWas, leased = new Set() }: OfPurchase = {}): PurchaseOrderEvent {
  const content = contentOf(order, orderContent(order, leased), asItWas)
  const value = { ...place, documentNumber: numberOf(order, place), ...(order.issuedAt === undefined ? {} : { occurredAt: order.issuedAt }), order: content }
  if (order.stage === 'placed') return { type: types.placed, value }
  if (order.stage === 'changed') return { type: types.changed, value }
  return { type: types.cancelled, value: { ...value, ...(order.cancellationReason === undefined ? {} : { text: order.cancellationReason }) } }
}

/** A change or cancellation that has no number of its own gets one by its place in the story, so that it can be told from another. */
function numberOf({ stage, documentNumber, buyersNumber = '' }: Order, { storyVersion }: Place): string {
  return documentNumber ?? (stage === 'placed' ? buyersNumber : `${buyersNumber}-${storyVersion}`)
}

function contentOf(order: Order, said: Draft<OrderContent>, asItWas: OrderContent | undefined): Draft<OrderContent> {
  if (asItWas === undefined) return said
  if (order.scope === 'named lines') return withNamedLines(asItWas, order, said)
  return order.stage === 'cancelled' && order.lines.length === 0 ? asItWas : said
}

/** The order as range and limits count it: a change of named lines with the totals that the order has then, and its orderer. */
export function orderAsCounted(order: Order, asItWas: OrderContent | undefined): Order {
  if (order.scope === undefined || asItWas === undefined) return order
  const { orderer } = asItWas
  return { ...order, ...(orderer === null ? {} : { orderer: present(orderer) }), ...(order.orderer === undefined ? {} : { orderer: order.orderer }), totals: withNamedLines(asItWas, order, orderContent(order, new Set())).totals }
}

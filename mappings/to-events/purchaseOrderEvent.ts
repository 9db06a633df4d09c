import type { Draft, EventDraft, OrderContent } from '../../schemas/generated/events.ts'
import type { Order } from '../model/order.ts'
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
  readonly asItWas?: Draft<OrderContent>
  /** The seller's numbers of those of its articles that are leased. */
  readonly leased?: ReadonlySet<string>
}

/** The event for the shop. A cancellation that says no more than why carries the order as it was, where that is known. */
export function purchaseOrderEvent(order: Order, place: Place, { asItWas, leased = new Set() }: OfPurchase = {}): PurchaseOrderEvent {
  const content = order.stage === 'cancelled' && order.lines.length === 0 ? asItWas ?? orderContent(order, leased) : orderContent(order, leased)
  const value = { ...place, documentNumber: order.documentNumber ?? order.buyersNumber ?? '', ...(order.issuedAt === undefined ? {} : { occurredAt: order.issuedAt }), order: content }
  if (order.stage === 'placed') return { type: types.placed, value }
  if (order.stage === 'changed') return { type: types.changed, value }
  return { type: types.cancelled, value: { ...value, ...(order.cancellationReason === undefined ? {} : { text: order.cancellationReason }) } }
}

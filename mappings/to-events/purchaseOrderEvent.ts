import type { EventDraft } from '../../schemas/generated/events.ts'
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

/** The event for the shop. Of a cancellation that says no more than why, the order is what it says. */
export function purchaseOrderEvent(order: Order, place: Place): PurchaseOrderEvent {
  const value = { ...place, documentNumber: order.documentNumber ?? order.buyersNumber ?? '', occurredAt: order.issuedAt, order: orderContent(order) }
  if (order.stage === 'placed') return { type: types.placed, value }
  if (order.stage === 'changed') return { type: types.changed, value }
  return { type: types.cancelled, value: { ...value, ...(order.cancellationReason === undefined ? {} : { text: order.cancellationReason }) } }
}

import { peppolOrderResponse } from '../../mappings/formats/peppol-ordering/formats/orderResponse.ts'
import { peppolT110 } from '../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { renderPurchaseOrder } from '../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { orderResponseFromEvent, type OrderResponseEvent } from '../../mappings/from-events/orderResponseFromEvent.ts'
import { completed } from '../../schemas/codec.ts'
import { exampleContext } from '../render/context.ts'
import { orderEvent } from '../render/events.ts'

const parties = { seller: { businessId: '0737546-2', name: 'Esimerkkikauppa Oy' }, buyer: { businessId: '2617416-4', name: 'Esimerkkikunta' } }

/** What renders each document with so many lines: an order agreement and an answer from the shop's event, what a buyer sends from the model. */
export function renderings(lines: number): readonly (readonly [name: string, render: () => Uint8Array])[] {
  const event = orderEvent(lines)
  const order = { ...orderFromEvent(event), buyersNumber: '4500012345', origin: 'purchasing' } as const
  const changed = { ...order, stage: 'changed', documentNumber: '4500012345-2', lines: order.lines.map((line) => ({ ...line, status: '3' })) } as const
  const cancelled = { ...order, stage: 'cancelled', documentNumber: '4500012345-3', cancellationReason: 'Tilattu kahdesti' } as const
  const confirmed = confirmation(lines)
  const answer = (profile: 'ordering' | 'advanced ordering') => () =>
    peppolOrderResponse.render({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(confirmed, profile, {}) }, exampleContext)
  return [
    ['T01', () => renderPurchaseOrder(order, exampleContext)],
    ['T114', () => renderPurchaseOrder(changed, exampleContext)],
    ['T115', () => renderPurchaseOrder(cancelled, exampleContext)],
    ['T110', () => peppolT110.render({ kind: 'order', order: orderFromEvent(event) }, exampleContext)],
    ['T76', answer('ordering')],
    ['T116', answer('advanced ordering')],
  ]
}

/** A confirmation that changes every line. */
function confirmation(count: number): OrderResponseEvent {
  return completed('fi.kuntasilta.shop.OrderConfirmed', {
    story: 'order-KV-1001',
    storyVersion: 2,
    ...parties,
    sellersOrder: 'KV-1001',
    buyersOrder: '4500012345',
    number: 'V-1',
    currency: 'EUR',
    issueDate: '2026-11-02',
    lines: orderEvent(count).value.order.lines.map(({ id, quantity, unit, item }) => ({ id, orderLine: id, status: '3', quantity, unit, item, promisedDelivery: { start: '2026-11-09', end: '2026-11-11' } })),
  })
}

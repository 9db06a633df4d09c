import type { CatalogueEvent } from '../../mappings/from-events/catalogueFromEvent.ts'
import type { DespatchEvent } from '../../mappings/from-events/despatchAdviceFromEvent.ts'
import type { OrderResponseEvent } from '../../mappings/from-events/orderResponseFromEvent.ts'
import type { ReceiptEvent } from '../../mappings/from-events/receiptFromEvent.ts'
import type { OrderEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { completed } from '../../schemas/codec.ts'
import { item, orderEvent } from '../render/events.ts'

const parties = { seller: { businessId: '0737546-2', name: 'Esimerkkikauppa Oy' }, buyer: { businessId: '2617416-4', name: 'Esimerkkikunta' } }
const inStory = { story: 'order-KV-1001', storyVersion: 2, ...parties }
const numbers = { sellersOrder: 'KV-1001', buyersOrder: '4500012345' }
const period = { start: '2026-11-09', end: '2026-11-11' }

/** Lines of the benches' order with that many. */
function linesOf(count: number): OrderEvent['value']['order']['lines'] {
  return orderEvent(count).value.order.lines
}

/** A confirmation that changes every line. */
export function confirmationEvent(count: number): OrderResponseEvent {
  return completed('fi.kuntasilta.shop.OrderConfirmed', {
    ...inStory, ...numbers, number: 'V-1', currency: 'EUR', issueDate: '2026-11-02',
    lines: linesOf(count).map(({ id, quantity, unit, item: article }) => ({ id, orderLine: id, status: '3', quantity, unit, item: article, promisedDelivery: period })),
  })
}

/** A despatch of every line, a device of each in a parcel of its own. */
export function despatchEvent(count: number): DespatchEvent {
  const { seller, buyer, delivery } = orderEvent(1).value.order
  return completed('fi.kuntasilta.shop.OrderShipped', {
    ...inStory,
    despatch: {
      ...numbers, number: 'L-1', issueDate: '2026-11-09', issuedAt: '2026-11-09T08:00:00.000Z', seller, buyer, delivery,
      shipment: { id: 'L-1-1', carrierName: 'Kuljetus Oy', tracking: 'JJFI0001', handlingUnitCount: count, estimatedDelivery: period },
      lines: linesOf(count).map(({ id, quantity, unit, item: article }, index) => ({
        id, orderLine: id, quantity, unit, item: article,
        handlingUnits: [{ id: { id: `3643000100000${1000 + index}`, scheme: 'SSCC' }, typeCode: 'PK' }],
        devices: [{ serialNumber: `SN${100_000 + index}`, imeis: ['490154203237518'] }],
      })),
    },
  })
}

/** A receipt of every line, and its reversal. */
export function receiptEvent(count: number, reverses?: string): ReceiptEvent {
  const said = {
    ...inStory, ...numbers, municipality: '418', system: 'purchasing', documentNumber: '5000001', date: '2026-11-11', occurredAt: '2026-11-11T09:00:00.000Z',
    lines: linesOf(count).map(({ id, quantity, unit, item: { sellersIdentifier } }, index) => ({ id, orderLine: id, quantity, unit, sellersIdentifier, serialNumbers: [`SN${100_000 + index}`] })),
  }
  return reverses === undefined ? completed('fi.kuntasilta.municipal.GoodsReceived', said) : completed('fi.kuntasilta.municipal.GoodsReceiptReversed', { ...said, reverses })
}

/** A catalogue of so many articles. */
export function catalogueEvent(count: number): CatalogueEvent {
  return completed('fi.kuntasilta.shop.CataloguePublished', {
    story: 'catalogue-1', storyVersion: 1, seller: parties.seller, number: 'K-2026-11', version: '1', name: 'Luettelo', action: 'Add', issueDate: '2026-11-02', validity: { start: '2026-11-02', end: '2027-09-30' }, contract: 'SOP-12',
    lines: linesOf(count).map(({ id, unit, price, vat }, index) => ({
      id, action: 'Add', unit, price, vat, currency: 'EUR', leadTime_days: 7, warranty: '24 kk', validity: period, acquisition: 'purchase' as const,
      item: { ...item(index), manufacturer: 'Esimerkkivalmistaja', manufacturersIdentifier: `MP-${index}` },
    })),
  })
}

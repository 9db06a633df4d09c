import { Decimal } from '../../../mappings/model/decimal.ts'
import { withQuantity, type ShopLine } from '../baskets.ts'
import { isGoods } from '../catalogue.ts'
import { devicesOf } from '../devices.ts'
import { origin, type ShopOrder } from '../order.ts'
import { numberOf } from '../numbers.ts'
import type { PlannedRecord } from '../timeline.ts'
import { deviceContent, despatchContent, type ShopShipment } from '../values/despatch.ts'
import { partyKey } from '../values/parties.ts'
import type { Moment, Shop } from './shop.ts'

/** Numbers of second shipments and second invoices begin here. */
export const secondSeries = 50_000

/** What of an order goes first and what follows: half of each line of goods, rounded up, and the rest. */
export function splitGoods(order: ShopOrder): readonly [readonly ShopLine[], readonly ShopLine[]] {
  const first: ShopLine[] = []
  const rest: ShopLine[] = []
  for (const line of goodsOf(order)) {
    const half = Decimal.of(Math.ceil(Number(line.quantity.toFixed(0)) / 2))
    first.push(withQuantity(line, half))
    const left = line.quantity.minus(half)
    if (!left.isZero) rest.push(withQuantity(line, left))
  }
  return [first, rest]
}

/** The lines of an order that are shipped. */
export function goodsOf(order: ShopOrder): readonly ShopLine[] {
  return order.lines.filter((line) => isGoods(line.product))
}

/** What leaves at once; `before` are the lines that went earlier. */
export function draftShipment(order: ShopOrder, lines: readonly ShopLine[], when: Moment, before: readonly ShopLine[] = []): ShopShipment {
  const gone = (id: string, list: readonly ShopLine[]): Decimal => list.find((line) => line.id === id)?.quantity ?? Decimal.zero
  return {
    number: numberOf.despatch(order.sequence + (before.length > 0 ? secondSeries : 0)),
    ...when,
    lines: lines.map((line) => ({
      line,
      outstanding: gone(line.id, order.lines).minus(line.quantity).minus(gone(line.id, before)),
    })),
    devices: lines.flatMap((line) => {
      const start = Number(gone(line.id, before).toFixed(0))
      const ofLine = devicesOf(order).filter((device) => device.line.id === line.id)
      return ofLine.slice(start, start + Number(line.quantity.toFixed(0)))
    }),
  }
}

/** Publishes a shipment and books it. */
export function ship(shop: Shop, order: ShopOrder, shipment: ShopShipment): PlannedRecord {
  const { number, at, day, lines, devices } = shipment
  const record = shop.timeline.add(
    'fi.kuntasilta.shop.OrderShipped',
    { story: order.story, buyer: partyKey(order.customer), seller: partyKey(shop.seller), despatch: despatchContent(order, shop.seller, shipment) },
    { at, subject: number, correlationId: order.number },
  )
  const booked = { municipality: order.customer.id, story: order.story, day }
  shop.book.despatch({ ...booked, number, order: order.buyersNumber ?? order.number, ...origin(order) }, lines.map(({ line }) => line))
  for (const device of devices) shop.book.device({ ...booked, status: 'shipped', order: order.number, despatch: number }, device)
  return record
}

/** Tells that one device of a shipment was installed or came back. */
export function deviceEvent(shop: Shop, order: ShopOrder, shipment: ShopShipment, index: number, status: 'installed' | 'returned', when: Moment): PlannedRecord {
  const device = shipment.devices[index] as ShopShipment['devices'][number]
  shop.book.device({ municipality: order.customer.id, story: order.story, status, day: when.day, order: order.number, despatch: shipment.number }, device)
  const common = {
    story: order.story,
    buyer: partyKey(order.customer),
    seller: partyKey(shop.seller),
    device: deviceContent(order, shop.seller, shipment, device),
  }
  const occasion = { at: when.at, subject: device.serialNumber, correlationId: order.number }
  return status === 'installed'
    ? shop.timeline.add('fi.kuntasilta.shop.DeviceInstalled', { ...common, installedOn: when.day, installer: shop.seller.name }, occasion)
    : shop.timeline.add('fi.kuntasilta.shop.DeviceReturned', { ...common, returnedOn: when.day, text: 'Väärä malli' }, occasion)
}

import type { DespatchContent, Device, Draft } from '../../../schemas/generated/events.ts'
import type { CalendarDate, Instant } from '../../../base/dates.ts'
import type { Decimal } from '../../../mappings/model/decimal.ts'
import type { ShopLine } from '../baskets.ts'
import { daysLater } from '../calendar.ts'
import type { ShopDevice } from '../devices.ts'
import type { ShopOrder } from '../order.ts'
import type { Seller } from '../seller.ts'
import { itemOf, orNull } from './items.ts'
import { addressOf, partyOf } from './parties.ts'

/** What left the seller at once. */
export interface ShopShipment {
  readonly number: string
  readonly at: Instant
  readonly day: CalendarDate
  readonly lines: readonly { readonly line: ShopLine; readonly outstanding: Decimal }[]
  readonly devices: readonly ShopDevice[]
}

const warranty_days = 3 * 365

/** The despatch advice in the terms of the contract. */
export function despatchContent(order: ShopOrder, seller: Seller, shipment: ShopShipment): Draft<DespatchContent> {
  return {
    number: shipment.number,
    issuedAt: shipment.at,
    issueDate: shipment.day,
    sellersOrder: order.number,
    buyersOrder: order.buyersNumber ?? null,
    buyer: partyOf(order.customer),
    seller: partyOf(seller),
    orderer: { name: order.buyerReference, unit: order.place.unit },
    delivery: { name: order.place.name, address: addressOf(order.customer) },
    shipment: { id: shipment.number, carrierName: 'Esimerkkikuljetus', despatchedAt: shipment.at },
    lines: shipment.lines.map(({ line, outstanding }, index) => ({
      id: String(index + 1),
      quantity: line.quantity.round(4),
      unit: line.product.unit,
      outstandingQuantity: outstanding.round(4),
      outstandingReason: outstanding.isZero ? null : 'Loput toimitetaan myöhemmin',
      orderLine: line.id,
      item: itemOf(line.product),
      devices: shipment.devices
        .filter((device) => device.line.id === line.id)
        .map((device) => ({
          serialNumber: device.serialNumber,
          imeis: device.imeis,
          costCentre: order.place.costCentre,
          site: order.place.name,
          acquisition: 'purchase',
          warrantyEnd: daysLater(shipment.day, warranty_days),
        })),
    })),
  }
}

/** The device in full, as the events of its later life carry it. */
export function deviceContent(order: ShopOrder, seller: Seller, shipment: ShopShipment, device: ShopDevice): Draft<Device> {
  const { product } = device.line
  return {
    serialNumber: device.serialNumber,
    imeis: device.imeis,
    manufacturer: product.manufacturer,
    model: product.name,
    manufacturersIdentifier: orNull(product.mpn),
    gtin: orNull(product.gtin),
    sellersOrder: order.number,
    buyersOrder: order.buyersNumber ?? null,
    orderLine: device.line.id,
    despatch: shipment.number,
    vendor: seller.name,
    costCentre: order.place.costCentre,
    site: order.place.name,
    acquisition: 'purchase',
    warrantyEnd: daysLater(shipment.day, warranty_days),
  }
}

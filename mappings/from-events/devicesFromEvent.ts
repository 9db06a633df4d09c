import type { ContractEvent, DespatchedDevice, DespatchLine, Device as DeviceContent, EventValues } from '../../schemas/generated/events.ts'
import type { Device } from '../model/device.ts'
import type { CalendarDate } from '../../base/dates.ts'
import { needed, type Document } from './needed.ts'
import { present } from './present.ts'

/** The events that rows of a device register are made from. */
export type DeviceEvent = ContractEvent<'fi.kuntasilta.shop.OrderShipped' | 'fi.kuntasilta.shop.DeviceInstalled' | 'fi.kuntasilta.shop.DeviceReturned'>

/**
 * The devices that an event speaks of, one row each, in the order of the event; none where a despatch names no device.
 * Throws KS-MAP-EVENT-LACKS where a device has no serial number, manufacturer, model or way of acquisition, or the event
 * no date.
 */
export function devicesFromEvent(event: DeviceEvent): readonly Device[] {
  switch (event.type) {
    case 'fi.kuntasilta.shop.OrderShipped':
      return shippedDevices(event.value)
    case 'fi.kuntasilta.shop.DeviceInstalled':
      return [knownDevice(event.value.device, 'installed', event.value.installedOn)]
    case 'fi.kuntasilta.shop.DeviceReturned':
      return [knownDevice(event.value.device, 'returned', event.value.returnedOn)]
  }
}

function shippedDevices({ despatch, seller }: EventValues['fi.kuntasilta.shop.OrderShipped']): readonly Device[] {
  const document: Document = { kind: 'despatch advice', number: despatch.number }
  const vendor = despatch.seller.name === '' ? seller.name : despatch.seller.name
  return despatch.lines.flatMap((line) => line.devices.map((device) => shippedDevice(device, line)))

  function shippedDevice(device: DespatchedDevice, { item, orderLine, order }: DespatchLine): Device {
    const site = device.site ?? despatch.delivery?.name ?? null
    return row({
      ...device,
      site,
      manufacturer: item.manufacturer ?? '',
      model: item.name,
      manufacturersIdentifier: item.manufacturersIdentifier,
      gtin: item.standardIdentifier?.id ?? null,
      sellersOrder: despatch.sellersOrder,
      buyersOrder: order ?? despatch.buyersOrder,
      orderLine,
      despatch: despatch.number,
      vendor: needed(vendor, 'the seller\'s name', document),
    }, 'shipped', needed(despatch.issueDate, 'the issue date', document))
  }
}

function knownDevice(device: DeviceContent, status: Device['status'], date: CalendarDate | null): Device {
  return row(device, status, needed(date, 'the date', { kind: 'device', number: device.serialNumber }))
}

function row(content: DeviceContent, status: Device['status'], statusDate: CalendarDate): Device {
  const document: Document = { kind: 'device', number: content.serialNumber }
  return {
    ...present(content),
    serialNumber: needed(content.serialNumber, 'the serial number', document),
    manufacturer: needed(content.manufacturer, 'the manufacturer', document),
    model: needed(content.model, 'the model', document),
    acquisition: needed(content.acquisition === 'other' ? undefined : content.acquisition, 'the way of acquisition', document),
    status,
    statusDate,
  }
}

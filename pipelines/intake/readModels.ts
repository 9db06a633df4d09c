import { Failure } from '../../errors/failure.ts'
import { saveDevices } from '../../ledger/devices.ts'
import { saveOrders } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import { devicesFromEvent } from '../../mappings/from-events/devicesFromEvent.ts'
import type { Device } from '../../mappings/model/device.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'
import { isIdentity } from './identity.ts'
import type { Incoming } from './incoming.ts'

/** Brings orders and devices up to these events. */
export async function writeReadModels(on: Connection, events: readonly Incoming[]): Promise<void> {
  const orders = events.flatMap(({ profile, subject, event, source, eventId }) =>
    profile === undefined || subject.order === undefined ? [] : [{ ...subject.order, municipality: profile.profile.municipality, story: event.value.story, source, eventId }])
  if (orders.length > 0) await saveOrders(on, orders)
  const devices = events.flatMap(({ profile, event, source, eventId }) =>
    profile === undefined ? [] : devicesIn(event).map((device) => ({ ...device, municipality: profile.profile.municipality, source, eventId })))
  if (devices.length > 0) await saveDevices(on, devices)
}

/** A despatch whose devices cannot be read is parked when its document is made; the register just does not have them, nor such as it could not find. */
function devicesIn(event: DecodedEvent): readonly Device[] {
  switch (event.type) {
    case 'fi.kuntasilta.shop.OrderShipped':
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned':
      try {
        return devicesFromEvent(event).filter(({ manufacturer, serialNumber, sellersOrder }) => [manufacturer, serialNumber, sellersOrder].every(isIdentity))
      } catch (error) {
        if (error instanceof Failure) return []
        throw error
      }
    default:
      return []
  }
}

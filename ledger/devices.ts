import type { Device } from '../mappings/model/device.ts'
import type { EventKey } from './events.ts'
import { columns, query, run, type Connection } from './query.ts'
import { storable } from './storable.ts'

const save = query('save-devices')

/** Brings the register of devices up to these events; an older event changes nothing. */
export async function saveDevices(on: Connection, devices: readonly (Device & EventKey & { readonly municipality: string })[]): Promise<void> {
  await run(on, save, columns(devices, 10, (device) => [
    device.manufacturer, device.serialNumber, device.municipality, device.sellersOrder, device.model, JSON.stringify(storable(device.imeis)),
    device.status, device.statusDate, device.source, device.eventId,
  ]))
}

import type { Device } from '../../../model/device.ts'
import type { Places } from './source.ts'

/** What a device gives to a layout. */
export const devicePlaces: Places<Device> = {
  text: [
    'assetTag',
    'serialNumber',
    { name: 'imei.1', path: 'imeis.0' },
    { name: 'imei.2', path: 'imeis.1' },
    'eid',
    'manufacturer',
    'model',
    'manufacturersIdentifier',
    'gtin',
    'sellersOrder',
    'buyersOrder',
    'invoice',
    'orderLine',
    'despatch',
    'vendor',
    'costCentre',
    'user',
    'site',
    'status',
    'acquisition',
    'leaseContract',
  ],
  date: ['statusDate', 'warrantyEnd'],
}

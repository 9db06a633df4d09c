import type { DeliveryInformation } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'
import { address } from './parties.ts'

/** Where and when the goods were handed over (BG-13, BG-15). */
export function delivery(root: UblNode): Stated<DeliveryInformation> | undefined {
  const node = root.one('cac:Delivery', 'BG-13')
  return node && {
    date: node.text('cbc:ActualDeliveryDate', 'BT-72'),
    location: node.identifier('cac:DeliveryLocation/cbc:ID', 'BT-71'),
    address: address(node, 'cac:DeliveryLocation/cac:Address', deliveryAddress),
    name: node.text('cac:DeliveryParty/cac:PartyName/cbc:Name', 'BT-70'),
  }
}

const deliveryAddress = {
  group: 'BG-15', street: 'BT-75', additionalStreet: 'BT-76', thirdLine: 'BT-165', city: 'BT-77', postCode: 'BT-78', subdivision: 'BT-79', country: 'BT-80',
} as const

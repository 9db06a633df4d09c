import type { Invoice } from '../../model/invoice.ts'
import type { NetworkAddress } from '../format.ts'
import { customerInformation, type CustomerTerms } from './customerInformation.ts'
import { electronicAddress } from './electronicAddress.ts'
import type { TeappsxmlWriting } from './writing.ts'

const buyerTerms: CustomerTerms = {
  name: 'BT-44',
  tradingName: 'BT-45',
  address: ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55'],
  vatIdentifier: 'BT-48',
  legalRegistration: ['BT-47', 'BT-47-1'],
  identifier: ['BT-46', 'BT-46-1'],
  contact: ['BT-56', 'BT-57', 'BT-58'],
}

const deliveryTerms: CustomerTerms = { name: 'BT-70', address: ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80'] }

/** RECEIVER: the buyer (BG-7 to BG-9). */
export function receiver(writing: TeappsxmlWriting, { buyer }: Invoice, address: NetworkAddress): void {
  writing.xml.open('RECEIVER')
  customerInformation(writing, buyer, buyerTerms)
  electronicAddress(writing, buyer.endpoint, address, ['BT-49', 'BT-49-1'])
  writing.xml.close()
}

/** DELIVERY_PARTY (BT-70, BG-15). A party needs a name: an address without one (BT-70) is that of the buyer, as EN 16931 has it. */
export function deliveryParty(writing: TeappsxmlWriting, { delivery, buyer }: Invoice): void {
  if (delivery?.name === undefined && delivery?.address === undefined) return
  writing.xml.open('DELIVERY_PARTY')
  customerInformation(writing, { ...delivery, name: delivery.name ?? buyer.name }, deliveryTerms)
  writing.xml.close()
}

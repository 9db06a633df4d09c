import type { DeliveryInformation } from '../../model/invoice.ts'
import { address, identifier, partyName } from '../ubl/party.ts'
import type { Ubl } from '../ubl/ubl.ts'

/** Delivery (BG-13, BG-15). */
export function delivery(ubl: Ubl, of: DeliveryInformation | undefined): void {
  if (of === undefined) return
  const { xml } = ubl
  xml.open('cac:Delivery')
  xml.element('cbc:ActualDeliveryDate', of.date)
  xml.open('cac:DeliveryLocation')
  identifier(ubl, 'cbc:ID', of.location)
  address(ubl, 'cac:Address', of.address)
  xml.close()
  xml.open('cac:DeliveryParty')
  partyName(ubl, of.name)
  xml.close()
  xml.close()
}

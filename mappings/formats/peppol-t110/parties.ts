import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { Order } from '../../model/order.ts'
import type { Contact, Party } from '../../model/party.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { peppolEndpoint } from '../peppolEndpoint.ts'
import { address, contact, identifier, partyIdentification, partyLegalEntity, partyName } from '../ubl/party.ts'
import type { Ubl } from '../ubl/ubl.ts'

/** SellerSupplierParty. */
export function seller(ubl: Ubl, order: Order, context: RenderContext): void {
  ubl.xml.open('cac:SellerSupplierParty')
  party(ubl, order.seller, context.sender, order.sellersNumber, order.seller.contact)
  ubl.xml.close()
}

/** BuyerCustomerParty with its one contact: at the place of delivery, else the buyer's. */
export function buyer(ubl: Ubl, order: Order, context: RenderContext): void {
  ubl.xml.open('cac:BuyerCustomerParty')
  party(ubl, order.buyer, context.receiver, order.sellersNumber, undefined)
  contact(ubl, 'cac:DeliveryContact', order.delivery?.contact ?? order.buyer.contact)
  ubl.xml.close()
}

/** OriginatorCustomerParty: the unit or else the person that ordered. */
export function originator(ubl: Ubl, orderer: Order['orderer']): void {
  if (orderer === undefined) return
  const { xml } = ubl
  xml.open('cac:OriginatorCustomerParty')
  xml.open('cac:Party')
  partyIdentification(ubl, orderer.unit === undefined ? undefined : { id: orderer.unit })
  partyName(ubl, orderer.name)
  xml.close()
  xml.close()
}

/** AccountingCustomerParty: who is invoiced. */
export function invoicee(ubl: Ubl, of: Party | undefined): void {
  if (of === undefined) return
  const { xml } = ubl
  xml.open('cac:AccountingCustomerParty')
  xml.open('cac:Party')
  partyIdentification(ubl, of.identifiers[0] ?? of.legalRegistration)
  partyName(ubl, of.name)
  xml.close()
  xml.close()
}

/** Party of seller or buyer; the syntax takes one identifier. */
function party(ubl: Ubl, of: Party, routed: NetworkAddress, number: string, person: Contact | undefined): void {
  if (of.identifiers.length > 1) {
    throw failure('KS-MAP-TOO-MANY', { number, term: phrase('identifier of {party}', { party: of.name }), count: of.identifiers.length, limit: 1, format: 'peppol-t110' })
  }
  const { xml } = ubl
  xml.open('cac:Party')
  identifier(ubl, 'cbc:EndpointID', peppolEndpoint(of, routed, number))
  partyIdentification(ubl, of.identifiers[0])
  address(ubl, 'cac:PostalAddress', of.address)
  partyLegalEntity(ubl, of)
  contact(ubl, 'cac:Contact', person)
  xml.close()
}

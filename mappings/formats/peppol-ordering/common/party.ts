import type { Contact, PostalAddress } from '../../../model/party.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { TradeParty } from '../../../model/tradeTerms.ts'
import { aggregate } from '../binding/aggregate.ts'
import type { Part } from '../binding/part.ts'
import { alongside, at, each, within } from '../binding/structure.ts'
import { fixed, identifier, text, textWith } from '../binding/texts.ts'

/** UBL's AddressType as Peppol has it. */
export const address = aggregate<PostalAddress>(
  text('cbc:StreetName', 'street'),
  text('cbc:AdditionalStreetName', 'additionalStreet'),
  text('cbc:CityName', 'city'),
  text('cbc:PostalZone', 'postCode'),
  text('cbc:CountrySubentity', 'subdivision'),
  within('cac:AddressLine', text('cbc:Line', 'thirdLine')),
  within('cac:Country', text('cbc:IdentificationCode', 'country')),
)

export const contact = aggregate<Contact>(
  text('cbc:Name', 'name'),
  text('cbc:Telephone', 'telephone'),
  text('cbc:ElectronicMail', 'email'),
)

const identification = aggregate<Identifier>(textWith('cbc:ID', 'id', { schemeID: 'scheme' }))

/** The parts of a party; each transaction has some of them. */
export const ofParty = {
  endpoint: identifier<TradeParty>('cbc:EndpointID', 'endpoint'),
  identifiers: each<TradeParty, Identifier>('cac:PartyIdentification', 'identifiers', identification),
  tradingName: within<TradeParty>('cac:PartyName', text('cbc:Name', 'tradingName')),
  /** Where a party has no legal entity. */
  name: within<TradeParty>('cac:PartyName', text('cbc:Name', 'name')),
  address: at<TradeParty, PostalAddress>('cac:PostalAddress', 'address', address),
  vat: within<TradeParty>('cac:PartyTaxScheme', text('cbc:CompanyID', 'vatIdentifier'), alongside('cac:TaxScheme', fixed('cbc:ID', 'VAT'))),
  /** The legal entity by its name, by name and registration, or with the place of registration. */
  legalName: legalEntity(),
  legalEntity: legalEntity(identifier('cbc:CompanyID', 'legalRegistration')),
  registeredEntity: legalEntity(
    identifier('cbc:CompanyID', 'legalRegistration'),
    at('cac:RegistrationAddress', 'registrationAddress', aggregate<PostalAddress>(text('cbc:CityName', 'city'), within('cac:Country', text('cbc:IdentificationCode', 'country')))),
  ),
  contact: at<TradeParty, Contact>('cac:Contact', 'contact', contact),
} as const

function legalEntity(...more: readonly Part<TradeParty>[]): Part<TradeParty> {
  return within('cac:PartyLegalEntity', text('cbc:RegistrationName', 'name'), ...more)
}

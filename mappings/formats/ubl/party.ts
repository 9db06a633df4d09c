import type { Contact, Party, PostalAddress } from '../../model/party.ts'
import type { Identifier } from '../../model/terms.ts'
import type { Ubl } from './ubl.ts'

/** An id with its scheme, under the element's name. */
export function identifier({ xml }: Ubl, element: string, id: Identifier | undefined): void {
  if (id !== undefined) xml.element(element, id.id, xml.attribute('schemeID', id.scheme))
}

/** PartyIdentification, once for each id. */
export function partyIdentification(ubl: Ubl, id: Identifier | undefined): void {
  ubl.xml.open('cac:PartyIdentification')
  identifier(ubl, 'cbc:ID', id)
  ubl.xml.close()
}

/** PartyName. */
export function partyName({ xml }: Ubl, name: string | undefined): void {
  xml.open('cac:PartyName')
  xml.element('cbc:Name', name)
  xml.close()
}

/** An address under the aggregate's name, in the order of UBL's AddressType. */
export function address({ xml }: Ubl, aggregate: string, of: PostalAddress | undefined): void {
  if (of === undefined) return
  xml.open(aggregate)
  xml.element('cbc:StreetName', of.street)
  xml.element('cbc:AdditionalStreetName', of.additionalStreet)
  xml.element('cbc:CityName', of.city)
  xml.element('cbc:PostalZone', of.postCode)
  xml.element('cbc:CountrySubentity', of.subdivision)
  xml.open('cac:AddressLine')
  xml.element('cbc:Line', of.thirdLine)
  xml.close()
  xml.open('cac:Country')
  xml.element('cbc:IdentificationCode', of.country)
  xml.close()
  xml.close()
}

/** A contact under the aggregate's name. */
export function contact({ xml }: Ubl, aggregate: string, of: Contact | undefined): void {
  if (of === undefined) return
  xml.open(aggregate)
  xml.element('cbc:Name', of.name)
  xml.element('cbc:Telephone', of.telephone)
  xml.element('cbc:ElectronicMail', of.email)
  xml.close()
}

/** PartyTaxScheme: a VAT number, or a registration with another scheme. */
export function partyTaxScheme({ xml }: Ubl, companyId: string | undefined, scheme: string): void {
  if (companyId === undefined) return
  xml.open('cac:PartyTaxScheme')
  xml.element('cbc:CompanyID', companyId)
  xml.open('cac:TaxScheme')
  xml.element('cbc:ID', scheme)
  xml.close()
  xml.close()
}

/** PartyLegalEntity with the legal name, registration and, of a seller, its additional legal information. */
export function partyLegalEntity(ubl: Ubl, party: Party, legalForm?: string): void {
  const { xml } = ubl
  xml.open('cac:PartyLegalEntity')
  xml.element('cbc:RegistrationName', party.name)
  identifier(ubl, 'cbc:CompanyID', party.legalRegistration)
  xml.element('cbc:CompanyLegalForm', legalForm)
  xml.close()
}

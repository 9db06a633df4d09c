import type { Contact, PostalAddress } from '../../model/party.ts'
import type { Identifier } from '../../model/terms.ts'
import type { AddressTerms } from './carries.ts'
import type { CarriedTerm } from './carries.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** What a party of any kind may say of itself. */
export interface Customer {
  readonly name: string
  readonly tradingName?: string
  readonly address?: PostalAddress
  readonly vatIdentifier?: string
  readonly legalRegistration?: Identifier
  readonly identifiers?: readonly Identifier[]
  readonly contact?: Contact
}

/** The terms of a party; those that its kind has not are left out. */
export interface CustomerTerms {
  readonly name: CarriedTerm
  readonly tradingName?: CarriedTerm
  readonly address?: AddressTerms<CarriedTerm>
  readonly vatIdentifier?: CarriedTerm
  readonly legalRegistration?: readonly [id: CarriedTerm, scheme: CarriedTerm]
  readonly identifier?: readonly [id: CarriedTerm, scheme: CarriedTerm]
  readonly contact?: readonly [name: CarriedTerm, telephone: CarriedTerm, email: CarriedTerm]
}

/** CUSTOMER_INFORMATION, which every party has, in the order of its schema. */
export function customerInformation(writing: TeappsxmlWriting, of: Customer, terms: CustomerTerms): void {
  const { xml } = writing
  xml.open('CUSTOMER_INFORMATION')
  name(writing, of.name, terms.name)
  if (terms.address !== undefined) address(writing, of.address, terms.address)
  if (terms.tradingName !== undefined) writing.text('TRADING_NAME', of.tradingName, terms.tradingName)
  if (terms.vatIdentifier !== undefined) writing.text('VAT_NUMBER', of.vatIdentifier, terms.vatIdentifier)
  if (terms.legalRegistration !== undefined) identifier(writing, 'ORGANIZATION_NUMBER', of.legalRegistration, terms.legalRegistration)
  if (terms.identifier !== undefined) for (const one of of.identifiers ?? []) identifier(writing, 'PARTY_IDENTIFICATION_ID', one, terms.identifier)
  if (terms.contact !== undefined) contact(writing, of.contact, terms.contact)
  xml.close()
}

function name(writing: TeappsxmlWriting, of: string, term: CarriedTerm): void {
  if (of.trim() === '') throw writing.missing(term, 'every party has a name')
  writing.freeText('CUSTOMER_NAME', of, term)
}

function address(writing: TeappsxmlWriting, of: PostalAddress | undefined, [first, second, third, town, postCode, subdivision, country]: AddressTerms<CarriedTerm>): void {
  if (of === undefined) return
  writing.xml.open('ADDRESS')
  writing.text('STREET_ADDRESS1', of.street, first)
  writing.text('STREET_ADDRESS2', of.additionalStreet, second)
  writing.text('STREET_ADDRESS3', of.thirdLine, third)
  writing.text('SUBDIVISION', of.subdivision, subdivision)
  writing.text('POSTAL_CODE', of.postCode, postCode)
  writing.text('POST_OFFICE', of.city, town)
  writing.text('COUNTRY_CODE', of.country, country)
  writing.xml.close()
}

function identifier(writing: TeappsxmlWriting, element: string, of: Identifier | undefined, [id, scheme]: readonly [CarriedTerm, CarriedTerm]): void {
  if (of !== undefined) writing.text(element, of.id, id, writing.attribute('SCHEME_ID', of.scheme, scheme))
}

function contact(writing: TeappsxmlWriting, of: Contact | undefined, [person, telephone, email]: readonly [CarriedTerm, CarriedTerm, CarriedTerm]): void {
  if (of === undefined) return
  writing.xml.open('CONTACT_INFORMATION')
  writing.text('CONTACT_PERSON', of.name, person)
  writing.text('TELEPHONE_NUMBER', of.telephone, telephone)
  writing.text('E-MAIL_ADDRESS', of.email, email)
  writing.xml.close()
}

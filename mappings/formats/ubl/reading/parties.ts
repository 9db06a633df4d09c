import type { Payee, TaxRepresentative } from '../../../model/invoice.ts'
import type { Party, PostalAddress } from '../../../model/party.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { UblNode } from './node.ts'
import { isCreditor } from './payment.ts'
import { isVat, taxScheme } from './tax.ts'

/** The business terms of an address. */
type AddressTerms = Readonly<Record<keyof PostalAddress | 'group', string>>

const sellerAddress: AddressTerms = {
  group: 'BG-5', street: 'BT-35', additionalStreet: 'BT-36', thirdLine: 'BT-162', city: 'BT-37', postCode: 'BT-38', subdivision: 'BT-39', country: 'BT-40',
}
const buyerAddress: AddressTerms = {
  group: 'BG-8', street: 'BT-50', additionalStreet: 'BT-51', thirdLine: 'BT-163', city: 'BT-52', postCode: 'BT-53', subdivision: 'BT-54', country: 'BT-55',
}
const representativeAddress: AddressTerms = {
  group: 'BG-12', street: 'BT-64', additionalStreet: 'BT-65', thirdLine: 'BT-164', city: 'BT-66', postCode: 'BT-67', subdivision: 'BT-68', country: 'BT-69',
}

/** The seller (BG-4). */
export function seller(root: UblNode): Stated<Party> | undefined {
  const supplier = root.one('cac:AccountingSupplierParty', 'BG-4')
  if (supplier === undefined) return undefined
  const node = supplier.one('cac:Party', 'BG-4')
  if (node === undefined) return {}
  const registration = taxRegistration(node)
  return {
    endpoint: node.identifier('cbc:EndpointID', 'BT-34'),
    identifiers: identifiers(node, 'BT-29'),
    tradingName: node.text('cac:PartyName/cbc:Name', 'BT-28'),
    address: address(node, 'cac:PostalAddress', sellerAddress),
    vatIdentifier: vatIdentifier(node, 'BT-31'),
    taxRegistration: registration?.id,
    taxRegistrationScheme: registration?.scheme,
    name: node.text('cac:PartyLegalEntity/cbc:RegistrationName', 'BT-27'),
    legalRegistration: node.identifier('cac:PartyLegalEntity/cbc:CompanyID', 'BT-30'),
    legalInformation: node.text('cac:PartyLegalEntity/cbc:CompanyLegalForm', 'BT-33'),
    contact: contact(node, { group: 'BG-6', name: 'BT-41', telephone: 'BT-42', email: 'BT-43' }),
  }
}

/** The buyer (BG-7). */
export function buyer(root: UblNode): Stated<Party> | undefined {
  const customer = root.one('cac:AccountingCustomerParty', 'BG-7')
  if (customer === undefined) return undefined
  const node = customer.one('cac:Party', 'BG-7')
  if (node === undefined) return {}
  return {
    endpoint: node.identifier('cbc:EndpointID', 'BT-49'),
    identifiers: node.all('cac:PartyIdentification/cbc:ID').map((one) => one.ownIdentifier('BT-46')),
    tradingName: node.text('cac:PartyName/cbc:Name', 'BT-45'),
    address: address(node, 'cac:PostalAddress', buyerAddress),
    vatIdentifier: vatIdentifier(node, 'BT-48'),
    name: node.text('cac:PartyLegalEntity/cbc:RegistrationName', 'BT-44'),
    legalRegistration: node.identifier('cac:PartyLegalEntity/cbc:CompanyID', 'BT-47'),
    contact: contact(node, { group: 'BG-9', name: 'BT-56', telephone: 'BT-57', email: 'BT-58' }),
  }
}

/** The payee (BG-10). */
export function payee(root: UblNode): Stated<Payee> | undefined {
  const node = root.one('cac:PayeeParty', 'BG-10')
  if (node === undefined) return undefined
  const [identifier, second] = identifiers(node, 'BT-60')
  if (second !== undefined) node.one('cac:PartyIdentification/cbc:ID', 'BT-60')
  return {
    name: node.text('cac:PartyName/cbc:Name', 'BT-59'),
    identifier,
    legalRegistration: node.identifier('cac:PartyLegalEntity/cbc:CompanyID', 'BT-61'),
  }
}

/** The seller's tax representative (BG-11). */
export function taxRepresentative(root: UblNode): Stated<TaxRepresentative> | undefined {
  const node = root.one('cac:TaxRepresentativeParty', 'BG-11')
  firstOf(node?.all('cac:PartyTaxScheme/cbc:CompanyID') ?? [], 'BT-63')
  return node && {
    name: node.text('cac:PartyName/cbc:Name', 'BT-62'),
    vatIdentifier: vatIdentifier(node, 'BT-63'),
    address: address(node, 'cac:PostalAddress', representativeAddress),
  }
}

/** An address in the order of UBL's AddressType. */
export function address(within: UblNode, path: string, terms: AddressTerms): Stated<PostalAddress> | undefined {
  const node = within.one(path, terms.group)
  return node && {
    street: node.text('cbc:StreetName', terms.street),
    additionalStreet: node.text('cbc:AdditionalStreetName', terms.additionalStreet),
    thirdLine: node.text('cac:AddressLine/cbc:Line', terms.thirdLine),
    city: node.text('cbc:CityName', terms.city),
    postCode: node.text('cbc:PostalZone', terms.postCode),
    subdivision: node.text('cbc:CountrySubentity', terms.subdivision),
    country: node.text('cac:Country/cbc:IdentificationCode', terms.country),
  }
}

function contact(within: UblNode, terms: Readonly<Record<'group' | 'name' | 'telephone' | 'email', string>>): Stated<Party>['contact'] {
  const node = within.one('cac:Contact', terms.group)
  return node && {
    name: node.text('cbc:Name', terms.name),
    telephone: node.text('cbc:Telephone', terms.telephone),
    email: node.text('cbc:ElectronicMail', terms.email),
  }
}

/** The number of the first registration for VAT; as many as there are, they are counted. */
function vatIdentifier(node: UblNode, term: string): string | undefined {
  return firstOf(node.all('cac:PartyTaxScheme').filter((one) => isVat(taxScheme(one))).flatMap((one) => one.all('cbc:CompanyID')), term)?.ownText(term)
}

/** The seller's registration under any other scheme than VAT (BT-32). */
function taxRegistration(node: UblNode): Stated<Identifier> | undefined {
  const all = node.all('cac:PartyTaxScheme')
  if (all.length > 2) node.odd('doubled', 'BT-32', { count: all.length })
  const others = all.filter((one) => !isVat(taxScheme(one)))
  const named = others.filter((one) => one.all('cac:TaxScheme/cbc:ID').length > 0).flatMap((one) => one.all('cbc:CompanyID'))
  firstOf(named, 'BT-32')
  const [scheme] = others
  return scheme && { id: scheme.text('cbc:CompanyID', 'BT-32'), scheme: otherThanTax(taxScheme(scheme)) }
}

/** The first of what should occur once; the others have no place in the model. */
function firstOf(found: readonly UblNode[], term: string): UblNode | undefined {
  const [first, ...further] = found
  further[0]?.odd('doubled', term, { count: found.length })
  for (const one of further) one.taken = false
  return first
}

function otherThanTax(scheme: string): string | undefined {
  return scheme === 'TAX' ? undefined : scheme
}

/** A party's identifiers, without that of a direct debit's creditor, which is read with the payment (BT-90). */
function identifiers(node: UblNode, term: string): readonly Identifier[] {
  return node.all('cac:PartyIdentification/cbc:ID').filter((one) => !isCreditor(one)).map((one) => one.ownIdentifier(term))
}

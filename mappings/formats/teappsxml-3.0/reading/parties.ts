import type { Invoice } from '../../../model/invoice.ts'
import type { Party, PostalAddress } from '../../../model/party.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import { addressOf } from '../networkAddress.ts'
import { doubled } from '../../reading/readNode.ts'
import type { TeappsxmlNode } from './node.ts'

/** PAYEE as the seller (BG-4). */
export function seller(node: TeappsxmlNode): Stated<Party> | undefined {
  const payee = node.one('PAYEE', 'BG-4')
  return payee && {
    endpoint: endpoint(payee, 'BT-34'),
    taxRegistration: payee.text('PRELIMINARY_TAX_REGISTERED', 'BT-32'),
    legalInformation: payee.text('ADDITIONAL_LEGAL_INFO', 'BT-33'),
    ...party(payee, {
      name: 'BT-27', tradingName: 'BT-28', identifier: 'BT-29', registration: 'BT-30', vat: 'BT-31', contact: ['BT-41', 'BT-42', 'BT-43'],
      address: ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40'],
    }),
  }
}

/** RECEIVER as the buyer (BG-7). */
export function buyer(node: TeappsxmlNode): Stated<Party> | undefined {
  const receiver = node.one('RECEIVER', 'BG-7')
  return receiver && {
    endpoint: endpoint(receiver, 'BT-49'),
    ...party(receiver, {
      name: 'BT-44', tradingName: 'BT-45', identifier: 'BT-46', registration: 'BT-47', vat: 'BT-48', contact: ['BT-56', 'BT-57', 'BT-58'],
      address: ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55'],
    }),
  }
}

/** The payee who is not the seller (BG-10). */
export function payee(node: TeappsxmlNode): Stated<Invoice['payee']> {
  const customer = partner(node, 'PaymentReceiver', 'BG-10')
  return customer && {
    name: customer.joined('CUSTOMER_NAME', 'BT-59'),
    identifier: customer.identifier('PARTY_IDENTIFICATION_ID', 'BT-60'),
    legalRegistration: customer.identifier('ORGANIZATION_NUMBER', 'BT-61'),
  }
}

/** The seller's tax representative (BG-11). */
export function taxRepresentative(node: TeappsxmlNode): Stated<Invoice['taxRepresentative']> {
  const customer = partner(node, 'SellerTaxRepr', 'BG-11')
  return customer && {
    name: customer.joined('CUSTOMER_NAME', 'BT-62'),
    vatIdentifier: customer.text('VAT_NUMBER', 'BT-63'),
    address: address(customer, ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
  }
}

/** Where and when the goods were handed over (BG-13). */
export function delivery(node: TeappsxmlNode): Stated<Invoice['delivery']> {
  const customer = node.one('DELIVERY_PARTY/CUSTOMER_INFORMATION', 'BG-13')
  const location = node.identifier('HEADER/TRANSPORT_INFORMATION/FINAL_DESTINATION', 'BT-71')
  const date = node.date('HEADER/DELIVERY_DATE', 'BT-72')
  if (customer === undefined && location === undefined && date === undefined) return undefined
  return {
    name: customer?.joined('CUSTOMER_NAME', 'BT-70'),
    location,
    date,
    address: customer && address(customer, ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
  }
}

function partner(node: TeappsxmlNode, type: string, group: string): TeappsxmlNode | undefined {
  const found = node.children.filter((child) => child.name === 'OTHER_PARTNER' && child.attribute('PARTNER_TYPE') === type)
  for (const one of found) one.taken = true
  doubled(found, group)
  return found[0]?.one('CUSTOMER_INFORMATION', group)
}

/** Terms of a seller or buyer. */
interface PartyTerms {
  readonly name: string
  readonly tradingName: string
  readonly identifier: string
  readonly registration: string
  readonly vat: string
  readonly contact: readonly [name: string, telephone: string, email: string]
  readonly address: Parameters<typeof address>[1]
}

function party(of: TeappsxmlNode, terms: PartyTerms): Stated<Party> {
  const customer = of.one('CUSTOMER_INFORMATION', terms.name)
  if (customer === undefined) return {}
  const contact = customer.one('CONTACT_INFORMATION', terms.contact[0])
  return {
    identifiers: customer.all('PARTY_IDENTIFICATION_ID').map((one) => one.ownIdentifier(terms.identifier)),
    name: customer.joined('CUSTOMER_NAME', terms.name),
    tradingName: customer.text('TRADING_NAME', terms.tradingName),
    legalRegistration: customer.identifier('ORGANIZATION_NUMBER', terms.registration),
    vatIdentifier: customer.text('VAT_NUMBER', terms.vat),
    address: address(customer, terms.address),
    contact: contact && {
      name: contact.text('CONTACT_PERSON', terms.contact[0]),
      telephone: contact.text('TELEPHONE_NUMBER', terms.contact[1]),
      email: contact.text('E-MAIL_ADDRESS', terms.contact[2]),
    },
  }
}

function address(of: TeappsxmlNode, [first, second, third, town, postCode, subdivision, country]: readonly [string, string, string, string, string, string, string]): Stated<PostalAddress> | undefined {
  const node = of.one('ADDRESS', first)
  return node && {
    street: node.text('STREET_ADDRESS1', first),
    additionalStreet: node.text('STREET_ADDRESS2', second),
    thirdLine: node.text('STREET_ADDRESS3', third),
    city: node.text('POST_OFFICE', town),
    postCode: node.text('POSTAL_CODE', postCode),
    subdivision: node.text('SUBDIVISION', subdivision),
    country: node.text('COUNTRY_CODE', country),
  }
}

/** The electronic address; the operator and the name of the code list say nothing more of it. */
function endpoint(node: TeappsxmlNode, term: string): Identifier | undefined {
  node.all('INTERMEDIATOR')
  node.all('EADDRESS_SCHEME_ID')
  const id = node.text('NET_SERVICE_ID', term)
  const scheme = node.text('EADDRESS_SCHEME_ID_CODE', `${term}-1`)
  if (id === undefined) return undefined
  return scheme === undefined ? { id: addressOf(id) } : { id: addressOf(id), scheme }
}

import type { Invoice } from '../../../model/invoice.ts'
import type { Party, PostalAddress } from '../../../model/party.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import { addressOf } from '../networkAddress.ts'
import type { TeappsxmlNode } from './node.ts'

/** PAYEE as the seller (BG-4). */
export function seller(node: TeappsxmlNode): Stated<Party> | undefined {
  const payee = node.one('BG-4', 'PAYEE')
  return payee && {
    endpoint: endpoint(payee, 'BT-34'),
    taxRegistration: payee.text('BT-32', 'PRELIMINARY_TAX_REGISTERED'),
    legalInformation: payee.text('BT-33', 'ADDITIONAL_LEGAL_INFO'),
    ...party(payee, {
      name: 'BT-27', tradingName: 'BT-28', identifier: 'BT-29', registration: 'BT-30', vat: 'BT-31', contact: ['BT-41', 'BT-42', 'BT-43'],
      address: ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40'],
    }),
  }
}

/** RECEIVER as the buyer (BG-7). */
export function buyer(node: TeappsxmlNode): Stated<Party> | undefined {
  const receiver = node.one('BG-7', 'RECEIVER')
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
    name: customer.joined('BT-59', 'CUSTOMER_NAME'),
    identifier: customer.identifier('BT-60', 'PARTY_IDENTIFICATION_ID'),
    legalRegistration: customer.identifier('BT-61', 'ORGANIZATION_NUMBER'),
  }
}

/** The seller's tax representative (BG-11). */
export function taxRepresentative(node: TeappsxmlNode): Stated<Invoice['taxRepresentative']> {
  const customer = partner(node, 'SellerTaxRepr', 'BG-11')
  return customer && {
    name: customer.joined('BT-62', 'CUSTOMER_NAME'),
    vatIdentifier: customer.text('BT-63', 'VAT_NUMBER'),
    address: address(customer, ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
  }
}

/** Where and when the goods were handed over (BG-13). */
export function delivery(node: TeappsxmlNode): Stated<Invoice['delivery']> {
  const customer = node.one('BG-13', 'DELIVERY_PARTY', 'CUSTOMER_INFORMATION')
  const location = node.identifier('BT-71', 'HEADER', 'TRANSPORT_INFORMATION', 'FINAL_DESTINATION')
  const date = node.date('BT-72', 'HEADER', 'DELIVERY_DATE')
  if (customer === undefined && location === undefined && date === undefined) return undefined
  return {
    name: customer?.joined('BT-70', 'CUSTOMER_NAME'),
    location,
    date,
    address: customer && address(customer, ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
  }
}

function partner(node: TeappsxmlNode, type: string, group: string): TeappsxmlNode | undefined {
  const found = node.children.filter((child) => child.name === 'OTHER_PARTNER' && child.attribute('PARTNER_TYPE') === type)
  for (const one of found) one.taken = true
  found[1]?.odd('doubled', group, { count: found.length })
  return found[0]?.one(group, 'CUSTOMER_INFORMATION')
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
  const customer = of.one(terms.name, 'CUSTOMER_INFORMATION')
  if (customer === undefined) return {}
  const contact = customer.one(terms.contact[0], 'CONTACT_INFORMATION')
  return {
    identifiers: customer.all('PARTY_IDENTIFICATION_ID').map((one) => one.ownIdentifier(terms.identifier)),
    name: customer.joined(terms.name, 'CUSTOMER_NAME'),
    tradingName: customer.text(terms.tradingName, 'TRADING_NAME'),
    legalRegistration: customer.identifier(terms.registration, 'ORGANIZATION_NUMBER'),
    vatIdentifier: customer.text(terms.vat, 'VAT_NUMBER'),
    address: address(customer, terms.address),
    contact: contact && {
      name: contact.text(terms.contact[0], 'CONTACT_PERSON'),
      telephone: contact.text(terms.contact[1], 'TELEPHONE_NUMBER'),
      email: contact.text(terms.contact[2], 'E-MAIL_ADDRESS'),
    },
  }
}

function address(of: TeappsxmlNode, [first, second, third, town, postCode, subdivision, country]: readonly [string, string, string, string, string, string, string]): Stated<PostalAddress> | undefined {
  const node = of.one(first, 'ADDRESS')
  return node && {
    street: node.text(first, 'STREET_ADDRESS1'),
    additionalStreet: node.text(second, 'STREET_ADDRESS2'),
    thirdLine: node.text(third, 'STREET_ADDRESS3'),
    city: node.text(town, 'POST_OFFICE'),
    postCode: node.text(postCode, 'POSTAL_CODE'),
    subdivision: node.text(subdivision, 'SUBDIVISION'),
    country: node.text(country, 'COUNTRY_CODE'),
  }
}

/** The electronic address; the operator and the name of the code list say nothing more of it. */
function endpoint(node: TeappsxmlNode, term: string): Identifier | undefined {
  node.all('INTERMEDIATOR')
  node.all('EADDRESS_SCHEME_ID')
  const id = node.text(term, 'NET_SERVICE_ID')
  const scheme = node.text(`${term}-1`, 'EADDRESS_SCHEME_ID_CODE')
  if (id === undefined) return undefined
  return scheme === undefined ? { id: addressOf(id) } : { id: addressOf(id), scheme }
}

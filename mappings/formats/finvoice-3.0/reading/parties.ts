import type { DeliveryInformation, Payee, TaxRepresentative } from '../../../model/invoice.ts'
import type { Party, PostalAddress } from '../../../model/party.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import { doubled } from '../../reading/readNode.ts'
import type { FinvoiceNode } from './node.ts'

interface AddressTerms {
  readonly group: string
  readonly lines: string
  readonly town: string
  readonly postCode: string
  readonly subdivision: string
  readonly country: string
}

/** An address under `<prefix>PostalAddressDetails`: the first three street names are its lines. */
function address(party: FinvoiceNode | undefined, prefix: string, terms: AddressTerms): Stated<PostalAddress> | undefined {
  const node = party?.one(`${prefix}PostalAddressDetails`, terms.group)
  if (node === undefined) return undefined
  const [street, additionalStreet, thirdLine, ...more] = node.all(`${prefix}StreetName`)
  more[0]?.odd('doubled', terms.lines, { count: more.length + 3, first: street?.plainText, text: more[0].plainText })
  return {
    street: street?.ownText(terms.lines),
    additionalStreet: additionalStreet?.ownText(terms.lines),
    thirdLine: thirdLine?.ownText(terms.lines),
    city: node.text(`${prefix}TownName`, terms.town),
    postCode: node.text(`${prefix}PostCodeIdentifier`, terms.postCode),
    subdivision: node.text(`${prefix}CountrySubdivision`, terms.subdivision),
    country: node.text('CountryCode', terms.country),
  }
}

const sellerAddress = { group: 'BG-5', lines: 'BT-35', town: 'BT-37', postCode: 'BT-38', subdivision: 'BT-39', country: 'BT-40' }
const buyerAddress = { group: 'BG-8', lines: 'BT-50', town: 'BT-52', postCode: 'BT-53', subdivision: 'BT-54', country: 'BT-55' }
const representativeAddress = { group: 'BG-12', lines: 'BT-64', town: 'BT-66', postCode: 'BT-67', subdivision: 'BT-68', country: 'BT-69' }
const deliveryAddress = { group: 'BG-15', lines: 'BT-75', town: 'BT-77', postCode: 'BT-78', subdivision: 'BT-79', country: 'BT-80' }

/** The end of the message's way that is the party's electronic address (BT-34, BT-49). */
function endpoint(root: FinvoiceNode, group: string, element: string, term: string): Identifier | undefined {
  return root.one('MessageTransmissionDetails')?.one(group)?.identifier(element, term)
}

function contact(root: FinvoiceNode, prefix: 'Seller' | 'Buyer', [name, telephone, email]: readonly [string, string, string]): Stated<Party['contact']> {
  const node = root.one(`${prefix}CommunicationDetails`)
  const found = {
    name: root.text(`${prefix}ContactPersonName`, name),
    telephone: node?.text(`${prefix}PhoneNumberIdentifier`, telephone),
    email: node?.text(`${prefix}EmailaddressIdentifier`, email),
  }
  return Object.values(found).some((value) => value !== undefined) ? found : undefined
}

/** Seller (BG-4 to BG-6). */
export function seller(root: FinvoiceNode): Stated<Party> {
  const node = root.one('SellerPartyDetails', 'BG-4')
  const information = root.one('SellerInformationDetails')
  return {
    endpoint: endpoint(root, 'MessageSenderDetails', 'FromIdentifier', 'BT-34'),
    identifiers: node?.all('SellerCode').map((one) => one.ownIdentifier('BT-29')) ?? [],
    name: node?.joined('SellerOrganisationName', 'BT-27'),
    tradingName: node?.text('SellerOrganisationTradingName', 'BT-28'),
    legalRegistration: node?.identifier('SellerPartyIdentifier', 'BT-30'),
    vatIdentifier: node?.text('SellerOrganisationTaxCode', 'BT-31'),
    taxRegistration: information?.text('SellerTaxRegistrationText', 'BT-32'),
    legalInformation: information?.text('SellerAdditionalLegalInfo', 'BT-33'),
    address: address(node, 'Seller', sellerAddress),
    contact: contact(root, 'Seller', ['BT-41', 'BT-42', 'BT-43']),
  }
}

/** Buyer (BG-7 to BG-9). */
export function buyer(root: FinvoiceNode): Stated<Party> {
  const node = root.one('BuyerPartyDetails', 'BG-7')
  return {
    endpoint: endpoint(root, 'MessageReceiverDetails', 'ToIdentifier', 'BT-49'),
    identifiers: node?.all('BuyerCode').map((one) => one.ownIdentifier('BT-46')) ?? [],
    name: node?.joined('BuyerOrganisationName', 'BT-44'),
    tradingName: node?.text('BuyerOrganisationTradingName', 'BT-45'),
    legalRegistration: node?.identifier('BuyerPartyIdentifier', 'BT-47'),
    vatIdentifier: node?.text('BuyerOrganisationTaxCode', 'BT-48'),
    address: address(node, 'Buyer', buyerAddress),
    contact: contact(root, 'Buyer', ['BT-56', 'BT-57', 'BT-58']),
  }
}

/** Delivery (BG-13, BG-15). */
export function delivery(root: FinvoiceNode): Stated<DeliveryInformation> | undefined {
  const party = root.one('DeliveryPartyDetails', 'BG-13')
  const node = root.one('DeliveryDetails')
  const date = node?.date('DeliveryDate', 'BT-72')
  const location = node?.identifier('FinalDestinationName', 'BT-71')
  if (party === undefined && date === undefined && location === undefined) return undefined
  return { name: party?.joined('DeliveryOrganisationName', 'BT-70'), location, date, address: address(party, 'Delivery', deliveryAddress) }
}

/** AnyPartyDetails by the code of their heading; those of other codes are no party of the model. */
function anyParty(root: FinvoiceNode, code: string, group: string): FinvoiceNode | undefined {
  const all = root.children.filter(({ element, children }) =>
    element.name === 'AnyPartyDetails' && children.some((child) => child.element.name === 'AnyPartyText' && child.attribute('AnyPartyCode') === code))
  for (const one of all) one.taken = true
  doubled(all, group)
  const [first] = all
  first?.all('AnyPartyText')
  return first
}

/** Payee (BG-10). */
export function payee(root: FinvoiceNode): Stated<Payee> | undefined {
  const node = anyParty(root, 'PaymentReceiver', 'BG-10')
  return node && {
    name: node.joined('AnyPartyOrganisationName', 'BT-59'),
    identifier: node.identifier('AnyPartyCode', 'BT-60'),
    legalRegistration: node.identifier('AnyPartyIdentifier', 'BT-61'),
  }
}

/** The seller's tax representative (BG-11, BG-12). */
export function taxRepresentative(root: FinvoiceNode): Stated<TaxRepresentative> | undefined {
  const node = anyParty(root, 'SellerTaxRepr', 'BG-11')
  return node && {
    name: node.joined('AnyPartyOrganisationName', 'BT-62'),
    vatIdentifier: node.text('AnyPartyOrganisationTaxCode', 'BT-63'),
    address: address(node, 'AnyParty', representativeAddress),
  }
}

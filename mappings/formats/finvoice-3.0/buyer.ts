import type { Invoice } from '../../model/invoice.ts'
import { address, addressTerms } from './address.ts'
import { icd } from './patterns.ts'
import type { FinvoiceWriting } from './writing.ts'

const terms = addressTerms('Buyer', { lines: ['BT-50', 'BT-51', 'BT-163'], town: 'BT-52', postCode: 'BT-53', subdivision: 'BT-54', country: 'BT-55' })

/** BuyerPartyDetails to BuyerCommunicationDetails (BG-7 to BG-9). Operators want at least 6 characters of BT-47. */
export function buyer(writing: FinvoiceWriting, { buyer: party }: Invoice): void {
  const { xml } = writing
  const { legalRegistration, contact, identifiers } = party
  if (identifiers.length > 1) throw writing.tooMany('BT-46', identifiers.length, 1)
  xml.open('BuyerPartyDetails')
  writing.text('BuyerPartyIdentifier', legalRegistration?.id, { term: 'BT-47', most: 35, least: 6 }, writing.attribute('SchemeID', legalRegistration?.scheme, 'scheme of BT-47', icd))
  writing.required('BuyerOrganisationName', party.name, { term: 'BT-44', most: 70, least: 2 })
  writing.text('BuyerOrganisationTradingName', party.tradingName, { term: 'BT-45', most: 70, least: 2 })
  writing.text('BuyerOrganisationTaxCode', party.vatIdentifier, { term: 'BT-48', most: 35 })
  writing.text('BuyerCode', identifiers[0]?.id, { term: 'BT-46', most: 70 }, writing.attribute('SchemeID', identifiers[0]?.scheme, 'scheme of BT-46', icd))
  address(writing, party.address, terms)
  xml.close()
  writing.text('BuyerContactPersonName', contact?.name, { term: 'BT-56', most: 70 })
  xml.open('BuyerCommunicationDetails')
  writing.text('BuyerPhoneNumberIdentifier', contact?.telephone, { term: 'BT-57', most: 35 })
  writing.text('BuyerEmailaddressIdentifier', contact?.email, { term: 'BT-58', most: 70 })
  xml.close()
}

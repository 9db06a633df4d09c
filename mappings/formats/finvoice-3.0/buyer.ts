import type { Invoice } from '../../model/invoice.ts'
import { address, addressTerms } from './address.ts'
import { icd } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

const terms = addressTerms('Buyer', { lines: ['BT-50', 'BT-51', 'BT-163'], town: 'BT-52', postCode: 'BT-53', subdivision: 'BT-54', country: 'BT-55' })

/** BuyerPartyDetails to BuyerCommunicationDetails (BG-7 to BG-9). Operators want at least 6 characters of BT-47. */
export function buyer(writing: FinvoiceWriting, { buyer: party }: Invoice): void {
  const { xml } = writing
  const { legalRegistration, contact, identifiers } = party
  if (identifiers.length > 1) throw writing.tooMany('BT-46', identifiers.length, 1)
  xml.open('BuyerPartyDetails')
  writing.text('BuyerPartyIdentifier', legalRegistration?.id, limits('BT-47'), writing.attribute('SchemeID', legalRegistration?.scheme, 'scheme of BT-47', icd))
  writing.required('BuyerOrganisationName', party.name, limits('BT-44'))
  writing.text('BuyerOrganisationTradingName', party.tradingName, limits('BT-45'))
  writing.text('BuyerOrganisationTaxCode', party.vatIdentifier, limits('BT-48'))
  writing.text('BuyerCode', identifiers[0]?.id, limits('BT-46'), writing.attribute('SchemeID', identifiers[0]?.scheme, 'scheme of BT-46', icd))
  address(writing, party.address, terms)
  xml.close()
  writing.text('BuyerContactPersonName', contact?.name, limits('BT-56'))
  xml.open('BuyerCommunicationDetails')
  writing.text('BuyerPhoneNumberIdentifier', contact?.telephone, limits('BT-57'))
  writing.text('BuyerEmailaddressIdentifier', contact?.email, limits('BT-58'))
  xml.close()
}

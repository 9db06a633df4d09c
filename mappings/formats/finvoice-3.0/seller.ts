import type { CreditTransfer, Invoice } from '../../model/invoice.ts'
import { address, addressTerms } from './address.ts'
import { account, bic, icd } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

const terms = addressTerms('Seller', { lines: ['BT-35', 'BT-36', 'BT-162'], town: 'BT-37', postCode: 'BT-38', subdivision: 'BT-39', country: 'BT-40' })

/** SellerPartyDetails to SellerInformationDetails (BG-4 to BG-6, BG-17). */
export function seller(writing: FinvoiceWriting, { seller: party, payment }: Invoice): void {
  const { xml } = writing
  xml.open('SellerPartyDetails')
  const { legalRegistration, contact } = party
  writing.text('SellerPartyIdentifier', legalRegistration?.id, limits('BT-30'), writing.attribute('SchemeID', legalRegistration?.scheme, 'scheme of BT-30', icd))
  writing.required('SellerOrganisationName', party.name, limits('BT-27'))
  writing.text('SellerOrganisationTradingName', party.tradingName, limits('BT-28'))
  writing.text('SellerOrganisationTaxCode', party.vatIdentifier, limits('BT-31'))
  for (const { id, scheme } of party.identifiers) {
    writing.text('SellerCode', id, limits('BT-29'), writing.attribute('SchemeID', scheme, 'scheme of BT-29', icd))
  }
  address(writing, party.address, terms)
  xml.close()
  writing.text('SellerContactPersonName', contact?.name, limits('BT-41'))
  xml.open('SellerCommunicationDetails')
  writing.text('SellerPhoneNumberIdentifier', contact?.telephone, limits('BT-42'))
  writing.text('SellerEmailaddressIdentifier', contact?.email, limits('BT-43'))
  xml.close()
  xml.open('SellerInformationDetails')
  writing.text('SellerTaxRegistrationText', party.taxRegistration, limits('BT-32'))
  writing.text('SellerAdditionalLegalInfo', party.legalInformation, limits('BT-33'))
  payment?.creditTransfers.forEach((transfer, index) => { accountDetails(writing, transfer, index) })
  xml.close()
}

/**
 * SellerAccountDetails. The element demands a BIC, which SEPA does not: the first account without one is in EpiDetails
 * alone, where no BIC is needed.
 */
function accountDetails(writing: FinvoiceWriting, transfer: CreditTransfer, index: number): void {
  const { xml } = writing
  if (transfer.bic === undefined) {
    if (index === 0 && transfer.accountName === undefined) return
    throw writing.missing('BT-86', 'an account with a name, and every account after the first, needs a BIC')
  }
  xml.open('SellerAccountDetails')
  writing.code('SellerAccountID', transfer.account, 'BT-84', account, xml.attribute('IdentificationSchemeName', accountScheme(transfer.account)))
  writing.code('SellerBic', transfer.bic, 'BT-86', bic, xml.attribute('IdentificationSchemeName', 'BIC'))
  writing.text('SellerAccountName', transfer.accountName, limits('BT-85'))
  xml.close()
}

/** Whether an account number is an IBAN; everything else is a BBAN to Finvoice. */
export function accountScheme(number: string): 'IBAN' | 'BBAN' {
  return /^[A-Z]{2}[0-9]{2}/.test(number) ? 'IBAN' : 'BBAN'
}

import type { Payee, TaxRepresentative } from '../../model/invoice.ts'
import { address, addressTerms } from './address.ts'
import { icd } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

const terms = addressTerms('AnyParty', { lines: ['BT-64', 'BT-65', 'BT-164'], town: 'BT-66', postCode: 'BT-67', subdivision: 'BT-68', country: 'BT-69' })

/** AnyPartyDetails of the payee (BG-10): code PaymentReceiver. */
export function payee(writing: FinvoiceWriting, of: Payee | undefined): void {
  if (of === undefined) return
  const { xml } = writing
  xml.open('AnyPartyDetails')
  xml.element('AnyPartyText', 'Maksunsaaja', xml.attribute('AnyPartyCode', 'PaymentReceiver'))
  writing.text('AnyPartyIdentifier', of.legalRegistration?.id, limits('BT-61'), writing.attribute('SchemeID', of.legalRegistration?.scheme, 'scheme of BT-61', icd))
  writing.freeText('AnyPartyOrganisationName', of.name, limits('BT-59'), 2)
  writing.text('AnyPartyCode', of.identifier?.id, limits('BT-60'), writing.attribute('SchemeID', of.identifier?.scheme, 'scheme of BT-60', icd))
  xml.close()
}

/** AnyPartyDetails of the seller's tax representative (BG-11, BG-12): code SellerTaxRepr. */
export function taxRepresentative(writing: FinvoiceWriting, of: TaxRepresentative | undefined): void {
  if (of === undefined) return
  const { xml } = writing
  xml.open('AnyPartyDetails')
  xml.element('AnyPartyText', 'Veroedustaja', xml.attribute('AnyPartyCode', 'SellerTaxRepr'))
  writing.freeText('AnyPartyOrganisationName', of.name, limits('BT-62'), 2)
  writing.text('AnyPartyOrganisationTaxCode', of.vatIdentifier, limits('BT-63'))
  address(writing, of.address, terms)
  xml.close()
}

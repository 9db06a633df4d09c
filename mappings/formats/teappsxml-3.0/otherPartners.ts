import type { Invoice } from '../../model/invoice.ts'
import { customerInformation, type Customer, type CustomerTerms } from './customerInformation.ts'
import type { TeappsxmlWriting } from './writing.ts'

const payeeTerms: CustomerTerms = { name: 'BT-59', legalRegistration: ['BT-61', 'BT-61-1'], identifier: ['BT-60', 'BT-60-1'] }

const representativeTerms: CustomerTerms = {
  name: 'BT-62',
  address: ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69'],
  vatIdentifier: 'BT-63',
}

/** OTHER_PARTNER of the payee who is not the seller (BG-10) and of the seller's tax representative (BG-11, BG-12). */
export function otherPartners(writing: TeappsxmlWriting, { payee, taxRepresentative }: Invoice): void {
  if (payee !== undefined) {
    const { name, identifier, legalRegistration } = payee
    const customer = { name, identifiers: identifier === undefined ? [] : [identifier], ...(legalRegistration === undefined ? {} : { legalRegistration }) }
    partner(writing, { PARTNER_TYPE: 'PaymentReceiver', PARTNER_TEXT: 'Maksunsaaja' }, customer, payeeTerms)
  }
  if (taxRepresentative !== undefined) partner(writing, { PARTNER_TYPE: 'SellerTaxRepr', PARTNER_TEXT: 'Veroedustaja' }, taxRepresentative, representativeTerms)
}

function partner(writing: TeappsxmlWriting, kind: Readonly<Record<'PARTNER_TYPE' | 'PARTNER_TEXT', string>>, of: Customer, terms: CustomerTerms): void {
  const { xml } = writing
  xml.open('OTHER_PARTNER', xml.attributes(kind))
  customerInformation(writing, of, terms)
  xml.close()
}

import type { Invoice, PaymentInstructions } from '../../model/invoice.ts'
import type { NetworkAddress } from '../format.ts'
import { accountElement } from './accounts.ts'
import { customerInformation, type CustomerTerms } from './customerInformation.ts'
import { electronicAddress } from './electronicAddress.ts'
import type { TeappsxmlWriting } from './writing.ts'

const terms: CustomerTerms = {
  name: 'BT-27',
  tradingName: 'BT-28',
  address: ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40'],
  vatIdentifier: 'BT-31',
  legalRegistration: ['BT-30', 'BT-30-1'],
  identifier: ['BT-29', 'BT-29-1'],
  contact: ['BT-41', 'BT-42', 'BT-43'],
}

/** PAYEE: the seller (BG-4) with the accounts and the payment (BG-16, BG-17). */
export function payee(writing: TeappsxmlWriting, { seller, payment }: Invoice, sender: NetworkAddress): void {
  const { xml } = writing
  xml.open('PAYEE')
  customerInformation(writing, seller, terms)
  banks(writing, payment)
  electronicAddress(writing, seller.endpoint, sender, ['BT-34', 'BT-34-1'])
  writing.text('PRELIMINARY_TAX_REGISTERED', seller.taxRegistration, 'BT-32')
  writing.text('ADDITIONAL_LEGAL_INFO', seller.legalInformation, 'BT-33')
  if (payment !== undefined) means(writing, payment)
  xml.close()
}

/** BANKS stands there even where no account is to be paid to. */
function banks(writing: TeappsxmlWriting, payment: PaymentInstructions | undefined): void {
  const { xml } = writing
  const accounts = payment?.creditTransfers ?? []
  if (accounts.length === 0) xml.empty('BANKS')
  for (const { account, accountName, bic } of accounts) {
    const element = accountElement(account)
    xml.open('BANKS')
    writing.text('BANK_NAME', accountName, 'BT-85')
    if (element === 'BANK_ACCOUNT_NUMBER') writing.text(element, account, 'BT-84')
    writing.text('SWIFT_CODE', bic, 'BT-86')
    if (element === 'IBAN_ACCOUNT_NUMBER') writing.text(element, account, 'BT-84')
    xml.close()
  }
}

/** PAYMENT_MEANS, and DETAILS_OF_PAYMENT by the kind of reference. */
function means(writing: TeappsxmlWriting, { meansCode, meansText, remittance }: PaymentInstructions): void {
  const { xml } = writing
  const code = writing.attribute('PAYMENT_MEANS_CODE', meansCode, 'BT-81')
  if (meansText === undefined) xml.empty('PAYMENT_MEANS', code)
  else writing.text('PAYMENT_MEANS', meansText, 'BT-82', code)
  xml.open('DETAILS_OF_PAYMENT')
  if (remittance !== undefined) writing.text(referenceElement(remittance), remittance, 'BT-83')
  xml.close()
}

function referenceElement(remittance: string): string {
  if (/^RF\d\d/.test(remittance)) return 'IPI_REFERENCE'
  return /^\d{4,20}$/.test(remittance) ? 'FI_PAYMENT_REFERENCE' : 'FREE_TEXT'
}

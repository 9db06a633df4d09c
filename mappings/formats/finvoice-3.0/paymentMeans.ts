import type { PaymentInstructions } from '../../model/invoice.ts'
import { account } from './patterns.ts'
import { accountScheme } from './seller.ts'
import type { FinvoiceWriting } from './writing.ts'

/** PaymentCardInfo (BG-18) and DirectDebitInfo (BG-19). */
export function paymentMeans(writing: FinvoiceWriting, of: PaymentInstructions | undefined): void {
  const { xml } = writing
  if (of?.card !== undefined) {
    xml.open('PaymentCardInfo')
    writing.required('PrimaryAccountNumber', of.card.number, { term: 'BT-87', most: 19 })
    writing.text('CardHolderName', of.card.holder, { term: 'BT-88', most: 70 })
    xml.close()
  }
  if (of?.directDebit !== undefined) {
    const { mandate, creditor, debitedAccount } = of.directDebit
    xml.open('DirectDebitInfo')
    writing.text('MandateReference', mandate, { term: 'BT-89', most: 35 })
    writing.text('CreditorIdentifier', creditor, { term: 'BT-90', most: 35 })
    writing.code('DebitedAccountID', debitedAccount, 'BT-91', account, xml.attribute('IdentificationSchemeName', debitedAccount && accountScheme(debitedAccount)))
    xml.close()
  }
}

import type { PaymentInstructions } from '../../model/invoice.ts'
import { account } from './patterns.ts'
import { accountScheme } from './seller.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/** PaymentCardInfo (BG-18) and DirectDebitInfo (BG-19). */
export function paymentMeans(writing: FinvoiceWriting, of: PaymentInstructions | undefined): void {
  const { xml } = writing
  if (of?.card !== undefined) {
    xml.open('PaymentCardInfo')
    writing.required('PrimaryAccountNumber', of.card.number, limits('BT-87'))
    writing.text('CardHolderName', of.card.holder, limits('BT-88'))
    xml.close()
  }
  if (of?.directDebit !== undefined) {
    const { mandate, creditor, debitedAccount } = of.directDebit
    xml.open('DirectDebitInfo')
    writing.text('MandateReference', mandate, limits('BT-89'))
    writing.text('CreditorIdentifier', creditor, limits('BT-90'))
    writing.code('DebitedAccountID', debitedAccount, 'BT-91', account, xml.attribute('IdentificationSchemeName', debitedAccount && accountScheme(debitedAccount)))
    xml.close()
  }
}

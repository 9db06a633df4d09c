import type { PaymentInstructions } from '../../model/invoice.ts'
import { accountElement } from './accounts.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** PAYMENT_CARD_INFORMATION (BG-18) and DIRECT_DEBIT_INFO (BG-19). */
export function payments(writing: TeappsxmlWriting, of: PaymentInstructions | undefined): void {
  const { xml } = writing
  if (of?.card !== undefined) {
    xml.open('PAYMENT_CARD_INFORMATION')
    writing.required('PRIMARY_ACCOUNT_NUMBER', of.card.number, 'BT-87')
    writing.text('PAYMENT_CARD_HOLDER', of.card.holder, 'BT-88')
    xml.close()
  }
  if (of?.directDebit !== undefined) {
    const { mandate, creditor, debitedAccount } = of.directDebit
    xml.open('DIRECT_DEBIT_INFO')
    writing.text('MANDATE_REFERENCE', mandate, 'BT-89')
    writing.text('CREDITOR_ID', creditor, 'BT-90')
    xml.open('DEBITED_ACCOUNT')
    if (debitedAccount !== undefined) writing.text(accountElement(debitedAccount), debitedAccount, 'BT-91')
    xml.close()
    xml.close()
  }
}

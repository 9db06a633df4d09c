import type { CreditTransfer, PaymentInstructions } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** Payment instructions (BG-16); absent where nothing is said of them. */
export function payment(node: TeappsxmlNode): Stated<PaymentInstructions> | undefined {
  const means = node.one('PAYEE/PAYMENT_MEANS', 'BT-81')
  const creditTransfers = node.all('PAYEE/BANKS').flatMap((bank) => creditTransfer(bank) ?? [])
  const remittance = reference(node)
  const card = node.one('HEADER/PAYMENT_CARD_INFORMATION', 'BG-18')
  const debit = node.one('HEADER/DIRECT_DEBIT_INFO', 'BG-19')
  if (means === undefined && creditTransfers.length === 0 && remittance === undefined && card === undefined && debit === undefined) return undefined
  const meansText = means?.plainText
  return {
    meansCode: means?.attribute('PAYMENT_MEANS_CODE'),
    meansText: meansText === '' ? undefined : meansText,
    remittance,
    creditTransfers,
    card: card && { number: card.text('PRIMARY_ACCOUNT_NUMBER', 'BT-87'), holder: card.text('PAYMENT_CARD_HOLDER', 'BT-88') },
    directDebit: debit && {
      mandate: debit.text('MANDATE_REFERENCE', 'BT-89'),
      creditor: debit.text('CREDITOR_ID', 'BT-90'),
      debitedAccount: account(debit, 'DEBITED_ACCOUNT/', 'BT-91'),
    },
  }
}

/** BANKS that name an account; one without is there because the schema wants it. */
function creditTransfer(bank: TeappsxmlNode): Stated<CreditTransfer> | undefined {
  const number = account(bank, '', 'BT-84')
  const accountName = bank.text('BANK_NAME', 'BT-85')
  const bic = bank.text('SWIFT_CODE', 'BT-86')
  return number === undefined && accountName === undefined && bic === undefined ? undefined : { account: number, accountName, bic }
}

function account(node: TeappsxmlNode, path: '' | 'DEBITED_ACCOUNT/', term: string): string | undefined {
  const national = node.text(`${path}BANK_ACCOUNT_NUMBER`, term)
  return node.text(`${path}IBAN_ACCOUNT_NUMBER`, term) ?? national
}

/** Remittance information (BT-83), of whatever kind. */
function reference(node: TeappsxmlNode): string | undefined {
  const all = ['FI_PAYMENT_REFERENCE', 'IPI_REFERENCE', 'FREE_TEXT'].map((element) => node.text(`PAYEE/DETAILS_OF_PAYMENT/${element}`, 'BT-83'))
  return all.find((one) => one !== undefined)
}

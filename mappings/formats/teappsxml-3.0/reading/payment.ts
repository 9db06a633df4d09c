import type { CreditTransfer, PaymentInstructions } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** Payment instructions (BG-16); absent where nothing is said of them. */
export function payment(node: TeappsxmlNode): Stated<PaymentInstructions> | undefined {
  const means = node.one('BT-81', 'PAYEE', 'PAYMENT_MEANS')
  const creditTransfers = node.all('PAYEE', 'BANKS').flatMap((bank) => creditTransfer(bank) ?? [])
  const remittance = reference(node)
  const card = node.one('BG-18', 'HEADER', 'PAYMENT_CARD_INFORMATION')
  const debit = node.one('BG-19', 'HEADER', 'DIRECT_DEBIT_INFO')
  if (means === undefined && creditTransfers.length === 0 && remittance === undefined && card === undefined && debit === undefined) return undefined
  const meansText = means?.element.text.trim()
  return {
    meansCode: means?.attribute('PAYMENT_MEANS_CODE'),
    meansText: meansText === '' ? undefined : meansText,
    remittance,
    creditTransfers,
    card: card && { number: card.text('BT-87', 'PRIMARY_ACCOUNT_NUMBER'), holder: card.text('BT-88', 'PAYMENT_CARD_HOLDER') },
    directDebit: debit && {
      mandate: debit.text('BT-89', 'MANDATE_REFERENCE'),
      creditor: debit.text('BT-90', 'CREDITOR_ID'),
      debitedAccount: account(debit, 'BT-91', ['DEBITED_ACCOUNT']),
    },
  }
}

/** BANKS that name an account; one without is there because the schema wants it. */
function creditTransfer(bank: TeappsxmlNode): Stated<CreditTransfer> | undefined {
  const number = account(bank, 'BT-84', [])
  const accountName = bank.text('BT-85', 'BANK_NAME')
  const bic = bank.text('BT-86', 'SWIFT_CODE')
  return number === undefined && accountName === undefined && bic === undefined ? undefined : { account: number, accountName, bic }
}

function account(node: TeappsxmlNode, term: string, path: readonly string[]): string | undefined {
  const national = node.text(term, ...path, 'BANK_ACCOUNT_NUMBER')
  return node.text(term, ...path, 'IBAN_ACCOUNT_NUMBER') ?? national
}

/** Remittance information (BT-83), of whatever kind. */
function reference(node: TeappsxmlNode): string | undefined {
  const all = ['FI_PAYMENT_REFERENCE', 'IPI_REFERENCE', 'FREE_TEXT'].map((element) => node.text('BT-83', 'PAYEE', 'DETAILS_OF_PAYMENT', element))
  return all.find((one) => one !== undefined)
}

import type { CreditTransfer, PaymentInstructions } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { FinvoiceNode } from './node.ts'

/** What EpiDetails says of the payment; the rest of it repeats what stands elsewhere. */
export interface EpiParts {
  readonly instruction: FinvoiceNode | undefined
  readonly account: string | undefined
  readonly bic: string | undefined
}

/** The parts of EpiDetails that are read. */
export function epiParts(root: FinvoiceNode): EpiParts {
  const epi = root.one('EpiDetails')
  const parties = epi?.one('EpiPartyDetails')
  const beneficiary = parties?.one('EpiBeneficiaryPartyDetails')
  const instruction = epi?.one('EpiPaymentInstructionDetails')
  const identification = epi?.one('EpiIdentificationDetails')
  identification?.all('EpiDate')
  identification?.all('EpiReference')
  beneficiary?.all('EpiNameAddressDetails')
  instruction?.all('EpiCharge')
  return { instruction, account: beneficiary?.text('EpiAccountID', 'BT-84'), bic: parties?.one('EpiBfiPartyDetails')?.text('EpiBfiIdentifier', 'BT-86') }
}

/** Payment instructions (BG-16 to BG-19); undefined where no element of them is there. */
export function payment(root: FinvoiceNode, epi: EpiParts): Stated<PaymentInstructions> | undefined {
  const card = root.one('PaymentCardInfo', 'BG-18')
  const debit = root.one('DirectDebitInfo', 'BG-19')
  const found = {
    meansCode: epi.instruction?.text('EpiPaymentMeansCode', 'BT-81'),
    meansText: epi.instruction?.text('EpiPaymentMeansText', 'BT-82'),
    remittance: epi.instruction?.text('EpiRemittanceInfoIdentifier', 'BT-83'),
    card: card && { number: card.text('PrimaryAccountNumber', 'BT-87'), holder: card.text('CardHolderName', 'BT-88') },
    directDebit: debit && {
      mandate: debit.text('MandateReference', 'BT-89'),
      creditor: debit.text('CreditorIdentifier', 'BT-90'),
      debitedAccount: debit.text('DebitedAccountID', 'BT-91'),
    },
  }
  const creditTransfers = accounts(root, epi)
  const isThere = creditTransfers.length > 0 || Object.values(found).some((value) => value !== undefined)
  return isThere ? { ...found, creditTransfers } : undefined
}

/** The seller's accounts, and before them that of the payment part where it is none of them. */
function accounts(root: FinvoiceNode, { account, bic }: EpiParts): readonly Stated<CreditTransfer>[] {
  const ofSeller = root.one('SellerInformationDetails')?.all('SellerAccountDetails').map((node) => ({
    account: node.text('SellerAccountID', 'BT-84'),
    accountName: node.text('SellerAccountName', 'BT-85'),
    bic: node.text('SellerBic', 'BT-86'),
  })) ?? []
  const isKnown = account === undefined || account === '' || ofSeller.some((one) => one.account === account)
  return isKnown ? ofSeller : [{ account, bic }, ...ofSeller]
}

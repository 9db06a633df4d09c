import type { CreditTransfer, DirectDebit, Invoice, PaymentCard } from '../../model/invoice.ts'
import type { Ubl } from '../ubl/ubl.ts'

/** UNCL4461 "instrument not defined": for a credit note that has a due date and no way of payment. */
const notDefined = '1'

/**
 * PaymentMeans (BG-16), once for each account, and PaymentTerms (BT-20). A credit note has its due date (BT-9) here, and
 * it as well as the means text may occur once (UBL-SR-45, UBL-SR-46): on the first.
 */
export function payment(ubl: Ubl, invoice: Invoice): void {
  const { xml } = ubl
  const { payment: instructions } = invoice
  const dueDate = invoice.kind === 'creditNote' ? invoice.dueDate : undefined
  if (instructions !== undefined || dueDate !== undefined) {
    const accounts = instructions?.creditTransfers ?? []
    for (let index = 0; index === 0 || index < accounts.length; index += 1) {
      const isFirst = index === 0
      xml.open('cac:PaymentMeans')
      xml.element('cbc:PaymentMeansCode', instructions?.meansCode ?? notDefined, xml.attribute('name', isFirst ? instructions?.meansText : undefined))
      if (isFirst) xml.element('cbc:PaymentDueDate', dueDate)
      xml.element('cbc:PaymentID', instructions?.remittance)
      if (isFirst) card(ubl, instructions?.card)
      account(ubl, accounts[index])
      if (isFirst) mandate(ubl, instructions?.directDebit)
      xml.close()
    }
  }
  xml.open('cac:PaymentTerms')
  xml.element('cbc:Note', invoice.paymentTerms)
  xml.close()
}

function account({ xml }: Ubl, of: CreditTransfer | undefined): void {
  xml.open('cac:PayeeFinancialAccount')
  xml.element('cbc:ID', of?.account)
  xml.element('cbc:Name', of?.accountName)
  xml.open('cac:FinancialInstitutionBranch')
  xml.element('cbc:ID', of?.bic)
  xml.close()
  xml.close()
}

/** CardAccount (BG-18); the syntax asks for a network, which EN 16931 does not know. */
function card({ xml }: Ubl, of: PaymentCard | undefined): void {
  if (of === undefined) return
  xml.open('cac:CardAccount')
  xml.element('cbc:PrimaryAccountNumberID', of.number)
  xml.element('cbc:NetworkID', 'NA')
  xml.element('cbc:HolderName', of.holder)
  xml.close()
}

/** PaymentMandate (BT-89, BT-91). */
function mandate({ xml }: Ubl, of: DirectDebit | undefined): void {
  xml.open('cac:PaymentMandate')
  xml.element('cbc:ID', of?.mandate)
  xml.open('cac:PayerFinancialAccount')
  xml.element('cbc:ID', of?.debitedAccount)
  xml.close()
  xml.close()
}

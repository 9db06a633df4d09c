import type { CreditTransfer, DirectDebit, PaymentCard, PaymentInstructions } from '../../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

type Instructions = Stated<PaymentInstructions>

/** The scheme of a bank assigned creditor identifier, which UBL keeps with seller or payee. */
const creditorScheme = 'SEPA'

/**
 * Payment instructions (BG-16). UBL repeats PaymentMeans for every account: those that differ in the account alone, or leave out the reference (BT-83), are one; others
 * are further payments, and so is one whose reference has blanks around it. A creditor identifier (BT-90) is the direct debit's.
 */
export function payments(root: UblNode): Pick<StatedInvoice, 'payment' | 'furtherPayments'> {
  const all: Instructions[] = []
  const nodes = root.all('cac:PaymentMeans')
  for (const node of nodes) {
    const [first] = all
    const means = paymentMeans(node)
    const isExact = nodes[0] !== undefined && ![nodes[0], node].some(hasPaddedReference)
    if (first !== undefined && isExact && differOnlyInAccount(first, means)) all[0] = together(first, means)
    else all.push(means)
  }
  const creditor = creditorOf(root)
  if (creditor !== undefined) {
    const debited = Math.max(all.findIndex(({ directDebit }) => directDebit !== undefined), 0)
    all[debited] = { ...all[debited], directDebit: { ...all[debited]?.directDebit, creditor } }
  }
  const [payment, ...furtherPayments] = all
  return { payment, furtherPayments: furtherPayments.length === 0 ? undefined : furtherPayments }
}

/** Whether an identifier of a party is that of a direct debit's creditor; without payment means it is a party's like any other. */
export function isCreditor(id: UblNode): boolean {
  return id.element.attributes['schemeID']=== creditorScheme && id.root.children.some(({ name }) => name === 'cac:PaymentMeans')
}

function creditorOf(root: UblNode): string | undefined {
  const ids = ['cac:AccountingSupplierParty/cac:Party', 'cac:PayeeParty'].flatMap((party) => root.all(`${party}/cac:PartyIdentification/cbc:ID`)).filter(isCreditor)
  ids[1]?.odd('doubled', 'BT-90', { count: ids.length })
  return ids[0]?.ownIdentifier('BT-90').id
}

const meansAttributes: readonly string[] = ['name']

function paymentMeans(node: UblNode): Instructions {
  const code = node.one('cbc:PaymentMeansCode', 'BT-81')
  return {
    meansText: code?.attribute('name', meansAttributes),
    meansCode: code?.ownText('BT-81'),
    remittance: node.text('cbc:PaymentID', 'BT-83'),
    creditTransfers: node.all('cac:PayeeFinancialAccount').map(creditTransfer),
    card: card(node),
    directDebit: directDebit(node),
  }
}

function creditTransfer(node: UblNode): Stated<CreditTransfer> {
  return {
    account: node.text('cbc:ID', 'BT-84'),
    accountName: node.text('cbc:Name', 'BT-85'),
    bic: node.text('cac:FinancialInstitutionBranch/cbc:ID', 'BT-86'),
  }
}

/** A card (BG-18); its network has no term, and the syntax asks for one. */
function card(means: UblNode): Stated<PaymentCard> | undefined {
  const node = means.one('cac:CardAccount', 'BG-18')
  node?.all('cbc:NetworkID')
  return node && { number: node.text('cbc:PrimaryAccountNumberID', 'BT-87'), holder: node.text('cbc:HolderName', 'BT-88') }
}

function directDebit(means: UblNode): Stated<DirectDebit> | undefined {
  const node = means.one('cac:PaymentMandate', 'BG-19')
  return node && { mandate: node.text('cbc:ID', 'BT-89'), debitedAccount: node.text('cac:PayerFinancialAccount/cbc:ID', 'BT-91') }
}

/** The official rules take a reference with blanks for another one. */
function hasPaddedReference(means: UblNode): boolean {
  return means.children.some(({ name, element, plainText }) => name === 'cbc:PaymentID' && element.text !== plainText)
}

function differOnlyInAccount(first: Instructions, other: Instructions): boolean {
  return (
    other.meansCode === first.meansCode &&
    (other.remittance === undefined || first.remittance === undefined || other.remittance === first.remittance) &&
    other.meansText === undefined &&
    other.card === undefined &&
    other.directDebit === undefined &&
    hasAccount(first) &&
    hasAccount(other)
  )
}

function hasAccount({ creditTransfers = [] }: Instructions): boolean {
  return creditTransfers.some(({ account }) => account !== undefined)
}

function together(first: Instructions, other: Instructions): Instructions {
  return {
    ...first,
    remittance: first.remittance ?? other.remittance,
    creditTransfers: [...first.creditTransfers ?? [], ...other.creditTransfers ?? []],
  }
}

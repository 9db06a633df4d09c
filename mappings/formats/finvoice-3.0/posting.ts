import type { InvoiceLine, Posting } from '../../model/invoice.ts'
import { basicAccount } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/** How many characters an account of the basic list has at most (RowNormalProposedAccountIdentifier). */
const basicLength = 4

/**
 * The proposed posting of a line. An account of at most 4 characters has its own element; a longer one, and the buyer's VAT
 * code, go to RowProposedAccountText (guidelines 3.0, section 10.3). RowAccountDimensionText is the buyer's accounting
 * reference (BT-133) and after it, between semicolons, the dimensions of the posting that say something else.
 */
export function posting(writing: FinvoiceWriting, line: InvoiceLine): void {
  const { posting: of, accountingReference = '' } = line
  if (of === undefined) {
    writing.text('RowAccountDimensionText', accountingReference, limits('BT-133'))
    return
  }
  proposedAccount(writing, of)
  let all = accountingReference
  for (const name in of.dimensions) {
    const value = of.dimensions[name] as string
    if (value !== '' && value !== accountingReference) all += all === '' ? value : `;${value}`
  }
  writing.text('RowAccountDimensionText', all, { term: 'BT-133 with the dimensions of the proposed posting', most: 35 })
}

function proposedAccount(writing: FinvoiceWriting, { account, vatCode }: Posting): void {
  const isBasic = account.length <= basicLength
  if (isBasic) writing.code('RowNormalProposedAccountIdentifier', account, 'proposed account', basicAccount)
  if (isBasic && vatCode === undefined) return
  const vat = vatCode === undefined ? '' : `VAT ${vatCode}`
  writing.text('RowProposedAccountText', isBasic ? vat : `${account} ${vat}`, { term: 'proposed account and VAT code', most: 35 })
}

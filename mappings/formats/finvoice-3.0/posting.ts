import type { InvoiceLine } from '../../model/invoice.ts'
import type { FinvoiceWriting } from './writing.ts'

/** How many characters an account of the basic list has at most (RowNormalProposedAccountIdentifier). */
const basicAccount = 4

/**
 * The proposed posting of a line. An account of at most 4 characters has its own element; a longer one, and the buyer's VAT
 * code, go to RowProposedAccountText (guidelines 3.0, section 10.3). RowAccountDimensionText is the buyer's accounting
 * reference (BT-133) and after it, between semicolons, the dimensions of the posting that say something else.
 */
export function posting(writing: FinvoiceWriting, line: InvoiceLine): void {
  const { posting: of, accountingReference } = line
  if (of !== undefined) {
    const isBasic = of.account.length <= basicAccount
    writing.code('RowNormalProposedAccountIdentifier', isBasic ? of.account : undefined, { term: 'proposed account', pattern: /^[A-Za-z0-9._:-]{1,4}$/, allowed: 'letters and digits without spaces' })
    const beside = [isBasic ? undefined : of.account, of.vatCode === undefined ? undefined : `VAT ${of.vatCode}`].filter((part) => part !== undefined)
    writing.text('RowProposedAccountText', beside.join(' '), { term: 'proposed account and VAT code', most: 35 })
  }
  const dimensions = Object.values(of?.dimensions ?? {}).filter((value) => value !== '' && value !== accountingReference)
  const all = accountingReference === undefined ? dimensions : [accountingReference, ...dimensions]
  writing.text('RowAccountDimensionText', all.join(';'), { term: dimensions.length === 0 ? 'BT-133' : 'BT-133 with the dimensions of the proposed posting', most: 35 })
}

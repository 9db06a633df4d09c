import type { InvoiceLine } from '../../model/invoice.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** Characters of an account (CREDIT_ACCOUNT). */
const accountLength = 12

/**
 * DEFAULT_ROW_POSTING: the buyer's accounting reference (BT-133), and beside it the proposed account with the buyer's VAT code and dimensions,
 * each under its own title.
 */
export function posting(writing: TeappsxmlWriting, { posting: of, accountingReference }: InvoiceLine): void {
  const { xml } = writing
  xml.open('DEFAULT_ROW_POSTING')
  if (of !== undefined) {
    if (of.account.length > accountLength) throw writing.tooLong('proposed account', of.account.length, accountLength)
    xml.element('CREDIT_ACCOUNT', of.account)
    dimensions(writing, { vatCode: of.vatCode ?? '', ...of.dimensions })
  }
  writing.text('ACCOUNT_REFERENCE', accountingReference, 'BT-133')
  xml.close()
}

function dimensions({ xml }: TeappsxmlWriting, all: Readonly<Record<string, string>>): void {
  let level = 0
  xml.open('DIMENSIONS')
  for (const title in all) {
    const value = all[title] as string
    if (value === '') continue
    level += 1
    xml.open('DIMENSION')
    xml.element('LEVEL', String(level), xml.attribute('TITLE', title))
    xml.element('DIMENSION_VALUE', value)
    xml.close()
  }
  xml.close()
}

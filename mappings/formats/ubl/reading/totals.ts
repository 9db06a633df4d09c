import type { Totals } from '../../../model/invoice.ts'
import type { Stated, StatedTaxTotal } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

/** The currencies of a document: BT-5 and BT-6. */
interface Currencies {
  readonly currency: string | undefined
  readonly accountingCurrency: string | undefined
}

/** Document totals (BG-22); absent without LegalMonetaryTotal, though tax totals may stand alone. */
export function totals(root: UblNode, taxes: readonly StatedTaxTotal[], { currency, accountingCurrency }: Currencies): Stated<Totals> | undefined {
  const node = root.one('cac:LegalMonetaryTotal', 'BG-22')
  const inCurrency = (of: string | undefined): StatedTaxTotal | undefined => taxes.find((total) => total.currency === of)
  return node && {
    lines: node.amount('cbc:LineExtensionAmount', 'BT-106'),
    allowances: node.amount('cbc:AllowanceTotalAmount', 'BT-107'),
    charges: node.amount('cbc:ChargeTotalAmount', 'BT-108'),
    taxExclusive: node.amount('cbc:TaxExclusiveAmount', 'BT-109'),
    tax: inCurrency(currency)?.amount,
    taxInAccountingCurrency: accountingCurrency === undefined || accountingCurrency === currency ? undefined : inCurrency(accountingCurrency)?.amount,
    taxInclusive: node.amount('cbc:TaxInclusiveAmount', 'BT-112'),
    prepaid: node.amount('cbc:PrepaidAmount', 'BT-113'),
    rounding: node.amount('cbc:PayableRoundingAmount', 'BT-114'),
    payable: node.amount('cbc:PayableAmount', 'BT-115'),
  }
}

import type { VatSubtotal } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import { fields, freeText, stacked, table } from './blocks.ts'
import { joined, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** Each VAT category and rate with its sums (BG-23). */
export function vatBreakdown(all: readonly Stated<VatSubtotal>[] | undefined, wording: Wording): Content {
  const rows = all ?? []
  const isExempt = rows.some(({ exemptionReason, exemptionReasonCode }) => joined('', exemptionReason, exemptionReasonCode) !== undefined)
  const columns = [
    { heading: wording.label('vatCategory') },
    ...(isExempt ? [{ heading: wording.label('exemption') }] : []),
    { heading: wording.label('taxable'), isNumber: true },
    { heading: wording.label('tax'), isNumber: true },
  ]
  return table(wording.label('vatBreakdown'), columns, rows.map((one) => ({
    cells: [
      joined(' ', wording.percentage(one.rate), wording.code('vatCategory', one.code), one.otherScheme),
      ...(isExempt ? [stacked([freeText(one.exemptionReason), one.exemptionReasonCode])] : []),
      wording.amount(one.taxableAmount),
      wording.amount(one.taxAmount),
    ],
  })))
}

/** The totals (BG-22), in the order in which they are added up. */
export function totals({ totals: of, accountingCurrency, kind }: StatedInvoice, wording: Wording): Content {
  return of && fields([
    [wording.label('lineSum'), wording.amount(of.lines)],
    [wording.label('allowances'), wording.amount(of.allowances?.negated())],
    [wording.label('charges'), wording.amount(of.charges)],
    [wording.label('withoutVat'), wording.amount(of.taxExclusive)],
    [wording.label('totalVat'), wording.amount(of.tax)],
    [wording.label('totalVatInAccountingCurrency'), wording.amount(of.taxInAccountingCurrency, accountingCurrency)],
    [wording.label('withVat'), wording.amount(of.taxInclusive)],
    [wording.label('prepaid'), wording.amount(of.prepaid?.negated())],
    [wording.label('rounding'), wording.amount(of.rounding)],
    [wording.label(kind === 'creditNote' ? 'toCredit' : 'toPay'), wording.amount(of.payable)],
  ], 'sums')
}

import type { AllowanceOrCharge, VatCategory } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import { freeText, stacked, table } from './blocks.ts'
import { joined, withAside, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** Allowances and charges of the document (BG-20, BG-21). */
export function allowancesAndCharges(all: readonly Stated<AllowanceOrCharge>[] | undefined, wording: Wording): Content {
  const columns = [
    { heading: wording.label('kind') },
    { heading: wording.label('reason') },
    { heading: wording.label('basis'), isNumber: true },
    { heading: wording.label('vat'), isNumber: true },
    { heading: wording.label('amount'), isNumber: true },
  ]
  const rows = (all ?? []).map((one) => ({ cells: [kindOf(one, wording), freeText(withAside(one.reason, one.reasonCode)), basisOf(one, wording), rateAndCategory(one.vat, wording), signed(one, wording)] }))
  return table(wording.label('allowancesAndCharges'), columns, rows)
}

/** Allowances and charges of a line (BG-27, BG-28), one below the other. */
export function allowancesAndChargesOfLine(all: readonly Stated<AllowanceOrCharge>[] | undefined, wording: Wording): Content {
  return stacked((all ?? []).map((one) => [
    freeText(joined(', ', kindOf(one, wording), withAside(one.reason, one.reasonCode), basisOf(one, wording), signed(one, wording))),
  ]))
}

/** `25,5 % (S)`; a tax that is not VAT with its name. */
export function rateAndCategory(vat: Stated<VatCategory> | undefined, wording: Wording): string | undefined {
  return withAside(wording.percentage(vat?.rate), joined(', ', vat?.code, vat?.otherScheme))
}

function kindOf({ isCharge }: Stated<AllowanceOrCharge>, wording: Wording): string {
  return wording.label(isCharge === true ? 'charge' : 'allowance')
}

function basisOf({ percentage, baseAmount }: Stated<AllowanceOrCharge>, wording: Wording): string | undefined {
  return joined(` ${wording.label('of')} `, wording.percentage(percentage), wording.amount(baseAmount))
}

/** What it does to the total: an allowance takes away. */
function signed({ isCharge, amount }: Stated<AllowanceOrCharge>, wording: Wording): string | undefined {
  return wording.amount(isCharge === true ? amount : amount?.negated())
}

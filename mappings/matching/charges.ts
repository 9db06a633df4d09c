import { problem, type Problem } from '../../errors/failure.ts'
import { Decimal } from '../model/decimal.ts'
import type { Invoice, InvoiceLine } from '../model/invoice.ts'
import type { MatchRules } from './rules.ts'

/** UNCL7161: freight service. */
const freightService = 'FC'

/** What an invoice charges beside what was ordered, without VAT. */
export interface Charges {
  readonly freight: Decimal
  readonly fees: Decimal
}

/** Which charge a line is that no order has; undefined where it is none. */
export function chargeOf({ item: { sellersIdentifier } }: InvoiceLine, { freight, fees }: MatchRules): keyof Charges | undefined {
  if (sellersIdentifier === undefined) return undefined
  return freight.items.includes(sellersIdentifier) ? 'freight' : fees.items.includes(sellersIdentifier) ? 'fees' : undefined
}

/** Charges of the document (BG-21), and lines that are charges. */
export function chargesIn({ allowancesAndCharges }: Invoice, lines: readonly { readonly line: InvoiceLine; readonly is: keyof Charges }[]): Charges {
  const ofDocument = allowancesAndCharges.filter(({ isCharge }) => isCharge).map(({ reasonCode, amount }) => ({ is: reasonCode === freightService ? 'freight' as const : 'fees' as const, amount }))
  const all = [...ofDocument, ...lines.map(({ line, is }) => ({ is, amount: line.netAmount }))]
  const sum = (is: keyof Charges): Decimal => Decimal.sum(all.filter((each) => each.is === is).map(({ amount }) => amount))
  return { freight: sum('freight'), fees: sum('fees') }
}

/** Freight, fees and rounding have limits of their own. */
export function compareCharges({ freight, fees }: Charges, { totals }: Invoice, rules: MatchRules): readonly Problem[] {
  const rounding = totals.rounding ?? Decimal.zero
  return [
    ...(freight.compare(rules.freight.most) <= 0 ? [] : [problem('KS-MATCH-FREIGHT', { charged: freight.toFixed(2), most: rules.freight.most.toFixed(2) })]),
    ...(fees.compare(rules.fees.most) <= 0 ? [] : [problem('KS-MATCH-FEES', { charged: fees.toFixed(2), most: rules.fees.most.toFixed(2) })]),
    ...(rounding.absolute().compare(rules.rounding) <= 0 ? [] : [problem('KS-MATCH-ROUNDING', { charged: rounding.toFixed(2), most: rules.rounding.toFixed(2) })]),
  ]
}

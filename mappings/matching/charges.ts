import { problem, type Problem } from '../../errors/failure.ts'
import { numeral } from '../../errors/words/words.ts'
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
    ...(freight.compare(rules.freight.most) <= 0 ? [] : [problem('KS-MATCH-FREIGHT', { charged: numeral(freight.round(2)), most: numeral(rules.freight.most.round(2)) })]),
    ...(fees.compare(rules.fees.most) <= 0 ? [] : [problem('KS-MATCH-FEES', { charged: numeral(fees.round(2)), most: numeral(rules.fees.most.round(2)) })]),
    ...(rounding.absolute().compare(rules.rounding) <= 0 ? [] : [problem('KS-MATCH-ROUNDING', { charged: numeral(rounding.round(2)), most: numeral(rules.rounding.round(2)) })]),
  ]
}

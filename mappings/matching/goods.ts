import { problem, type Problem } from '../../errors/failure.ts'
import { numeral, type Words } from '../../errors/words/words.ts'
import { charged, expected, isPositive, kept, type LineStand } from '../conversation/quantities.ts'
import { Decimal } from '../model/decimal.ts'
import type { InvoiceLine } from '../model/invoice.ts'
import type { MatchedLine } from './matched.ts'
import { noMore, share, within, type MatchRules } from './rules.ts'

/** Lines of an invoice that charge the same order line. */
export interface ChargedTogether {
  readonly order: string
  readonly stand: LineStand
  readonly lines: readonly InvoiceLine[]
  readonly quantity: Decimal
  readonly amount: Decimal
  /** The invoice has the order's currency; else amounts cannot be compared. */
  readonly inCurrency: boolean
}

/** What differs on goods or services, and whether a receipt may mend it. */
export interface GoodsFound {
  readonly differences: readonly Problem[]
  readonly unreceived: boolean
}

/** Goods and services are compared with what was ordered and with what was received; a shipment counts for nothing here. */
export function compareGoods(each: ChargedTogether, rules: MatchRules): GoodsFound {
  const { stand, quantity } = each
  const where = { order: each.order, line: stand.line }
  const invoiced = charged(stand).plus(quantity)
  if (isPositive(quantity) && isClosed(stand, rules)) return { differences: [problem('KS-MATCH-CLOSED', { ...where, ordered: text(expected(stand)), invoiced: text(charged(stand)), more: text(quantity) })], unreceived: false }
  const unreceived = !noMore(invoiced, kept(stand), rules.quantity)
  return {
    differences: [
      ...(noMore(invoiced, expected(stand), rules.quantity) ? [] : [problem('KS-MATCH-ORDERED', { ...where, ordered: text(expected(stand)), invoiced: text(invoiced), unit: stand.unit })]),
      ...(unreceived ? [problem('KS-MATCH-RECEIVED', { ...where, received: text(kept(stand)), invoiced: text(invoiced), unit: stand.unit })] : []),
      ...comparePrices(each, rules),
    ],
    unreceived,
  }
}

/** Prices of one unit, and what the quantity costs by the order. */
export function comparePrices({ order, stand, lines, quantity, amount, inCurrency }: ChargedTogether, rules: MatchRules): readonly Problem[] {
  const { terms } = stand
  if (terms === undefined || !inCurrency) return []
  const where = { order, line: stand.line }
  const agreed = unitPrice(terms.price, terms.priceBase)
  const other = lines.map(({ price }) => unitPrice(price.net, price.baseQuantity ?? one)).find((each) => !within(each, agreed, rules.price))
  const due = amountByOrder(stand, quantity)
  return [
    ...(other === undefined ? [] : [problem('KS-MATCH-PRICE', { ...where, ordered: text(agreed), invoiced: text(other) })]),
    ...(within(amount, due, rules.lineAmount) ? [] : [problem('KS-MATCH-AMOUNT', { ...where, ordered: numeral(due.round(2)), invoiced: numeral(amount.round(2)) })]),
  ]
}

/**
 * What so much of a line costs by the order, its own discounts and charges included, rounded to cents. The last part of a line costs what earlier invoices
 * have left of it, as far as that is a matter of rounding: half a cent for each unit that they charged.
 */
export function amountByOrder(stand: LineStand, quantity: Decimal): Decimal {
  const { ordered, orderedAmount, invoicedAmount, creditedAmount, terms } = stand
  const before = charged(stand)
  if (ordered.isZero) return terms === undefined ? Decimal.zero : terms.price.times(quantity).dividedBy(terms.priceBase.isZero ? one : terms.priceBase, 2)
  const part = orderedAmount.times(quantity).dividedBy(ordered, 2)
  if (!isPositive(before) || !isPositive(quantity) || !before.plus(quantity).equals(ordered)) return part
  const left = orderedAmount.minus(invoicedAmount).plus(creditedAmount)
  return left.minus(part).absolute().compare(halfCent.times(before.plus(one))) <= 0 ? left : part
}

/** How the line stands once this is invoiced too. */
export function standingAfter({ stand, quantity }: ChargedTogether, { closeShortPercent }: MatchRules): MatchedLine['standing'] {
  const left = expected(stand).minus(charged(stand)).minus(quantity)
  if (left.isZero || left.isNegative) return 'complete'
  return left.compare(share(expected(stand), closeShortPercent)) <= 0 ? 'closed short' : 'part'
}

/** So little was left after an earlier invoice that nothing more is to come. */
function isClosed(stand: LineStand, { closeShortPercent }: MatchRules): boolean {
  const left = expected(stand).minus(charged(stand))
  return !charged(stand).isZero && !left.isZero && !left.isNegative && left.compare(share(expected(stand), closeShortPercent)) <= 0
}

const one = Decimal.of(1)
const halfCent = Decimal.of('0.005')

function unitPrice(price: Decimal, base: Decimal): Decimal {
  return base.isZero ? price : price.dividedBy(base, 6)
}

/** A number as people read it. */
export function text(value: Decimal): Words {
  return numeral(value.trimmed())
}

import { problem, type Problem } from '../../errors/failure.ts'
import { numeral } from '../../errors/words/words.ts'
import { chargedLineOf, type LineStand } from '../conversation/quantities.ts'
import { Decimal } from '../model/decimal.ts'
import type { Invoice, InvoiceLine } from '../model/invoice.ts'
import { chargeOf, chargesIn, compareCharges, type Charges } from './charges.ts'
import { amountByOrder, compareGoods, standingAfter, type ChargedTogether } from './goods.ts'
import type { Matched, MatchedLine, OrderToMatch } from './matched.ts'
import { compareRents } from './rents.ts'
import { within, type MatchRules } from './rules.ts'

/** What a line of the invoice charges: an order line, a charge beside it, nothing at all, or nothing that was agreed. */
type Found =
  | { readonly order: OrderToMatch; readonly stand: LineStand }
  | { readonly is: keyof Charges | 'free' }
  | { readonly problem: Problem }

/**
 * Compares an invoice with its orders and with what was received of them, within what the municipality tolerates; rents with contract
 * and period. Several lines may charge one order line, as for several cost centres: they are compared together.
 * An order is named by the seller's number (BT-14), or where that is missing by the buyer's (BT-13).
 */
export function matchInvoice(invoice: Invoice, orderOf: (number: string) => OrderToMatch | undefined, rules: MatchRules): Matched {
  const found = invoice.lines.map((line) => ({ line, found: find(line, invoice, orderOf, rules) }))
  const together = groups(found, invoice)
  const charges = chargesIn(invoice, found.flatMap(({ line, found: each }) => ('is' in each && each.is !== 'free' ? [{ line, is: each.is }] : [])))
  const compared = together.map(({ order, ...each }) => compare({ ...each, order: order.number }, order, invoice, rules))
  const differences = [
    ...distinct(found.flatMap(({ found: each }) => ('problem' in each ? [each.problem] : []))),
    ...otherCurrency(invoice, together.map(({ order }) => order)),
    ...compared.flatMap((each) => each.differences),
    ...compareCharges(charges, invoice, rules),
    ...compareTotal(together, rules),
  ]
  return {
    ...charges, differences,
    lines: together.map(({ order, ...each }) => matchedLine({ ...each, order: order.number }, rules)),
    unreceived: [...new Set(compared.flatMap(({ unreceived, order }) => (unreceived ? [order] : [])))],
  }
}

function find(line: InvoiceLine, invoice: Invoice, orderOf: (number: string) => OrderToMatch | undefined, rules: MatchRules): Found {
  const number = line.salesOrder ?? invoice.salesOrder ?? line.purchaseOrder ?? invoice.purchaseOrder
  const is = chargeOf(line, rules)
  if (is !== undefined) return { is }
  if (number === undefined) return { problem: problem('KS-MATCH-NO-ORDER', { invoiceLine: line.id }) }
  const order = orderOf(number)
  if (order === undefined) return { problem: problem('KS-MATCH-ORDER-UNKNOWN', { order: number }) }
  const stand = chargedLineOf({ line: line.orderLine ?? '', sellersItem: line.item.sellersIdentifier ?? null }, order.conversation.lines)
  if (stand?.terms === undefined && line.netAmount.isZero) return { is: 'free' }
  if (stand?.terms === undefined) return { problem: problem('KS-MATCH-NOT-ORDERED', { order: number, invoiceLine: line.id, item: line.item.name }) }
  if (stand.unit !== line.unit) return { problem: problem('KS-MATCH-UNIT', { order: number, line: stand.line, invoiced: line.unit, ordered: stand.unit }) }
  return { order, stand }
}

type Together = Omit<ChargedTogether, 'order'> & { readonly order: OrderToMatch }

function groups(found: readonly { readonly line: InvoiceLine; readonly found: Found }[], { currency }: Invoice): readonly Together[] {
  const ordered = found.flatMap(({ line, found: each }) => ('stand' in each ? [{ line, ...each }] : []))
  return [...Map.groupBy(ordered, ({ order, stand }) => `${order.number}\n${stand.line}`).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const lines = same.map(({ line }) => line)
    return [{ order: first.order, stand: first.stand, lines, quantity: Decimal.sum(lines.map(({ quantity }) => quantity)), amount: Decimal.sum(lines.map(({ netAmount }) => netAmount)), inCurrency: first.order.conversation.currency === currency }]
  })
}

function compare(each: ChargedTogether, { conversation: { contract }, chargedRents }: OrderToMatch, invoice: Invoice, rules: MatchRules): { readonly order: string; readonly differences: readonly Problem[]; readonly unreceived: boolean } {
  if (each.stand.terms?.rent !== true) return { order: each.order, ...compareGoods(each, rules) }
  return { order: each.order, differences: compareRents(each, { invoice: invoice.contract, order: contract }, chargedRents, rules), unreceived: false }
}

/** All lines together may be off by less than each of them by itself. */
function compareTotal(all: readonly Together[], rules: MatchRules): readonly Problem[] {
  const together = all.filter(({ inCurrency }) => inCurrency)
  const [invoiced, ordered] = [Decimal.sum(together.map(({ amount }) => amount)), Decimal.sum(together.map(({ stand, quantity }) => amountByOrder(stand, quantity)))]
  return within(invoiced, ordered, rules.total) ? [] : [problem('KS-MATCH-TOTAL', { ordered: numeral(ordered.round(2)), invoiced: numeral(invoiced.round(2)) })]
}

function otherCurrency({ currency }: Invoice, orders: readonly OrderToMatch[]): readonly Problem[] {
  const other = orders.find(({ conversation }) => conversation.currency !== currency)
  return other === undefined ? [] : [problem('KS-MATCH-CURRENCY', { order: other.number, ordered: other.conversation.currency, invoiced: currency })]
}

function matchedLine(each: ChargedTogether, rules: MatchRules): MatchedLine {
  const shares = Map.groupBy(each.lines, ({ accountingReference }) => accountingReference ?? null)
  return {
    order: each.order, line: each.stand.line, against: each.stand.terms?.rent === true ? 'contract' : 'receipt', quantity: each.quantity, amount: each.amount,
    standing: standingAfter(each, rules),
    split: [...shares].map(([reference, lines]) => ({ reference, amount: Decimal.sum(lines.map(({ netAmount }) => netAmount)) })),
  }
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()]
}

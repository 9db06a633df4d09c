import type * as Contract from '../../schemas/generated/events.ts'
import { Decimal } from '../model/decimal.ts'
import type { Totals } from '../model/invoice.ts'
import type { Order } from '../model/order.ts'

type Content = Contract.Draft<Contract.OrderContent>
type Line = Contract.Draft<Contract.OrderLine>

/** UNCL1229 of a line that a change takes out of the order, changes, and leaves as it is. */
const [deleted, changed, unchanged] = ['2', '3', '5']
const hundred = Decimal.of(100)

/** Lines that a change speaks of as the order's and that the order does not have. */
export function unknownLines({ lines }: Order, was: Pick<Contract.OrderContent, 'lines'> | undefined): readonly string[] {
  const known = new Set(was?.lines.map(({ id }) => id))
  return lines.filter(({ id, status = '' }) => [deleted, changed, unchanged].includes(status) && !known.has(id)).map(({ id }) => id)
}

/**
 * The order after a change that states no more than what becomes of some lines; `said` is what it states. Other lines, and what of the order it
 * does not state, stay as they were. Totals are worked out from the lines.
 */
export function withNamedLines(was: Content, { lines: named }: Order, said: Content): Content & { readonly totals: Totals } {
  const statusOf = new Map(named.map(({ id, status }) => [id, status]))
  const newOf = new Map((said.lines ?? []).map((line) => [line.id, line]))
  const stay = (was.lines ?? []).filter(({ id = '' }) => statusOf.get(id) !== deleted).map((line) => {
    const now = newOf.get(line.id)
    return now === undefined || statusOf.get(line.id ?? '') === unchanged ? line : { ...line, ...now, item: { ...line.item, ...stated(now.item ?? {}) } }
  })
  const known = new Set((was.lines ?? []).map(({ id }) => id))
  const lines = [...stay, ...(said.lines ?? []).filter(({ id }) => !known.has(id))]
  const { buyer: _1, seller: _2, ...header } = stated(said)
  return { ...was, ...header, vatBreakdown: [], lines, totals: totalsOf(lines) }
}

/** A value without what it has nothing of. */
function stated<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0))) as Value
}

/** VAT where every line has its rate. */
function totalsOf(lines: readonly Line[]): Totals {
  const net = Decimal.sum(lines.map(amountOf))
  const rated = lines.every(({ vat }) => vat?.rate !== undefined && vat.rate !== null)
  const tax = rated ? Decimal.sum(lines.map((line) => amountOf(line).times(line.vat?.rate ?? Decimal.zero).dividedBy(hundred, 2))) : Decimal.of('0.00')
  return { lines: net, taxExclusive: net, tax, taxInclusive: net.plus(tax), payable: net.plus(tax) }
}

function amountOf({ netAmount }: Line): Decimal {
  return netAmount ?? Decimal.zero
}

import { Decimal } from '../model/decimal.ts'
import type { ChargedLine, OrderedLine, SaidLine } from './said.ts'

/** How one line of an order stands. Quantities are in the order line's unit, amounts without VAT in the order's currency. */
export interface LineStand {
  readonly line: string
  readonly unit: string
  /** What the latest version says of it; undefined for a line that no version has. */
  readonly terms: OrderedLine | undefined
  readonly ordered: Decimal
  readonly orderedAmount: Decimal
  /** What the seller promised; undefined before an answer. */
  readonly confirmed: Decimal | undefined
  readonly shipped: Decimal
  readonly received: Decimal
  readonly reversed: Decimal
  readonly returned: Decimal
  readonly invoiced: Decimal
  readonly invoicedAmount: Decimal
  readonly credited: Decimal
  readonly creditedAmount: Decimal
}

/** The quantities that documents add to, one after another. */
export type Counted = 'shipped' | 'received' | 'reversed' | 'returned' | 'invoiced' | 'credited'

/** The lines of an order by their numbers. */
export type Lines = ReadonlyMap<string, LineStand>

const { zero } = Decimal

function emptyLine({ line, unit }: Pick<SaidLine, 'line' | 'unit'>): LineStand {
  return {
    line, unit, terms: undefined, ordered: zero, orderedAmount: zero, confirmed: undefined, shipped: zero, received: zero, reversed: zero,
    returned: zero, invoiced: zero, invoicedAmount: zero, credited: zero, creditedAmount: zero,
  }
}

/** The lines with what a version of the order says; lines that it has not are ordered no longer. */
export function withOrdered(lines: Lines, version: readonly OrderedLine[]): Lines {
  const stands = new Map<string, LineStand>([...lines].map(([line, stand]) => [line, { ...stand, ordered: zero, orderedAmount: zero, confirmed: undefined }]))
  for (const said of version) {
    const stand = stands.get(said.line) ?? emptyLine(said)
    stands.set(said.line, { ...stand, unit: said.unit, terms: said, ordered: stand.ordered.plus(said.quantity), orderedAmount: stand.orderedAmount.plus(said.amount) })
  }
  return stands
}

/** The lines with what was promised of them: of a line that is not named all that is ordered. */
export function withConfirmed(lines: Lines, promised: readonly SaidLine[]): Lines {
  const quantities = quantitiesIn(promised)
  return new Map([...lines].map(([line, stand]) => [line, { ...stand, confirmed: quantities.get(line) ?? stand.ordered }]))
}

/** The lines with a document's quantities, and amounts where it charges, added to one of their sums; what belongs to no line has no quantity. */
export function withCounted(lines: Lines, what: Counted, counted: readonly (SaidLine | ChargedLine)[]): Lines {
  const stands = new Map(lines)
  for (const said of counted) {
    const stand = stands.get(said.line) ?? emptyLine(said)
    stands.set(said.line, { ...stand, ...(said.line === '' ? {} : { [what]: stand[what].plus(said.quantity) }), ...amounts(stand, what, said) })
  }
  return stands
}

function amounts(stand: LineStand, what: Counted, said: SaidLine | ChargedLine): Partial<LineStand> {
  if (!('amount' in said)) return {}
  return what === 'invoiced' ? { invoicedAmount: stand.invoicedAmount.plus(said.amount) } : { creditedAmount: stand.creditedAmount.plus(said.amount) }
}

/** The order line that a line of an invoice or credit note names (BT-132), else the only one of its article; undefined where there is none. */
export function chargedLineOf({ line, sellersItem }: Pick<ChargedLine, 'line' | 'sellersItem'>, lines: Lines): LineStand | undefined {
  if (line !== '') return lines.get(line)
  const same = [...lines.values()].filter(({ terms }) => terms?.sellersItem !== null && terms?.sellersItem === sellersItem)
  return same.length === 1 ? same[0] : undefined
}

/** Lines of an invoice or credit note with the numbers of the order lines that they charge; what charges none stays without. */
export function withOrderLines(charged: readonly ChargedLine[], lines: Lines): readonly ChargedLine[] {
  return charged.map((each) => ({ ...each, line: each.line || (chargedLineOf(each, lines)?.line ?? '') }))
}

/** Lines of a credit note as they are counted: one that pays back less than half of what its quantity is charged lowers the price, and leaves the quantity charged. */
export function creditedLines(credited: readonly ChargedLine[], lines: Lines): readonly ChargedLine[] {
  return credited.map((each) => {
    const stand = lines.get(each.line)
    if (stand === undefined || !isPositive(charged(stand)) || !isPositive(each.quantity)) return each
    const twice = each.amount.plus(each.amount).times(charged(stand))
    return twice.compare(stand.invoicedAmount.minus(stand.creditedAmount).times(each.quantity)) < 0 ? { ...each, quantity: zero } : each
  })
}

/** What a document says of each line, summed: a line may be split. */
export function quantitiesIn(lines: readonly SaidLine[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>()
  for (const { line, quantity } of lines) sums.set(line, (sums.get(line) ?? zero).plus(quantity))
  return sums
}

/** What is to be delivered of a line: as promised, or else as ordered. */
export function expected({ confirmed, ordered }: LineStand): Decimal {
  return confirmed ?? ordered
}

/** What has left the seller or was received, whichever is known to be more; what came back is part of it. */
export function delivered({ shipped, received, reversed }: LineStand): Decimal {
  const arrived = received.minus(reversed)
  return shipped.compare(arrived) > 0 ? shipped : arrived
}

/** What has left the seller and not come back: a change cannot ask for less. */
export function away(stand: LineStand): Decimal {
  return delivered(stand).minus(stand.returned)
}

/** What the municipality has: received, and neither reversed nor returned. */
export function kept({ received, reversed, returned }: LineStand): Decimal {
  return received.minus(reversed).minus(returned)
}

/** What is invoiced and not credited. */
export function charged({ invoiced, credited }: LineStand): Decimal {
  return invoiced.minus(credited)
}

/** Lines whose quantities do not balance; there are none, whatever was said and in whichever order it came. */
export function unbalanced(lines: Lines): readonly LineStand[] {
  return [...lines.values()].filter((stand) =>
    [stand.ordered, stand.shipped, stand.received, stand.reversed, stand.returned, stand.invoiced, stand.credited, kept(stand), charged(stand)].some((each) => each.isNegative))
}

/** More than nothing. */
export function isPositive(value: Decimal): boolean {
  return !value.isZero && !value.isNegative
}

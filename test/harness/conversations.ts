import { Decimal } from '../../mappings/model/decimal.ts'
import type { ChargedLine, OrderedLine, Said, SaidKind, SaidLine, Side } from '../../mappings/conversation/said.ts'
import type { Random } from '../../simulator/shop/random.ts'

const of = Decimal.of

/** Quantities by line number: `{ 1: '2' }`. */
export type Quantities = Readonly<Record<string, string | number>>

export function saidLines(quantities: Quantities): readonly SaidLine[] {
  return Object.entries(quantities).map(([line, quantity]) => ({ line, quantity: of(quantity), unit: 'C62' }))
}

/** Order lines at 10.00 each. */
export function orderedLines(quantities: Quantities): readonly OrderedLine[] {
  return saidLines(quantities).map((each) => ({
    ...each, amount: each.quantity.times(of('10.00')), price: of('10'), priceBase: of('1'), item: `Matkapuhelin ${each.line}`, sellersItem: `P-${each.line}`, rent: false, contract: null,
  }))
}

export function chargedLines(quantities: Quantities): readonly ChargedLine[] {
  return saidLines(quantities).map((each) => ({ ...each, amount: each.quantity.times(of('10.00')), object: null, period: null }))
}

/** Something said at a minute; versions of what the shop says are given, those of the municipality follow the shop's latest. */
export function said<Kind extends SaidKind>(is: Kind, by: Side, minute: number, more: { readonly version?: number; readonly document?: string; readonly quantities?: Quantities; readonly receipt?: string; readonly answers?: string } = {}): Said {
  const quantities = more.quantities ?? {}
  const lines = is === 'placed' || is === 'changed' ? orderedLines(quantities) : is === 'invoiced' || is === 'credited' ? chargedLines(quantities) : saidLines(quantities)
  return {
    is, by, at_ms: minute * 60_000, version: more.version ?? 1, document: more.document ?? `${is} ${minute}`,
    ...(is === 'cancelled' || is === 'rejected' ? {} : { lines }),
    ...(is === 'placed' || is === 'changed' ? { currency: 'EUR', contract: null } : {}),
    ...(is === 'confirmed' || is === 'rejected' ? { answers: more.answers ?? null } : {}),
    ...(is === 'reversed' ? { receipt: more.receipt ?? '' } : {}),
  } as Said
}

/** A conversation about an order of two lines as two sides that do not always listen to each other might have it. */
export function randomConversation(random: Random, length: number, leastQuantity = 0): readonly Said[] {
  const quantities = (least = leastQuantity): Quantities => ({ 1: random.integer(least, 5), ...(random.chance(70) ? { 2: random.integer(least, 5) } : {}) })
  const all: Said[] = [said('placed', random.pick(['shop', 'municipality']), 0, { document: 'T-1', quantities: quantities(1) })]
  let version = 1
  for (let minute = 1; minute < length; minute += 1) {
    const [is, by] = random.weighted(kinds, ([, , weight]) => weight)
    const speaker = by === 'either' ? random.pick(['shop', 'municipality'] as const) : by
    if (speaker === 'shop' && is !== 'invoiced' && is !== 'credited') version += 1
    const crosses = is === 'changed' && speaker === 'municipality' && random.chance(50)
    const receipts = all.filter((each) => each.is === 'received')
    const receipt = receipts.length === 0 ? 'none' : random.pick(receipts).document
    all.push(said(is, speaker, minute, { version: speaker === 'shop' ? version : random.integer(1, version), quantities: is === 'reversed' && random.chance(50) ? {} : crosses ? aboutWhatLeft(all, leastQuantity, random) : quantities(), receipt, ...(is === 'placed' ? { document: 'T-1' } : {}) }))
  }
  return all
}

/** A change that asks for about as much as has left: just that, or one more. */
function aboutWhatLeft(all: readonly Said[], least: number, random: Random): Quantities {
  const left = (line: string): number => Number(Decimal.sum(all.flatMap((each) => (each.is === 'shipped' ? each.lines.filter((one) => one.line === line).map(({ quantity }) => quantity) : []))).toString())
  return Object.fromEntries(['1', '2'].map((line) => [line, Math.max(least, left(line) + random.integer(0, 1))]))
}

const kinds: readonly (readonly [SaidKind, Side | 'either', number])[] = [
  ['placed', 'shop', 1], ['changed', 'either', 3], ['cancelled', 'either', 1], ['confirmed', 'either', 3], ['rejected', 'either', 1], ['shipped', 'shop', 5],
  ['received', 'municipality', 5], ['reversed', 'municipality', 2], ['returned', 'municipality', 2], ['invoiced', 'shop', 3], ['credited', 'shop', 1],
]

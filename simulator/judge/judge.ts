import type { Problem } from '../../errors/failure.ts'
import type { ShopBook } from '../shop/book.ts'
import type { JudgedFlow } from './flows.ts'
import { judgeSystem } from './judgeSystem.ts'
import { readPlaces } from './places.ts'
import type { Tally } from './tally.ts'

/** What is judged. */
export interface Trial {
  /** The receivers' stores lie in `<root>/<municipality>/received/<system>/`. */
  readonly root: string
  readonly book: ShopBook
  /** Flows of every profile in force, of the municipalities that are judged. */
  readonly flows: readonly JudgedFlow[]
}

/** The outcome: nothing lost, doubled or different where there are no differences. */
export interface Verdict {
  readonly differences: readonly Problem[]
  /** Counts and euros by municipality, system and kind of document. */
  readonly tallies: readonly Tally[]
}

/**
 * Compares the shop's own book with the receivers' own stores: each booked document has had one effect at every system that
 * its municipality's flows name, and says there what the book says, to the cent. Uses neither the ledger nor the renderers.
 */
export function judge({ root, book, flows }: Trial): Verdict {
  const results = readPlaces(root, flows).map((read) => judgeSystem(read, book))
  return { differences: results.flatMap((result) => result.differences), tallies: results.flatMap((result) => result.tallies) }
}

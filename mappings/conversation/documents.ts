import type { NumberSeries, SaidLine } from './said.ts'

/** A document by its place among those of the same number, with what is left of its lines. */
export interface KnownDocument {
  readonly among: NumberSeries
  readonly lines: readonly SaidLine[]
}

/** What stood under a name from one addition on. */
interface Entry {
  readonly from: number
  readonly same: readonly KnownDocument[]
}

/**
 * The documents that were heard of an order, by side, kind and number. A value: adding gives another. Values that
 * follow from each other share what they hold, so that a long story is heard in a time that grows with its length; only adding
 * to one that was added to before copies.
 */
export class Documents {
  static readonly none = new Documents(new Map(), { additions: 0 }, 0)
  readonly #entries: Map<string, Entry[]>
  readonly #shared: { additions: number }
  readonly #additions: number

  private constructor(entries: Map<string, Entry[]>, shared: { additions: number }, additions: number) {
    this.#entries = entries
    this.#shared = shared
    this.#additions = additions
  }

  has(name: string, among: NumberSeries): boolean {
    return this.of(name).some((each) => isSameSeries(each.among, among))
  }

  /** Those of a name, in the order in which they came. */
  of(name: string): readonly KnownDocument[] {
    return this.#entries.get(name)?.findLast(({ from }) => from <= this.#additions)?.same ?? []
  }

  /** With one more document, or with what is left of one that is known. */
  with(name: string, document: KnownDocument): Documents {
    const known = this.of(name)
    const place = known.findIndex(({ among }) => isSameSeries(among, document.among))
    const same = place === -1 ? [...known, document] : known.with(place, document)
    if (this.#additions < this.#shared.additions || this.#additions === 0) return this.#copy().#added(name, same)
    return this.#added(name, same)
  }

  #added(name: string, same: readonly KnownDocument[]): Documents {
    const additions = this.#additions + 1
    const entry = { from: additions, same }
    const entries = this.#entries.get(name)
    if (entries === undefined) this.#entries.set(name, [entry])
    else entries.push(entry)
    this.#shared.additions = additions
    return new Documents(this.#entries, this.#shared, additions)
  }

  #copy(): Documents {
    const entries = [...this.#entries.keys()].flatMap((name): [string, Entry[]][] => {
      const same = this.of(name)
      return same.length === 0 ? [] : [[name, [{ from: this.#additions, same }]]]
    })
    return new Documents(new Map(entries), { additions: this.#additions }, this.#additions)
  }
}

/** Whether two documents of one number are among the same numbers. */
export function isSameSeries(one: NumberSeries, other: NumberSeries): boolean {
  return one.system === other.system && one.company === other.company && one.year === other.year
}

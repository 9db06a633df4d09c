import type { SaidLine } from './said.ts'

/** What stood of a document from one addition on. */
interface Entry {
  readonly from: number
  readonly lines: readonly SaidLine[]
}

/**
 * The documents that were heard of an order, by side, kind and number, with what is left of their lines. A value: adding gives another. Values that
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

  has(document: string): boolean {
    return this.get(document) !== undefined
  }

  get(document: string): readonly SaidLine[] | undefined {
    return this.#entries.get(document)?.findLast(({ from }) => from <= this.#additions)?.lines
  }

  with(document: string, lines: readonly SaidLine[]): Documents {
    if (this.#additions < this.#shared.additions || this.#additions === 0) return this.#copy().#added(document, lines)
    return this.#added(document, lines)
  }

  #added(document: string, lines: readonly SaidLine[]): Documents {
    const additions = this.#additions + 1
    const entry = { from: additions, lines }
    const same = this.#entries.get(document)
    if (same === undefined) this.#entries.set(document, [entry])
    else same.push(entry)
    this.#shared.additions = additions
    return new Documents(this.#entries, this.#shared, additions)
  }

  #copy(): Documents {
    const entries = [...this.#entries.keys()].flatMap((document): [string, Entry[]][] => {
      const lines = this.get(document)
      return lines === undefined ? [] : [[document, [{ from: this.#additions, lines }]]]
    })
    return new Documents(new Map(entries), { additions: this.#additions }, this.#additions)
  }
}

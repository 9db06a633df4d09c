import type { UblElement } from '../../formats/ubl/tree/element.ts'
import type { Place } from './place.ts'
import type { OrderingRule } from './rule.ts'

/** Where rules look: at elements by their path's end (`cac:PartyIdentification/cbc:ID`, `cac:LegalMonetaryTotal/cbc:*`), the root (`/*`), or from it. */
export interface Context {
  readonly at: readonly string[]
  /** What must hold of the element beside its path. */
  suits?(element: UblElement, place: Place): boolean
  readonly rules: readonly OrderingRule[]
}

interface Entry {
  readonly matches: (place: Place) => boolean
  readonly context: Context
}

/**
 * Contexts of which at most one counts for an element: the first that suits. The official rules are so, and what an earlier context
 * takes the later ones do not see.
 */
export class Pattern {
  readonly contexts: readonly Context[]
  /** By the last step, each with those of any name. */
  readonly #named = new Map<string, Entry[]>()
  readonly #ofAnyName: readonly Entry[]

  constructor(contexts: readonly Context[]) {
    this.contexts = contexts
    const entries = contexts.flatMap((context) => context.at.map((path) => ({ last: path.slice(path.lastIndexOf('/') + 1), entry: { matches: matcherOf(path), context } })))
    for (const { last } of entries) {
      if (!last.endsWith('*')) this.#named.set(last, entries.filter((other) => other.last === last || other.last.endsWith('*')).map(({ entry }) => entry))
    }
    this.#ofAnyName = entries.filter(({ last }) => last.endsWith('*')).map(({ entry }) => entry)
  }

  /** The rules that count at an element. */
  rulesAt(place: Place): readonly OrderingRule[] {
    for (const { matches, context } of this.#named.get(place.element.name) ?? this.#ofAnyName) {
      if (matches(place) && context.suits?.(place.element, place) !== false) return context.rules
    }
    return none
  }
}

const none: readonly OrderingRule[] = []

/** Tells whether a place's path ends so. */
function matcherOf(path: string): (place: Place) => boolean {
  const isFromRoot = path.startsWith('/')
  const steps = path.split('/').filter((step) => step !== '').reverse()
  return (place) => {
    let at: Place | undefined = place
    for (const step of steps) {
      if (at === undefined || !isStep(at.element, step)) return false
      at = at.parent
    }
    return !isFromRoot || at === undefined
  }
}

function isStep({ name }: UblElement, step: string): boolean {
  return step.endsWith('*') ? name.startsWith(step.slice(0, -1)) : name === step
}

import type { XmlElement } from '../../formats/inbound-xml/element.ts'
import { isNamed, namespaceOf, type UblName } from './elements.ts'
import type { Place } from './place.ts'
import type { OrderingRule } from './rule.ts'

/** Where rules look: at elements by their path's end (`cac:PartyIdentification/cbc:ID`, `cac:LegalMonetaryTotal/cbc:*`), the root (`/*`), or from it. */
export interface Context {
  readonly at: readonly string[]
  /** What must hold of the element beside its path. */
  suits?(element: XmlElement, place: Place): boolean
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
  /** By local name of the last step, each with those of any name among them. */
  readonly #named = new Map<string, Entry[]>()
  readonly #ofAnyName: readonly Entry[]

  constructor(contexts: readonly Context[]) {
    this.contexts = contexts
    const entries = contexts.flatMap((context) => context.at.map((path) => ({ last: path.slice(path.lastIndexOf(':') + 1).replace(/^.*\//, ''), entry: { matches: matcherOf(path), context } })))
    for (const { last } of entries) {
      if (last !== '*') this.#named.set(last, entries.filter((other) => other.last === last || other.last === '*').map(({ entry }) => entry))
    }
    this.#ofAnyName = entries.filter(({ last }) => last === '*').map(({ entry }) => entry)
  }

  /** The rules that count at an element. */
  rulesAt(place: Place): readonly OrderingRule[] {
    for (const { matches, context } of this.#named.get(place.element.local) ?? this.#ofAnyName) {
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

function isStep(element: XmlElement, step: string): boolean {
  if (step === '*') return true
  return step.endsWith(':*') ? element.namespace === namespaceOf(step as UblName) : isNamed(element, step as UblName)
}

import type { UblElement } from '../../formats/ubl/tree/element.ts'
import type { Place } from './place.ts'
import type { OrderingRule } from './rule.ts'

/** Where rules look: at elements by their path's end (`cac:PartyIdentification/cbc:ID`, `cac:LegalMonetaryTotal/cbc:*`), the root (`/*`), or from it. */
export interface Context {
  readonly at: readonly string[]
  /** What must hold of the element beside its path. */
  readonly suits?: (element: UblElement, place: Place) => boolean
  readonly rules: readonly OrderingRule[]
}

/** A context by one of its paths. */
interface Entry {
  /** What the element's name begins with: all of it, or a prefix, or nothing. */
  readonly start: string
  /** What holds the element, from its parent on. */
  readonly above: readonly string[]
  /** Whether nothing may hold what the path begins with. */
  readonly isFromRoot: boolean
  readonly context: Context
}

/**
 * Contexts of which at most one counts for an element: the first that suits. The official rules are so, and what an earlier context
 * takes the later ones do not see.
 */
export class Pattern {
  readonly contexts: readonly Context[]
  /** By the last step, each with those of any name. */
  readonly #named = new Map<string, readonly Entry[]>()
  readonly #ofAnyName: readonly Entry[]

  constructor(contexts: readonly Context[]) {
    this.contexts = contexts
    const entries = contexts.flatMap((context) => context.at.map((path) => entryOf(path, context)))
    for (const { last } of entries) {
      if (!last.endsWith('*')) this.#named.set(last, entries.filter((other) => isStep(last, other.last)).map(({ entry }) => entry))
    }
    this.#ofAnyName = entries.filter(({ last }) => last.endsWith('*')).map(({ entry }) => entry)
  }

  /** The contexts whose path leads to an element, whatever else it is. */
  contextsAt({ element: { name }, parent }: Place): readonly Context[] {
    const entries = this.#named.get(name) ?? this.#ofAnyName
    return entries.filter((entry) => name.startsWith(entry.start) && isAbove(entry, parent)).map(({ context }) => context)
  }
}

/** The rules that count at an element to which the paths of these contexts lead. */
export function rulesOfFirst(contexts: readonly Context[], place: Place): readonly OrderingRule[] {
  for (const { suits, rules } of contexts) if (suits === undefined || suits(place.element, place)) return rules
  return none
}

const none: readonly OrderingRule[] = []

/** The context at a path, and the path's last step, by which it is found. */
function entryOf(path: string, context: Context): { readonly last: string; readonly entry: Entry } {
  const [last = '', ...above] = path.split('/').filter((step) => step !== '').reverse()
  return { last, entry: { start: last.replace('*', ''), above, isFromRoot: path.startsWith('/'), context } }
}

/** Whether an element is held by what the path says. */
function isAbove({ above, isFromRoot }: Entry, parent: Place | undefined): boolean {
  let at = parent
  for (const step of above) {
    if (at === undefined || !isStep(at.element.name, step)) return false
    at = at.parent
  }
  return !isFromRoot || at === undefined
}

function isStep(name: string, step: string): boolean {
  return step.endsWith('*') ? name.startsWith(step.slice(0, -1)) : name === step
}

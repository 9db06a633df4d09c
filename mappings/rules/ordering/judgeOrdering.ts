import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { Findings, type Finding } from '../findings.ts'
import { OrderingFacts } from './facts.ts'
import { rulesOfFirst, type Context, type Pattern } from './pattern.ts'
import { judgedTree } from './judgedTree.ts'
import { Place } from './place.ts'
import type { OrderingRule } from './rule.ts'
import type { ElementRules } from './structure.ts'
import { ownPattern } from './own.ts'
import { rulesOfTransaction, type Transaction } from './transactions.ts'

/**
 * What the official rules of a transaction find in a document, in the order of its elements. The same document gives the same findings in
 * the same order. A document with another root is judged by what is asked of every element. Never throws.
 */
export function judgeOrdering(root: UblElement, transaction: Transaction): readonly Finding[] {
  const { structure, patterns } = rulesOfTransaction(transaction)
  const isItsRoot = root.name === structure.root.name
  const walk = new Walk(root, patterns)
  walk.at(new Place(root), isItsRoot ? structure.root : undefined)
  return walk.findings.all
}

/** What our own rules find in a document of any transaction, which the official ones do not ask. Never throws. */
export function judgeOwn(root: UblElement): readonly Finding[] {
  const walk = new Walk(root, [ownPattern])
  walk.at(new Place(root), undefined)
  return walk.findings.all
}

/** One pass through a document. */
class Walk {
  readonly findings: Findings
  readonly #facts: OrderingFacts
  readonly #patterns: readonly Pattern[]

  constructor(root: UblElement, patterns: readonly Pattern[]) {
    this.#facts = new OrderingFacts(root)
    this.findings = new Findings(judgedTree(root))
    this.#patterns = patterns
  }

  /** Judges the element and all below it; `known` is what the structure says of it, if it knows it. */
  at(place: Place, known: ElementRules | undefined): void {
    const contexts = known === undefined ? this.#contextsAt(place) : (known.contexts ??= this.#contextsAt(place))
    for (const ofPattern of contexts) this.#ask(rulesOfFirst(ofPattern, place), place)
    if (known !== undefined) this.#ask(known.rules, place)
    for (const child of place.element.children) {
      const below = new Place(child, place)
      const ofChild = known?.of(child)
      if (known?.only !== undefined && ofChild === undefined) known.only.check(below, this.#facts, this.findings.asking(known.only))
      this.at(below, ofChild)
    }
  }

  #contextsAt(place: Place): readonly (readonly Context[])[] {
    return this.#patterns.map((pattern) => pattern.contextsAt(place)).filter(({ length }) => length > 0)
  }

  #ask(rules: readonly OrderingRule[], place: Place): void {
    for (const rule of rules) rule.check(place, this.#facts, this.findings.asking(rule))
  }
}

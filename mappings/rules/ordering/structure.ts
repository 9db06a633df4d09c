import type { UblElement } from '../../formats/ubl/tree/element.ts'
import type { Context } from './pattern.ts'
import type { OrderingRule } from './rule.ts'
import { ruleOfFact } from './structureFacts.ts'

/** What the structure of a transaction says of one element. */
export class ElementRules {
  readonly name: string
  /** The element's business terms. */
  readonly terms: readonly string[]
  /** What is asked of an element that is there. */
  readonly rules: OrderingRule[] = []
  /** Broken by a child that the structure does not know. */
  only: OrderingRule | undefined
  /** What patterns ask at this element, by pattern; its path is always the same, and so are they. */
  contexts: readonly (readonly Context[])[] | undefined
  readonly #children = new Map<string, ElementRules>()

  constructor(name: string, terms: readonly string[]) {
    this.name = name
    this.terms = terms
  }

  get children(): Iterable<ElementRules> {
    return this.#children.values()
  }

  add(child: ElementRules): void {
    this.#children.set(child.name, child)
  }

  /** What is said of a child; undefined where the structure does not know it. */
  of(child: UblElement): ElementRules | undefined {
    return this.#children.get(child.name)
  }

  /** What is said of the element at a path below this one. */
  at(path: string): ElementRules | undefined {
    return path.split('/').reduce<ElementRules | undefined>((above, name) => (above === undefined ? undefined : above.#children.get(name)), this)
  }

  /** Every rule here and below. */
  *everyRule(): Iterable<OrderingRule> {
    yield* this.rules
    if (this.only !== undefined) yield this.only
    for (const child of this.#children.values()) yield* child.everyRule()
  }
}

/** The elements that a transaction may have and must have, read from its table when it is first asked for. */
export class Structure {
  /** What its ids begin with: `PEPPOL-T01`. */
  readonly prefix: string
  /** The rule artefact that it was read from. */
  readonly version: string
  readonly #table: string
  #root: ElementRules | undefined

  constructor(prefix: string, version: string, table: string) {
    this.prefix = prefix
    this.version = version
    this.#table = table
  }

  get root(): ElementRules {
    return (this.#root ??= this.#read())
  }

  /** Business terms of the elements at these paths below the root. Throws for a path that the structure does not have. */
  termsAt(paths: readonly string[]): readonly string[] {
    return paths.flatMap((path) => {
      const found = this.root.at(path)
      if (found === undefined) throw new Error(`${this.prefix} has no ${path}`)
      return found.terms
    })
  }

  #read(): ElementRules {
    const above: ElementRules[] = []
    for (const line of this.#table.trim().split('\n')) {
      const [name = '', ...facts] = line.trimStart().split(' ')
      const depth = line.length - line.trimStart().length
      const terms = facts.filter((fact) => fact.startsWith('terms=')).flatMap((fact) => fact.slice('terms='.length).split(','))
      const element = new ElementRules(name, terms)
      const parent = above[depth - 1]
      parent?.add(element)
      above.length = depth
      above.push(element)
      for (const fact of facts) {
        const found = ruleOfFact(fact, element, this.prefix, this.version)
        if (found?.holder === 'parent') parent?.rules.push(found.rule)
        else if (found?.holder === 'element') element.rules.push(found.rule)
        else if (found?.holder === 'only') element.only = found.rule
      }
    }
    return above[0] as ElementRules
  }
}

/** The structure that a generated table describes: an element a line, indented below its parent, with what is asked of it. */
export function structure(prefix: string, version: string, table: string): Structure {
  return new Structure(prefix, version, table)
}

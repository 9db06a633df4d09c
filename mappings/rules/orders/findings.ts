import { inDocument, nameOf, term as named, type Words } from '../../../errors/words/words.ts'
import type { ErrorCode } from '../../../errors/catalogue.ts'
import { problem, type ParametersFor, type Problem } from '../../../errors/failure.ts'
import type { Decimal } from '../../model/decimal.ts'

/** A code of the rules' errors, and its parameters beside the document and the rule. */
type RuleCode = Extract<ErrorCode, `KS-RULE-${string}`>
type Details<Code extends RuleCode> = Omit<ParametersFor<Code>, 'number' | 'rule'>

/** What the rules found in one document. The runner names the rule that is being asked. */
export class Findings {
  readonly problems: Problem[] = []
  rule = ''
  readonly #number: string

  constructor(number: string) {
    this.#number = number
  }

  /** Adds a problem of the code, with document and rule filled in. */
  add<Code extends RuleCode>(code: Code, details: Details<Code>): void {
    this.problems.push(problem(code, { number: this.#number, rule: this.rule, ...details } as unknown as ParametersFor<Code>))
  }

  /** Reports the term as missing when it is absent or blank. */
  require(value: unknown, term: string | Words, where: Words = inDocument): void {
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) this.add('KS-RULE-MISSING', { term: typeof term === 'string' ? named(term) : term, where })
  }

  /** Reports an amount that differs from what others give. */
  equal(stated: Decimal, computed: Decimal, term: string, of: string, where: Words = inDocument): void {
    if (!stated.equals(computed)) {
      this.add('KS-RULE-TOTAL', { term: named(term), where, of, stated: stated.toString(), computed: computed.toString() })
    }
  }

  /** Reports a code that its list does not hold; an absent one is another rule's business. */
  code(value: string | undefined, list: ReadonlySet<string>, listName: string, term: string, where: Words = inDocument): void {
    if (value !== undefined && !list.has(value)) this.add('KS-RULE-CODE', { term: named(term), where, value, list: nameOf(listName) })
  }
}

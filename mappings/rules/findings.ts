import type { ErrorCode } from '../../errors/catalogue.ts'
import { located, problem, type ParametersFor, type Problem } from '../../errors/failure.ts'
import { atLine, inDocument, nameOf, numeral, term as named, type Words } from '../../errors/words/words.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Oddity } from '../model/stated.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Judged } from './judged.ts'
import type { RuleHead } from './rule.ts'

/** What one rule found at one place. */
export interface Finding {
  readonly rule: RuleHead
  /** The terms that it is about: those of the rule; of a rule about every element, those of the element. */
  readonly terms: readonly string[]
  readonly where: Words
  readonly problem: Problem
}

/** A code of the rules' errors, and its parameters beside those that are filled in for every rule. */
type RuleCode = Extract<ErrorCode, `KS-RULE-${string}`>
type Details<Code extends RuleCode> = Omit<ParametersFor<Code>, 'rule' | 'where'>

/** A line of the document, as the place of a finding. */
interface Line {
  readonly id?: string | undefined
}

/** A place that says itself where it is, and on which line. */
interface Place {
  readonly where: Words
  readonly line?: string | undefined
}

/** What the rules found in one document; its order is that of the rules, and of the document within a rule. */
export class Findings {
  readonly all: Finding[] = []
  readonly #judged: Judged
  /** Terms that are mistyped, anywhere and by line. */
  readonly #mistyped: ReadonlySet<string>
  #rule: RuleHead | undefined

  /** What is mistyped in the document is there, though it has no value. */
  constructor(judged: Judged, mistyped: readonly Oddity[] = []) {
    this.#judged = judged
    this.#mistyped = new Set(mistyped.flatMap(({ term, line }) => (term === undefined ? [] : [term, placed(term, line)])))
  }

  /** Says which rule is asked from now on. */
  asking(rule: RuleHead): this {
    this.#rule = rule
    return this
  }

  /** Whether another rule that was asked before, by its id, has found something. */
  hasOf(id: string): boolean {
    return this.all.some(({ rule }) => rule.id === id)
  }

  /** Adds a finding at the line or place, or on the document where none is given; about these terms, else those of its rule. */
  add<Code extends RuleCode>(code: Code, details: Details<Code>, at?: Line | Place, terms?: readonly string[]): void {
    const rule = this.#rule
    if (rule === undefined) throw new Error('findings are added by no rule')
    const where = at === undefined ? inDocument : 'where' in at ? at.where : atLine(at)
    const line = at === undefined ? undefined : 'where' in at ? at.line : at.id
    const found = problem(code, { rule: rule.id, where, ...details } as unknown as ParametersFor<Code>)
    this.all.push({ rule, terms: terms ?? rule.terms, where, problem: located(found, this.#judged.at(line)) })
  }

  /** Reports the term when it is absent; one that is there but empty is enough. */
  exists(value: unknown, term: string, line?: Line): void {
    if (value === undefined && !this.isMistyped(term, line)) this.absent(term, line)
  }

  /** Reports that the term is not there. */
  absent(term: string, line?: Line): void {
    this.add('KS-RULE-MISSING', { term: named(term) }, line)
  }

  /** Whether the term is there with a text that is no value of its type. */
  isMistyped(term: string, line?: Line): boolean {
    return this.#mistyped.size > 0 && this.#mistyped.has(line === undefined ? term : placed(term, line.id))
  }

  /** Reports the term when it is absent or blank. */
  filled(value: string | undefined, term: string, line?: Line): void {
    if (isBlank(value)) this.add('KS-RULE-MISSING', { term: named(term) }, line)
  }

  /** Reports an amount that is absent, or differs from what others give. `of` is how it is computed, in terms. */
  equal(stated: Decimal | undefined, computed: Decimal, term: string, of: string | Words, line?: Line): void {
    if (stated === undefined) this.exists(stated, term, line)
    else if (!stated.equals(computed)) this.add('KS-RULE-TOTAL', { term: named(term), of, stated: numeral(stated), computed: numeral(computed) }, line)
  }

  /** Reports a code that its list does not hold; an absent one is another rule's business. */
  code(value: string | undefined, list: CodeList, term: string, line?: Line): void {
    if (value !== undefined && !list.has(value)) this.add('KS-RULE-CODE', { term: named(term), value, list: nameOf(list.name) }, line)
  }
}

function placed(term: string, line: string | undefined): string {
  return `${term} ${line ?? ''}`
}

/** Whether a text is absent or holds nothing but white space. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === ''
}

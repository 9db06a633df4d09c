import type { StatedInvoice, StatedLine } from '../model/stated.ts'
import type { Facts } from './facts.ts'
import type { Findings } from './findings.ts'

/** Who made a rule: `finnish` holds Finland's rules and ours that are stricter than the official ones, `receiver` what a profile asks for. */
export type RuleSet = 'en16931' | 'peppol-billing' | 'finnish' | 'receiver'

export type { StatedLine } from '../model/stated.ts'

/** What a rule says of itself. */
export interface RuleHead {
  /** The official id where there is one (`BR-CO-10`), else ours (`KS-…`), which is no code of the error table. One id is one rule. */
  readonly id: string
  readonly set: RuleSet | 'peppol-ordering' | 'order' | 'devices'
  /** A document with a `fatal` finding does not leave. */
  readonly flag: 'fatal' | 'warning'
  /** The business terms and groups that it judges. */
  readonly terms: readonly string[]
  /** Where it is written; of one that is stricter than an official rule, which one and why. */
  readonly source: string
}

/** One rule over an invoice or credit note. It reports to the findings and never throws. */
export interface Rule extends RuleHead {
  readonly of: 'document'
  check(invoice: StatedInvoice, facts: Facts, findings: Findings): void
}

/** One rule over a line of it. */
export interface LineRule extends RuleHead {
  readonly of: 'line'
  check(line: StatedLine, invoice: StatedInvoice, facts: Facts, findings: Findings): void
}

/** One rule over what is no invoice. */
export interface SubjectRule<Subject> extends RuleHead {
  check(subject: Subject, findings: Findings): void
}

import type { Findings } from './findings.ts'

/** One rule over a document. It reports to the findings and never throws. */
export interface Rule<Subject> {
  /** The official id where there is one (`BR-CO-10`), else ours (`KS-RULE-…`). */
  readonly id: string
  /** The business terms and groups that it judges. */
  readonly terms: readonly string[]
  /** Where it is written. */
  readonly source: string
  check(subject: Subject, findings: Findings): void
}

/** One rule over a line of a document. */
export interface LineRule<Line, Subject> {
  readonly id: string
  readonly terms: readonly string[]
  readonly source: string
  check(line: Line, subject: Subject, findings: Findings): void
}

/** Sources that many rules share. */
export const en16931 = 'EN 16931-1:2017, 6.4'
export const peppolBilling = 'Peppol BIS Billing 3.0.21'

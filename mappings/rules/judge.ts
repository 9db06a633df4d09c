import type { StatedInvoice } from '../model/stated.ts'
import { Facts, type Known } from './facts.ts'
import { Findings, type Finding } from './findings.ts'
import { judgedInvoice, type Judged } from './judged.ts'
import { odd } from './oddities.ts'
import type { LineRule, Rule, RuleSet } from './rule.ts'
import { rulesOf } from './sets.ts'

/**
 * What the rule sets find in an invoice or credit note: rules of the document first, each in the order of its set, then the
 * lines in their order. The same document gives the same findings in the same order. Never throws.
 */
export function judge(invoice: StatedInvoice, sets: readonly RuleSet[], known: Known = {}): readonly Finding[] {
  return judgeBy(invoice, sets.map((set) => sorted[set]), known)
}

/** What rules of some sets find; see `judge`. `judged` names a document that is no invoice, but judged as one. */
export function judgeBy(invoice: StatedInvoice, sets: readonly SortedRules[], known: Known = {}, judged: Judged = judgedInvoice(invoice)): readonly Finding[] {
  const findings = new Findings(judged, odd(invoice, 'mistyped'))
  const facts = new Facts(invoice, known)
  for (const { ofDocument, ofLines } of sets) {
    for (const rule of ofDocument) rule.check(invoice, facts, findings.asking(rule))
    for (const rule of ofLines) {
      findings.asking(rule)
      for (const line of facts.everyLine) rule.check(line, invoice, facts, findings)
    }
  }
  return findings.all
}

/** The rules of a set by what they look at. */
export interface SortedRules {
  readonly ofDocument: readonly Rule[]
  readonly ofLines: readonly LineRule[]
}

const sorted: Readonly<Record<RuleSet, SortedRules>> = {
  en16931: sort(rulesOf['en16931']),
  'peppol-billing': sort(rulesOf['peppol-billing']),
  finnish: sort(rulesOf.finnish),
  receiver: sort(rulesOf.receiver),
}

/** Rules by what they look at, each kind in its order. */
export function sort(rules: readonly (Rule | LineRule)[]): SortedRules {
  return { ofDocument: rules.filter((rule) => rule.of === 'document'), ofLines: rules.filter((rule) => rule.of === 'line') }
}

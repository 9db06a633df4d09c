import type { LineRule, Rule } from '../rule.ts'

const head = { set: 'peppol-billing', flag: 'fatal', source: 'Peppol BIS Billing 3.0.21, release 2026.5' } as const

/** A rule of Peppol BIS Billing over the document. */
export function rule(id: string, terms: readonly string[], check: Rule['check'], flag: Rule['flag'] = 'fatal'): Rule {
  return { ...head, of: 'document', id, flag, terms, check }
}

/** The same over a line. */
export function lineRule(id: string, terms: readonly string[], check: LineRule['check']): LineRule {
  return { ...head, of: 'line', id, terms, check }
}

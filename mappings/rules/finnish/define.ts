import type { LineRule, Rule } from '../rule.ts'

const head = { set: 'finnish', flag: 'fatal' } as const

/** A rule of Finland's, or of ours. `source` says where it is written, or which official rule it is stricter than, and why. */
export function rule(id: string, terms: readonly string[], source: string, check: Rule['check']): Rule {
  return { ...head, of: 'document', id, terms, source, check }
}

/** The same over a line. */
export function lineRule(id: string, terms: readonly string[], source: string, check: LineRule['check']): LineRule {
  return { ...head, of: 'line', id, terms, source, check }
}

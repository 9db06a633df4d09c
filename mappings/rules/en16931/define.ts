import type { LineRule, Rule } from '../rule.ts'

const head = { set: 'en16931', flag: 'fatal', source: 'EN 16931-1:2017, 6.4; EN16931-UBL validation 1.3.16' } as const

/** A rule of EN 16931 over the document, with the meaning that the official UBL validation gives it. */
export function rule(id: string, terms: readonly string[], check: Rule['check'], flag: Rule['flag'] = 'fatal'): Rule {
  return { ...head, of: 'document', id, flag, terms, check }
}

/** The same over a line. */
export function lineRule(id: string, terms: readonly string[], check: LineRule['check']): LineRule {
  return { ...head, of: 'line', id, terms, check }
}

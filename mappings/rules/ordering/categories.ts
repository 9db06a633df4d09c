import { phrase } from '../../../errors/words/words.ts'
import { all, first, has, numberOf, textOf, wordsOf, type UblName } from './elements.ts'
import type { Define } from './define.ts'
import { called } from './named.ts'
import type { Context } from './pattern.ts'
import type { OrderingRule } from './rule.ts'

/** The rate of a VAT category: there is one but with O, and above 0 with S. */
export function categoryRules(rule: Define, needsRate: string, needsPositive: string, path: string): readonly OrderingRule[] {
  return [
    rule(needsRate, [`${path}/cbc:Percent`], (place, _facts, findings) => {
      const category = wordsOf(first(place.element, 'cbc:ID'))
      if (has(place.element, 'cbc:Percent') || category === 'O') return
      findings.add('KS-RULE-VAT-CATEGORY', { term: called('cbc:Percent'), category, stated: phrase('missing'), expected: phrase('a rate') }, place)
    }),
    rule(needsPositive, [`${path}/cbc:Percent`, `${path}/cbc:ID`], (place, _facts, findings) => {
      const rates = all(place.element, 'cbc:Percent')
      if (wordsOf(first(place.element, 'cbc:ID')) !== 'S' || rates.some((rate) => numberOf(rate) > 0)) return
      findings.add('KS-RULE-VAT-CATEGORY', { term: called('cbc:Percent'), category: 'S', stated: rates.map(textOf).join(', ') || phrase('missing'), expected: phrase('a rate above 0') }, place)
    }),
  ]
}

/** The same as a context of its own. */
export function categoryContext(rule: Define, at: readonly UblName[], needsRate: string, needsPositive: string, path: string): Context {
  return { at, rules: categoryRules(rule, needsRate, needsPositive, path) }
}

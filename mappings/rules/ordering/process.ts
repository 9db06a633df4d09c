import { listed, said } from '../../../errors/words/words.ts'
import { wordsOf } from './elements.ts'
import type { Define } from './define.ts'
import { called } from './named.ts'
import type { Context } from './pattern.ts'

/** The specification of the transaction begins so. */
export function specificationContext(rule: Define, number: string, specification: string): Context {
  return {
    at: ['cbc:CustomizationID'],
    rules: [rule(number, ['cbc:CustomizationID'], (place, _facts, findings) => {
      const value = wordsOf(place.element)
      if (!value.startsWith(specification)) findings.add('KS-RULE-CODE', { term: called('cbc:CustomizationID'), value, list: said(specification) }, place)
    })],
  }
}

/** The business process is one of these. */
export function processContext(rule: Define, number: string, processes: readonly string[]): Context {
  return {
    at: ['cbc:ProfileID'],
    rules: [rule(number, ['cbc:ProfileID'], (place, _facts, findings) => {
      const value = wordsOf(place.element)
      if (!processes.includes(value)) findings.add('KS-RULE-CODE', { term: called('cbc:ProfileID'), value, list: listed('or', processes) }, place)
    })],
  }
}

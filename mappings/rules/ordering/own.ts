import { said } from '../../../errors/words/words.ts'
import { schemeFault, schemeSource } from '../schemeCheckDigits.ts'
import { decimalOf, textOf, wordsOf } from './elements.ts'
import { Pattern } from './pattern.ts'
import type { OrderingRule } from './rule.ts'

function rule(id: string, source: string, check: OrderingRule['check']): OrderingRule {
  return { id, set: 'finnish', flag: 'fatal', terms: [], source, check }
}

const numbers = /^cbc:\w*(?:Amount|Quantity|Percent|Numeric)$/

/** Our own rules of every ordering document, stricter than the official ones. */
export const ownPattern = new Pattern([
  {
    at: ['cbc:*'],
    suits: (element) => numbers.test(element.name) && textOf(element).trim() !== '' && decimalOf(element) === undefined,
    rules: [rule('KS-TYPE', 'stricter than the official rules, which give no verdict on a text that is no value of its type', (place, _facts, findings) => {
      findings.add('KS-RULE-SYNTAX', { path: place.element.name }, place)
    })],
  },
  {
    at: ['cbc:*'],
    suits: ({ attributes }) => attributes['schemeID'] !== undefined,
    rules: [rule('KS-CHECK-DIGIT-PARTY', schemeSource, (place, _facts, findings) => {
      const { element } = place
      const fault = schemeFault({ id: wordsOf(element), scheme: element.attributes['schemeID'] })
      if (fault !== undefined) findings.add('KS-RULE-CHECK-DIGIT', { term: said(element.name), ...fault }, place)
    })],
  },
])

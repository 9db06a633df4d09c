import { phrase } from '../../../errors/words/words.ts'
import { schemeFault, schemeSource } from '../schemeCheckDigits.ts'
import { decimalOf, textOf, wordsOf } from './elements.ts'
import type { OrderingFacts } from './facts.ts'
import { called } from './named.ts'
import { Pattern } from './pattern.ts'
import type { Place } from './place.ts'
import type { OrderingRule } from './rule.ts'
import { judgedAs, rulesOfTransaction } from './transactions.ts'

function rule(id: string, source: string, check: OrderingRule['check']): OrderingRule {
  return { id, set: 'finnish', flag: 'fatal', terms: [], source, check }
}

/** The business terms of an element, by the transaction that its document says it is. */
function termsAt(place: Place, { root }: OrderingFacts): readonly string[] {
  const transaction = judgedAs(root)
  return transaction === undefined ? [] : rulesOfTransaction(transaction).structure.root.at(place.namesFromRoot)?.terms ?? []
}

const numbers = /^cbc:\w*(?:Amount|Quantity|Percent|Numeric)$/

/** Our own rules of every ordering document, stricter than the official ones. */
export const ownPattern = new Pattern([
  {
    at: ['cbc:*'],
    suits: (element) => numbers.test(element.name) && textOf(element).trim() !== '' && decimalOf(element) === undefined,
    rules: [rule('KS-TYPE', 'stricter than the official rules, which give no verdict on a text that is no value of its type', (place, facts, findings) => {
      const { element } = place
      const terms = termsAt(place, facts)
      findings.add('KS-RULE-TYPE', { term: called(element.name, terms), value: textOf(element).trim().slice(0, 80), path: element.name, expected: phrase('a number') }, place, terms)
    })],
  },
  {
    at: ['cbc:*'],
    suits: ({ attributes }) => attributes['schemeID'] !== undefined,
    rules: [rule('KS-CHECK-DIGIT-PARTY', schemeSource, (place, facts, findings) => {
      const { element } = place
      const fault = schemeFault({ id: wordsOf(element), scheme: element.attributes['schemeID'] })
      if (fault === undefined) return
      const terms = termsAt(place, facts)
      findings.add('KS-RULE-CHECK-DIGIT', { term: called(element.name, terms), ...fault }, place, terms)
    })],
  },
])

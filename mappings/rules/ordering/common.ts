import { said } from '../../../errors/words/words.ts'
import { isCalendarDate } from '../calendarDate.ts'
import { dutchVat, networkSchemes, type NetworkScheme } from '../peppol/networkSchemes.ts'
import { onlyWordsAt, textOf, wordsOf, type UblName } from './elements.ts'
import { called } from './named.ts'
import { Pattern, type Context } from './pattern.ts'
import { orderingSource, type OrderingRule } from './rule.ts'
import { schemaLocationOf } from './structureFacts.ts'

function rule(id: string, check: OrderingRule['check'], flag: OrderingRule['flag'] = 'fatal'): OrderingRule {
  return { id, set: 'peppol-ordering', flag, terms: [], source: orderingSource, check }
}

/** Nothing is empty. */
export const emptyPattern = new Pattern([
  {
    at: ['*'],
    suits: ({ children, text }) => children.length === 0 && isBlank(text),
    rules: [rule('PEPPOL-COMMON-R001', (place, _facts, findings) => findings.add('KS-RULE-EMPTY', { path: place.element.name }, place))],
  },
])

function isBlank(text: string): boolean {
  return text === '' || /^[ \t\r\n]*$/.test(text)
}

const dates: readonly UblName[] = ['cbc:IssueDate', 'cbc:DueDate', 'cbc:TaxPointDate', 'cbc:StartDate', 'cbc:EndDate', 'cbc:ActualDeliveryDate']
const identifiers = ['cbc:EndpointID', 'cac:PartyIdentification/cbc:ID', 'cbc:CompanyID'] as const

/** What the network asks of every document: dates that exist, and identifiers in the form of their scheme. */
export const commonPattern = new Pattern([
  {
    at: ['/*'],
    rules: [rule('PEPPOL-COMMON-R003', (place, _facts, findings) => {
      const named = schemaLocationOf(place.element.attributes)
      if (named !== undefined) findings.add('KS-RULE-SYNTAX', { path: `@${named}` }, place)
    }, 'warning')],
  },
  {
    at: dates,
    rules: [rule('PEPPOL-COMMON-R030', (place, _facts, findings) => {
      const value = textOf(place.element)
      if (!isCalendarDate(value)) findings.add('KS-RULE-DATE', { term: called(place.element.name), value }, place)
    })],
  },
  ...networkSchemes.map(contextOf),
  {
    at: ['cac:PartyTaxScheme/cbc:CompanyID'],
    suits: (element, { parent }) => wordsOf(element).startsWith('NL') && parent !== undefined && onlyWordsAt(parent.element, 'cac:TaxScheme', 'cbc:ID') === 'VAT',
    rules: [rule('PEPPOL-COMMON-R056-2', (place, _facts, findings) => {
      if (!dutchVat.test(wordsOf(place.element))) findings.add('KS-RULE-CHECK-DIGIT', { term: called(place.element.name), value: textOf(place.element), kind: said('NL123456789B01') }, place)
    }, 'warning')],
  },
])

function contextOf({ id, scheme, flag, ofEndpoints, isRight }: NetworkScheme): Context {
  return {
    at: ofEndpoints === true ? ['cbc:EndpointID'] : identifiers,
    suits: ({ attributes }) => attributes['schemeID'] === scheme,
    rules: [rule(id, (place, _facts, findings) => {
      const value = textOf(place.element)
      if (!isRight(wordsOf(place.element), value)) findings.add('KS-RULE-CHECK-DIGIT', { term: called(place.element.name), value, kind: said(`ISO 6523 ${scheme}`) }, place)
    }, flag)],
  }
}

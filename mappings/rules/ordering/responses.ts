import { calendarDay } from '../../../errors/words/words.ts'
import type { Findings } from '../findings.ts'
import { definerOf } from './define.ts'
import { all, first, has, textOf, wordsOf } from './elements.ts'
import type { OrderingFacts } from './facts.ts'
import { checkLineId } from './lines.ts'
import { called } from './named.ts'
import { registeredPartyContext } from './parties.ts'
import { Pattern, type Context } from './pattern.ts'
import type { Place } from './place.ts'
import { specificationContext } from './process.ts'
import type { Structure } from './structure.ts'

/** The business rules of an order response (T76) and of the advanced one (T116), which ask the same. */
export function responsePattern(structure: Structure, specification: string): Pattern {
  const rule = definerOf(structure)
  const line = 'cac:OrderLine/cac:LineItem'
  const code = 'cbc:OrderResponseCode'
  const without = (number: string, answer: string) => rule(number, [code], (place, _facts, findings) => {
    if (wordsOf(place.element) === answer && hasLines(place)) findings.add('KS-RULE-CONFLICT', { term: called(`cbc:OrderResponseCode ${answer}`), other: called('cac:OrderLine') }, place)
  })
  const codeContext: Context = {
    at: [code],
    rules: [
      rule('R007', [code], (place, _facts, findings) => {
        if (wordsOf(place.element) === 'CA' && !hasLines(place)) findings.add('KS-RULE-MISSING', { term: called('cac:OrderLine') }, place)
      }),
      without('R008', 'AP'),
      without('R009', 'RE'),
      without('R010', 'AB'),
    ],
  }
  return new Pattern([
    specificationContext(rule, 'R006', specification),
    { at: ['cbc:PriceAmount'], rules: [rule('R005', ['cbc:DocumentCurrencyCode'], checkPriceCurrency)] },
    registeredPartyContext(rule, 'R001', 'cac:BuyerCustomerParty'),
    registeredPartyContext(rule, 'R002', 'cac:SellerSupplierParty'),
    { at: ['cac:PromisedDeliveryPeriod'], rules: [rule('R004', [`${line}/cac:Delivery/cac:PromisedDeliveryPeriod/cbc:StartDate`, `${line}/cac:Delivery/cac:PromisedDeliveryPeriod/cbc:EndDate`], checkPeriod)] },
    codeContext,
    { at: [line], rules: [rule('R003', [`${line}/cbc:ID`], checkLineId)] },
  ])
}

/** Whether there are lines beside the element. */
function hasLines({ parent }: Place): boolean {
  return parent !== undefined && has(parent.element, 'cac:OrderLine')
}

/** A price says that it is in the document's currency. */
function checkPriceCurrency({ element, where }: Place, { currencies }: OrderingFacts, findings: Findings): void {
  const seen = element.attributes['currencyID']
  if (seen === undefined || !currencies.includes(seen)) findings.add('KS-RULE-CURRENCY', { term: called(element.name), seen: seen ?? '', currency: currencies.join(', ') }, { where })
}

/** Days are compared as they are written. */
function checkPeriod(place: Place, _facts: OrderingFacts, findings: Findings): void {
  const [starts, ends] = (['cbc:StartDate', 'cbc:EndDate'] as const).map((name) => all(place.element, name).map(textOf))
  if (starts === undefined || ends === undefined || starts.length === 0 || ends.length === 0 || ends.some((end) => starts.some((start) => end >= start))) return
  findings.add('KS-RULE-PERIOD', { term: called(place.element.name), start: calendarDay(wordsOf(first(place.element, 'cbc:StartDate'))), end: calendarDay(wordsOf(first(place.element, 'cbc:EndDate'))), expected: { phrase: 'the end is not before the start' } }, place)
}

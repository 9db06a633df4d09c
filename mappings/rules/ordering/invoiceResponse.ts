import { nameOf } from '../../../errors/words/words.ts'
import type { CodeList } from '../codelists/codeList.ts'
import { invoiceActions, invoiceReasons } from '../codelists/ordering.ts'
import { definerOf, type Define } from './define.ts'
import { all, first, has, onlyWordsAt, textOf, wordsOf } from './elements.ts'
import { called } from './named.ts'
import { Pattern, type Context } from './pattern.ts'
import { processContext, specificationContext } from './process.ts'
import type { OrderingRule } from './rule.ts'
import type { Structure } from './structure.ts'

const response = 'cac:DocumentResponse/cac:Response'
const reasonCode = `${response}/cac:Status/cbc:StatusReasonCode`
const reason = `${response}/cac:Status/cbc:StatusReason`

/** Answers that say why. */
const withReason = ' CA UQ RE '

/** The business rules of an invoice response (T111), but for those on the lists of its reasons. */
export function invoiceResponsePattern(structure: Structure, specification: string, processes: readonly string[]): Pattern {
  const rule = definerOf(structure)
  const needsText: OrderingRule['check'] = (place, _facts, findings) => {
    if (!has(place.element, 'cbc:StatusReason')) findings.add('KS-RULE-MISSING', { term: called('cbc:StatusReason') }, place)
  }
  return new Pattern([
    {
      at: ['cac:Response'],
      suits: (element) => withReason.includes(` ${onlyWordsAt(element, 'cbc:ResponseCode') ?? ''} `),
      rules: [rule('R001', [reasonCode], (place, _facts, findings) => {
        if (!has(place.element, 'cac:Status', 'cbc:StatusReasonCode')) findings.add('KS-RULE-MISSING', { term: called('cac:Status/cbc:StatusReasonCode') }, place)
      })],
    },
    { ...statusOf('OTH'), rules: [rule('R002', [reason], needsText, 'warning')] },
    specificationContext(rule, 'R003', specification),
    { ...statusOf('PPD'), rules: [rule('R004', [reason], needsText), rule('R005', [`${response}/cbc:ResponseCode`], neverFires)] },
    processContext(rule, 'R008', processes),
  ])
}

function statusOf(code: string): Omit<Context, 'rules'> {
  return { at: ['cac:Status'], suits: (element) => all(element, 'cbc:StatusReasonCode').some((one) => textOf(one) === code) }
}

/** The official test asks whether a comparison exists, which it always does. */
function neverFires(): void {}

/** The reason of an invoice response is from the list that it names. */
export function invoiceReasonPattern(structure: Structure): Pattern {
  const rule = definerOf(structure)
  return new Pattern([reasonContext(rule, 'R006', 'OPStatusAction', invoiceActions), reasonContext(rule, 'R007', 'OPStatusReason', invoiceReasons)])
}

function reasonContext(rule: Define, number: string, name: string, list: CodeList): Context {
  return {
    at: ['cac:Status'],
    suits: (element) => all(element, 'cbc:StatusReasonCode').some(({ attributes }) => attributes['listID'] === name),
    rules: [rule(number, [reasonCode], (place, _facts, findings) => {
      const value = wordsOf(first(place.element, 'cbc:StatusReasonCode'))
      if (!list.has(value)) findings.add('KS-RULE-CODE', { term: called('cbc:StatusReasonCode'), value, list: nameOf(list.name) }, place)
    })],
  }
}

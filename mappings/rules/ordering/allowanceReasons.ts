import { nameOf } from '../../../errors/words/words.ts'
import { peppolAllowanceReasons } from '../codelists/allowanceReasons.ts'
import { peppolChargeReasons } from '../codelists/chargeReasons.ts'
import { all, textOf, wordsOf } from './elements.ts'
import type { Define } from './define.ts'
import { called } from './named.ts'
import type { Context } from './pattern.ts'

/** Codes of why there is an allowance (CL001) or charge (CL002), wherever it stands. An element counts for the first only, also where it is said to be both. */
export function reasonContexts(rule: Define): readonly Context[] {
  return [
    { number: 'CL001', list: peppolAllowanceReasons, indicator: 'false' },
    { number: 'CL002', list: peppolChargeReasons, indicator: 'true' },
  ].map(({ number, list, indicator }): Context => ({
    at: ['cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'],
    suits: (_element, { parent }) => parent !== undefined && all(parent.element, 'cbc:ChargeIndicator').some((one) => textOf(one) === indicator),
    rules: [rule(number, ['cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'], (place, _facts, findings) => {
      const value = wordsOf(place.element)
      if (!list.has(value)) findings.add('KS-RULE-CODE', { term: called('cbc:AllowanceChargeReasonCode'), value, list: nameOf(list.name) }, place)
    })],
  }))
}

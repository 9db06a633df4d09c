import { listed } from '../../../errors/words/words.ts'
import { checkNotNegative } from './amounts.ts'
import { definerOf } from './define.ts'
import { has } from './elements.ts'
import { called } from './named.ts'
import { namedPartyContext } from './parties.ts'
import { Pattern } from './pattern.ts'
import { specificationContext } from './process.ts'
import type { Structure } from './structure.ts'

const line = 'cac:DespatchLine'
const item = `${line}/cac:Item`

/** The business rules of a despatch advice (T16). */
export function despatchPattern(structure: Structure, specification: string): Pattern {
  const rule = definerOf(structure)
  return new Pattern([
    specificationContext(rule, 'R011', specification),
    namedPartyContext(rule, 'R008', 'cac:BuyerCustomerParty'),
    namedPartyContext(rule, 'R009', 'cac:SellerSupplierParty'),
    namedPartyContext(rule, 'R010', 'cac:OriginatorCustomerParty'),
    {
      at: [line],
      rules: [
        rule('R003', [`${item}/cac:StandardItemIdentification/cbc:ID`, `${item}/cac:SellersItemIdentification/cbc:ID`], ({ element, where }, _facts, findings) => {
          if (has(element, 'cac:Item', 'cac:StandardItemIdentification', 'cbc:ID') || has(element, 'cac:Item', 'cac:SellersItemIdentification', 'cbc:ID')) return
          findings.add('KS-RULE-MISSING', { term: listed('or', ['cac:StandardItemIdentification/cbc:ID', 'cac:SellersItemIdentification/cbc:ID']) }, { where })
        }),
        rule('R004', [`${item}/cbc:Name`], (place, _facts, findings) => {
          if (!has(place.element, 'cac:Item', 'cbc:Name')) findings.add('KS-RULE-MISSING', { term: called('cac:Item/cbc:Name') }, place)
        }),
        rule('R005', [`${line}/cbc:DeliveredQuantity`], (place, _facts, findings) => {
          if (!has(place.element, 'cbc:DeliveredQuantity')) findings.add('KS-RULE-MISSING', { term: called('cbc:DeliveredQuantity') }, place)
        }, 'warning'),
        rule('R006', [`${line}/cbc:DeliveredQuantity`], (place, _facts, findings) => checkNotNegative(place, 'cbc:DeliveredQuantity', [], findings)),
        rule('R007', [`${line}/cbc:OutstandingQuantity`, `${line}/cbc:OutstandingReason`], (place, _facts, findings) => {
          if (has(place.element, 'cbc:OutstandingQuantity') && !has(place.element, 'cbc:OutstandingReason')) findings.add('KS-RULE-MISSING', { term: called('cbc:OutstandingReason') }, place)
        }, 'warning'),
      ],
    },
  ])
}

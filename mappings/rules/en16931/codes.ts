import { countries } from '../codelists/countries.ts'
import { currencies } from '../codelists/currencies.ts'
import { taxPointCodes } from '../codelists/taxPointCodes.ts'
import { units } from '../codelists/units.ts'
import type { LineRule, Rule } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** Codes and the lists that they are from (BR-CL-…). */
export const codeRules: readonly (Rule | LineRule)[] = [
  rule('BR-CL-04', ['BT-5'], ({ currency }, _facts, findings) => findings.code(currency, currencies, 'BT-5')),
  rule('BR-CL-05', ['BT-6'], ({ accountingCurrency }, _facts, findings) => findings.code(accountingCurrency, currencies, 'BT-6')),
  rule('BR-CL-06', ['BT-8'], ({ taxPointDateCode }, _facts, findings) => findings.code(taxPointDateCode, taxPointCodes, 'BT-8')),
  lineRule('BR-CL-15', ['BT-159'], (line, _invoice, _facts, findings) => findings.code(line.item?.originCountry, countries, 'BT-159', line)),
  lineRule('BR-CL-23', ['BT-130', 'BT-150'], (line, _invoice, _facts, findings) => {
    findings.code(line.unit, units, 'BT-130', line)
    findings.code(line.price?.baseQuantityUnit, units, 'BT-150', line)
  }),
]

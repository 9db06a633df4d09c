import { codes } from '../codelists/codes.ts'
import { countries } from '../codelists/countries.ts'
import { currencies } from '../codelists/currencies.ts'
import { units } from '../codelists/units.ts'
import type { LineRule, Rule } from '../rule.ts'
import { lineRule, rule } from './define.ts'

const taxPointCodes = codes('3 35 432')

/** Codes and the lists that they are from (BR-CL-…). */
export const codeRules: readonly (Rule | LineRule)[] = [
  rule('BR-CL-04', ['BT-5'], ({ currency }, _facts, findings) => findings.code(currency, currencies, 'ISO 4217', 'BT-5')),
  rule('BR-CL-05', ['BT-6'], ({ accountingCurrency }, _facts, findings) => findings.code(accountingCurrency, currencies, 'ISO 4217', 'BT-6')),
  rule('BR-CL-06', ['BT-8'], ({ taxPointDateCode }, _facts, findings) => findings.code(taxPointDateCode, taxPointCodes, 'UNCL2005', 'BT-8')),
  lineRule('BR-CL-15', ['BT-159'], (line, _invoice, _facts, findings) => findings.code(line.item?.originCountry, countries, 'ISO 3166-1', 'BT-159', line)),
  lineRule('BR-CL-23', ['BT-130', 'BT-150'], (line, _invoice, _facts, findings) => {
    findings.code(line.unit, units, 'UN/ECE Rec 20 and 21', 'BT-130', line)
    findings.code(line.price?.baseQuantityUnit, units, 'UN/ECE Rec 20 and 21', 'BT-150', line)
  }),
]

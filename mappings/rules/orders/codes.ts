import { atLine } from '../../../errors/words/words.ts'
import { addressSchemes } from '../codelists/addressSchemes.ts'
import { countries } from '../codelists/countries.ts'
import { currencies } from '../codelists/currencies.ts'
import { identifierSchemes } from '../codelists/identifierSchemes.ts'
import { itemClasses } from '../codelists/itemClasses.ts'
import { units } from '../codelists/units.ts'
import { vatCategories } from '../codelists/vatCategories.ts'
import { vatExemptions } from '../codelists/vatExemptions.ts'
import { en16931, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

/** The bank assigned creditor identifier, allowed as a seller's identifier beside the ISO 6523 schemes. */
const sellersSchemes = new Set([...identifierSchemes, 'SEPA'])
const iso6523 = 'ISO 6523 ICD'

/** Codes of every trade document. */
export const codeRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-CL-04',
    terms: ['BT-5'],
    source: en16931,
    check: ({ currency }, findings) => findings.code(currency, currencies, 'ISO 4217', 'BT-5'),
  },
  {
    id: 'BR-CL-17, 18',
    terms: ['BT-95', 'BT-102', 'BT-118'],
    source: en16931,
    check({ vatBreakdown, allowancesAndCharges }, findings) {
      for (const { code } of vatBreakdown) findings.code(code, vatCategories, 'UNCL5305', 'BT-118')
      for (const { vat, isCharge } of allowancesAndCharges) findings.code(vat?.code, vatCategories, 'UNCL5305', isCharge ? 'BT-102' : 'BT-95')
    },
  },
  {
    id: 'BR-CL-22',
    terms: ['BT-121'],
    source: en16931,
    check({ vatBreakdown }, findings) {
      for (const row of vatBreakdown) findings.code(row.exemptionReasonCode?.toUpperCase(), vatExemptions, 'VATEX', 'BT-121')
    },
  },
  {
    id: 'BR-62, 63; BR-CL-25',
    terms: ['BT-34', 'BT-49'],
    source: en16931,
    check({ seller, buyer }, findings) {
      if (seller.endpoint !== undefined) findings.code(seller.endpoint.scheme ?? '', addressSchemes, 'EAS', 'BT-34')
      if (buyer.endpoint !== undefined) findings.code(buyer.endpoint.scheme ?? '', addressSchemes, 'EAS', 'BT-49')
    },
  },
  {
    id: 'BR-CL-10, 11',
    terms: ['BT-29', 'BT-30', 'BT-46', 'BT-47'],
    source: en16931,
    check({ seller, buyer }, findings) {
      for (const { scheme } of seller.identifiers) findings.code(scheme, sellersSchemes, iso6523, 'BT-29')
      for (const { scheme } of buyer.identifiers) findings.code(scheme, identifierSchemes, iso6523, 'BT-46')
      findings.code(seller.legalRegistration?.scheme, identifierSchemes, iso6523, 'BT-30')
      findings.code(buyer.legalRegistration?.scheme, identifierSchemes, iso6523, 'BT-47')
    },
  },
  {
    id: 'BR-CL-14',
    terms: ['BT-40', 'BT-55'],
    source: en16931,
    check({ seller, buyer }, findings) {
      findings.code(seller.address?.country, countries, 'ISO 3166-1', 'BT-40')
      findings.code(buyer.address?.country, countries, 'ISO 3166-1', 'BT-55')
    },
  },
]

/** Codes of a line. */
export const lineCodeRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'BR-CL-23',
    terms: ['BT-130', 'BT-150'],
    source: en16931,
    check(line, _document, findings) {
      if (!units.has(line.unit)) findings.code(line.unit, units, 'UN/ECE Rec 20 and 21', 'BT-130', atLine(line))
    },
  },
  {
    id: 'BR-CL-18',
    terms: ['BT-151'],
    source: en16931,
    check(line, _document, findings) {
      if (!vatCategories.has(line.vat.code)) findings.code(line.vat.code, vatCategories, 'UNCL5305', 'BT-151', atLine(line))
    },
  },
  {
    id: 'BR-64, 65; BR-CL-13, 15, 21',
    terms: ['BT-157', 'BT-158', 'BT-159'],
    source: en16931,
    check(line, _document, findings) {
      const { standardIdentifier, classifications, originCountry } = line.item
      if (standardIdentifier !== undefined) findings.code(standardIdentifier.scheme ?? '', identifierSchemes, iso6523, 'BT-157', atLine(line))
      for (const { list } of classifications) findings.code(list, itemClasses, 'UNCL7143', 'BT-158', atLine(line))
      findings.code(originCountry, countries, 'ISO 3166-1', 'BT-159', atLine(line))
    },
  },
]

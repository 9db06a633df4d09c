import { listed, phrase, said } from '../../../errors/words/words.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { Decimal } from '../../model/decimal.ts'
import { toCents, xpathRound } from '../en16931/rounding.ts'
import type { Findings } from '../findings.ts'
import { reasonContexts } from './allowanceReasons.ts'
import { checkCurrency, checkDecimals, checkEqual, checkNotNegative, checkNotNegativeIfAny, checkPercentage, checkReason, lacks, reportAbsent } from './amounts.ts'
import { categoryRules } from './categories.ts'
import { definerOf, type Define } from './define.ts'
import { all, decimalOf, first, has, textOf, wordsOf, type UblName } from './elements.ts'
import { sumOf, type OrderingFacts } from './facts.ts'
import { called } from './named.ts'
import { Pattern, type Context } from './pattern.ts'
import type { Place } from './place.ts'
import { specificationContext } from './process.ts'
import type { OrderingRule } from './rule.ts'
import type { Structure } from './structure.ts'

const line = 'cac:OrderLine/cac:LineItem'
const totals = 'cac:LegalMonetaryTotal'
const subtotal = 'cac:TaxTotal/cac:TaxSubtotal'

/** The business rules of an order agreement (T110). */
export function agreementPattern(structure: Structure, specification: string): Pattern {
  const rule = definerOf(structure)
  const price = `${line}/cac:Price`
  return new Pattern([
    specificationContext(rule, 'R030', specification),
    { at: ['cac:Item'], rules: [rule('R002', [`${line}/cac:Item/cac:StandardItemIdentification/cbc:ID`, `${line}/cac:Item/cac:SellersItemIdentification/cbc:ID`], checkItemId)] },
    {
      at: ['cbc:Amount', 'cbc:TaxAmount', 'cbc:TaxableAmount', 'cbc:LineExtensionAmount', 'cbc:PriceAmount', 'cbc:BaseAmount', `${totals}/cbc:*`],
      rules: [rule('R004', ['cbc:DocumentCurrencyCode'], checkCurrency), rule('R013', [], checkDecimals)],
    },
    { at: [subtotal], rules: [rule('R024', [`${subtotal}/cbc:TaxAmount`, `${subtotal}/cbc:TaxableAmount`, `${subtotal}/cac:TaxCategory/cbc:Percent`], checkTax)] },
    {
      at: ['/*/cac:TaxTotal'],
      suits: (element) => has(element, 'cac:TaxSubtotal'),
      rules: [rule('R025', ['cac:TaxTotal/cbc:TaxAmount', `${subtotal}/cbc:TaxAmount`], (place, _facts, findings) => {
        checkEqual(place, decimalOf(first(place.element, 'cbc:TaxAmount')), sumOf(all(place.element, 'cac:TaxSubtotal', 'cbc:TaxAmount')), 'cbc:TaxAmount', 'Σ cac:TaxSubtotal/cbc:TaxAmount', findings)
      })],
    },
    exemptionContext(rule, 'R028', ['S', 'Z', 'L', 'M'], false),
    exemptionContext(rule, 'R029', ['E', 'AE', 'O', 'K', 'G'], true),
    {
      at: ['cac:AllowanceCharge/cac:TaxCategory', 'cac:Item/cac:ClassifiedTaxCategory'],
      rules: [
        rule('R026', [`${line}/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent`, `${subtotal}/cac:TaxCategory/cbc:Percent`], checkRateIsInTotal),
        rule('R027', [`${line}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`, `${subtotal}/cac:TaxCategory/cbc:ID`], checkCategoryIsInTotal),
        ...categoryRules(rule, 'R019', 'R020', `${line}/cac:Item/cac:ClassifiedTaxCategory`),
      ],
    },
    totalsContext(rule),
    { at: ['/*/cac:AllowanceCharge'], suits: lacks('cbc:BaseAmount'), rules: [rule('R015', ['cac:AllowanceCharge/cbc:BaseAmount'], reportAbsent('cbc:BaseAmount'))] },
    { at: ['/*/cac:AllowanceCharge'], suits: lacks('cbc:MultiplierFactorNumeric'), rules: [rule('R016', ['cac:AllowanceCharge/cbc:MultiplierFactorNumeric'], reportAbsent('cbc:MultiplierFactorNumeric'))] },
    {
      at: ['/*/cac:AllowanceCharge'],
      rules: [
        rule('R017', ['cac:AllowanceCharge/cbc:Amount', 'cac:AllowanceCharge/cbc:BaseAmount', 'cac:AllowanceCharge/cbc:MultiplierFactorNumeric'], checkPercentage),
        rule('R018', ['cac:AllowanceCharge/cbc:AllowanceChargeReason', 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'], checkReason),
        rule('R021', ['cac:AllowanceCharge/cbc:Amount'], (place, _facts, findings) => checkNotNegative(place, 'cbc:Amount', [], findings)),
      ],
    },
    {
      at: ['cac:Price'],
      rules: [
        rule('R001', [`${price}/cbc:PriceAmount`], (place, _facts, findings) => checkNotNegative(place, 'cbc:PriceAmount', [], findings)),
        rule('R022', [`${price}/cac:AllowanceCharge/cbc:BaseAmount`], (place, _facts, findings) => checkNotNegativeIfAny(place, ['cac:AllowanceCharge', 'cbc:BaseAmount'], findings)),
        rule('R023', [`${price}/cac:AllowanceCharge/cbc:Amount`], (place, _facts, findings) => checkNotNegativeIfAny(place, ['cac:AllowanceCharge', 'cbc:Amount'], findings)),
      ],
    },
    ...reasonContexts(rule),
  ])
}

/** An item has the seller's number or a standard one. */
function checkItemId(place: Place, _facts: OrderingFacts, findings: Findings): void {
  if (has(place.element, 'cac:StandardItemIdentification', 'cbc:ID') || has(place.element, 'cac:SellersItemIdentification', 'cbc:ID')) return
  findings.add('KS-RULE-MISSING', { term: listed('or', ['cac:StandardItemIdentification/cbc:ID', 'cac:SellersItemIdentification/cbc:ID']) }, place)
}

const hundred = Decimal.of(100)

/** The tax of a category is what its rate gives; it may be off by less than a half where the rate is next to none. */
function checkTax(place: Place, _facts: OrderingFacts, findings: Findings): void {
  const { element } = place
  const tax = decimalOf(first(element, 'cbc:TaxAmount'))
  const taxable = decimalOf(first(element, 'cbc:TaxableAmount'))
  const rates = all(element, 'cac:TaxCategory', 'cbc:Percent').flatMap((rate) => decimalOf(rate) ?? [])
  const isNoTax = tax !== undefined && xpathRound(tax, 0).isZero
  const [rate] = rates
  const isFree = rate === undefined || xpathRound(rate, 0).isZero
  const computed = isFree ? Decimal.zero : taxable === undefined ? undefined : toCents(taxable.times(rate).dividedBy(hundred, taxable.scale + rate.scale + 2))
  if (isFree ? isNoTax : tax !== undefined && computed !== undefined && tax.equals(computed)) return
  checkEqual(place, tax, computed, 'cbc:TaxAmount', 'cbc:TaxableAmount × cbc:Percent ÷ 100', findings)
}

/** Which categories have a reason of exemption, and which have none. */
function exemptionContext(rule: Define, number: string, categories: readonly string[], hasReason: boolean): Context {
  const named = ` ${categories.join(' ')} `
  return {
    at: ['cac:TaxSubtotal/cac:TaxCategory'],
    suits: (element) => has(element, 'cbc:TaxExemptionReason') === hasReason,
    rules: [rule(number, [`${subtotal}/cac:TaxCategory/cbc:ID`, `${subtotal}/cac:TaxCategory/cbc:TaxExemptionReason`], (place, _facts, findings) => {
      const category = wordsOf(first(place.element, 'cbc:ID'))
      if (named.includes(` ${category} `)) return
      findings.add('KS-RULE-EXEMPTION', { category, stated: hasReason ? wordsOf(first(place.element, 'cbc:TaxExemptionReason')) : phrase('missing'), expected: phrase(hasReason ? 'no reason' : 'a reason') }, place)
    })],
  }
}

function categoriesInTotal(root: UblElement): readonly UblElement[] {
  return all(root, 'cac:TaxTotal', 'cac:TaxSubtotal', 'cac:TaxCategory')
}

/** Category and rate as one text, the rate in millionths. */
function rateOf(category: UblElement): string {
  const rate = decimalOf(first(category, 'cbc:Percent'))
  return `${wordsOf(first(category, 'cbc:ID'))}-${rate === undefined ? '' : xpathRound(rate.times(million), 0).trimmed().toString()}`
}

const million = Decimal.of(1_000_000)

function checkRateIsInTotal(place: Place, facts: OrderingFacts, findings: Findings): void {
  const { element } = place
  if (!has(element, 'cbc:Percent') || !facts.lines.isTaxed || categoriesInTotal(facts.root).some((one) => rateOf(one) === rateOf(element))) return
  findings.add('KS-RULE-VAT-BREAKDOWN', { category: `${wordsOf(first(element, 'cbc:ID'))} ${textOf(first(element, 'cbc:Percent') as UblElement)} %`, count: 0, expected: phrase('one') }, place)
}

function checkCategoryIsInTotal(place: Place, facts: OrderingFacts, findings: Findings): void {
  if (!facts.lines.isTaxed) return
  const own = all(place.element, 'cbc:ID').map(textOf)
  if (categoriesInTotal(facts.root).some((one) => own.includes(wordsOf(first(one, 'cbc:ID'))))) return
  findings.add('KS-RULE-VAT-BREAKDOWN', { category: own.join(', '), count: 0, expected: phrase('one') }, place)
}

/** The totals of an order agreement; what is not there counts as 0, and only its own rule is not asked. */
function totalsContext(rule: Define): Context {
  const at = (name: string): string => `${totals}/cbc:${name}`
  const amount = ({ element }: Place, name: UblName): Decimal => decimalOf(first(element, name)) ?? Decimal.zero
  const check = (number: string, name: UblName, of: string, others: readonly string[], computed: (place: Place, facts: OrderingFacts) => Decimal, isAsked = (place: Place): boolean => has(place.element, name)): OrderingRule =>
    rule(number, [`${totals}/${name}`, ...others], (place, facts, findings) => {
      if (isAsked(place)) checkEqual(place, amount(place, name), computed(place, facts), name, of, findings)
    })
  return {
    at: [totals],
    rules: [
      rule('R014', [`${line}/cbc:LineExtensionAmount`], (place, { lines: { count, amounts } }, findings) => {
        if (count !== amounts.length) findings.add('KS-RULE-OCCURRENCE', { term: called('cac:LineItem/cbc:LineExtensionAmount'), count: amounts.length, expected: said(String(count)) }, place)
      }),
      rule('R005', [at('PayableAmount')], (place, _facts, findings) => checkNotNegativeIfAny(place, ['cbc:PayableAmount'], findings)),
      rule('R006', [at('LineExtensionAmount')], (place, _facts, findings) => {
        if (amount(place, 'cbc:LineExtensionAmount').isNegative) checkNotNegative(place, 'cbc:LineExtensionAmount', [], findings)
      }),
      check('R007', 'cbc:LineExtensionAmount', 'Σ cac:LineItem/cbc:LineExtensionAmount', [`${line}/cbc:LineExtensionAmount`], (_place, { lines }) => sumOf(lines.amountsInOrder)),
      check('R008', 'cbc:ChargeTotalAmount', 'Σ cac:AllowanceCharge/cbc:Amount', ['cac:AllowanceCharge/cbc:Amount'], (_place, { root }) => sumOfSaid(root, 'true')),
      check('R009', 'cbc:AllowanceTotalAmount', 'Σ cac:AllowanceCharge/cbc:Amount', ['cac:AllowanceCharge/cbc:Amount'], (_place, { root }) => sumOfSaid(root, 'false')),
      check('R010', 'cbc:TaxExclusiveAmount', 'cbc:LineExtensionAmount + cbc:ChargeTotalAmount − cbc:AllowanceTotalAmount', [at('LineExtensionAmount'), at('ChargeTotalAmount'), at('AllowanceTotalAmount')],
        (place) => amount(place, 'cbc:LineExtensionAmount').plus(amount(place, 'cbc:ChargeTotalAmount')).minus(amount(place, 'cbc:AllowanceTotalAmount'))),
      check('R011', 'cbc:TaxInclusiveAmount', 'cbc:TaxExclusiveAmount + cac:TaxTotal/cbc:TaxAmount', [at('TaxExclusiveAmount'), 'cac:TaxTotal/cbc:TaxAmount'],
        (place, { root }) => amount(place, 'cbc:TaxExclusiveAmount').plus(decimalOf(first(root, 'cac:TaxTotal', 'cbc:TaxAmount')) ?? Decimal.zero), () => true),
      check('R012', 'cbc:PayableAmount', 'cbc:TaxInclusiveAmount − cbc:PrepaidAmount + cbc:PayableRoundingAmount', [at('TaxInclusiveAmount'), at('PrepaidAmount'), at('PayableRoundingAmount')],
        (place) => amount(place, 'cbc:TaxInclusiveAmount').minus(amount(place, 'cbc:PrepaidAmount')).plus(amount(place, 'cbc:PayableRoundingAmount'))),
    ],
  }
}

/** Sum of the allowances or charges that say so without a blank too many. */
function sumOfSaid(root: UblElement, indicator: 'true' | 'false'): Decimal {
  return sumOf(all(root, 'cac:AllowanceCharge').filter((one) => all(one, 'cbc:ChargeIndicator').some((said) => textOf(said) === indicator)).flatMap((one) => all(one, 'cbc:Amount')))
}

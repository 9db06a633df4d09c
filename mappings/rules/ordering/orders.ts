import { phrase } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import { vatCountries } from '../codelists/ordering.ts'
import { reasonContexts } from './allowanceReasons.ts'
import { checkCurrency, checkDecimals, checkEqual, checkNotNegative, checkNotNegativeIfAny, checkPercentage, checkReason, isNear, lacks, reportAbsent } from './amounts.ts'
import { definerOf, type Define } from './define.ts'
import { all, decimalOf, first, has, textOf, type UblName } from './elements.ts'
import { sumOfAllowances, type OrderingFacts } from './facts.ts'
import { categoryContext } from './categories.ts'
import { checkLineId } from './lines.ts'
import { called } from './named.ts'
import { namedPartyContext } from './parties.ts'
import { Pattern, type Context } from './pattern.ts'
import type { Place } from './place.ts'
import { processContext, specificationContext } from './process.ts'
import type { OrderingRule } from './rule.ts'
import type { Structure } from './structure.ts'

const line = 'cac:OrderLine/cac:LineItem'
const totals = 'cac:AnticipatedMonetaryTotal'
const ofLineAllowance = `${line}/cac:AllowanceCharge`

/** The business rules of an order (T01) and of its change (T114), which ask the same. `sumFlag` is how much it matters that the lines add up. */
export function orderPattern(structure: Structure, specification: string, processes: readonly string[], sumFlag: OrderingRule['flag']): Pattern {
  const rule = definerOf(structure)
  return new Pattern([
    processContext(rule, 'R031', processes),
    specificationContext(rule, 'R034', specification),
    {
      at: ['cbc:Amount', 'cbc:TaxAmount', 'cbc:LineExtensionAmount', 'cbc:PriceAmount', 'cbc:BaseAmount', `${totals}/cbc:*`],
      rules: [rule('R003', ['cbc:DocumentCurrencyCode'], checkCurrency), rule('R028', [], checkDecimals)],
    },
    { at: ['/*'], rules: [rule('R002', ['cac:ValidityPeriod/cbc:EndDate'], (place, _facts, findings) => {
      if (!has(place.element, 'cac:ValidityPeriod', 'cbc:EndDate')) findings.add('KS-RULE-MISSING', { term: called('cac:ValidityPeriod/cbc:EndDate') }, place)
    }, 'warning')] },
    namedPartyContext(rule, 'R014', 'cac:OriginatorCustomerParty'),
    vatContext(rule),
    totalsContext(rule, sumFlag),
    { at: ['cac:AllowanceCharge'], suits: lacks('cbc:BaseAmount'), rules: [rule('R020', ['cac:AllowanceCharge/cbc:BaseAmount'], reportAbsent('cbc:BaseAmount'))] },
    {
      at: ['/*/cac:AllowanceCharge', `/*/${ofLineAllowance}`],
      suits: lacks('cbc:MultiplierFactorNumeric'),
      rules: [rule('R021', ['cac:AllowanceCharge/cbc:MultiplierFactorNumeric'], reportAbsent('cbc:MultiplierFactorNumeric'))],
    },
    {
      at: ['/*/cac:AllowanceCharge', `/*/${ofLineAllowance}`],
      rules: [
        rule('R022', ['cac:AllowanceCharge/cbc:Amount', 'cac:AllowanceCharge/cbc:BaseAmount', 'cac:AllowanceCharge/cbc:MultiplierFactorNumeric'], checkPercentage),
        rule('R023', ['cac:AllowanceCharge/cbc:AllowanceChargeReason', 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'], checkReason),
        notNegative(rule, 'R032', 'cbc:Amount', 'cac:AllowanceCharge/cbc:Amount'),
      ],
    },
    categoryContext(rule, ['cac:TaxCategory', 'cac:ClassifiedTaxCategory'], 'R029', 'R030', `${line}/cac:Item/cac:ClassifiedTaxCategory`),
    lineContext(rule),
    { at: ['cac:Price/cac:AllowanceCharge'], rules: [rule('R019', [`${line}/cac:Price/cbc:PriceAmount`, `${line}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`], checkGrossPrice)] },
    {
      at: ['cac:Price'],
      rules: [
        notNegative(rule, 'R005', 'cbc:PriceAmount', `${line}/cac:Price/cbc:PriceAmount`),
        rule('R027', [`${line}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`], (place, _facts, findings) => checkNotNegativeIfAny(place, ['cac:AllowanceCharge', 'cbc:BaseAmount'], findings)),
        rule('R033', [`${line}/cac:Price/cac:AllowanceCharge/cbc:Amount`], (place, _facts, findings) => checkNotNegativeIfAny(place, ['cac:AllowanceCharge', 'cbc:Amount'], findings)),
      ],
    },
    { at: ['cac:QuotationLineReference/cbc:LineID'], rules: [rule('R035', ['cac:QuotationDocumentReference/cbc:ID'], (place, { root }, findings) => {
      if (!has(root, 'cac:QuotationDocumentReference', 'cbc:ID')) findings.add('KS-RULE-MISSING', { term: called('cac:QuotationDocumentReference/cbc:ID') }, place)
    })] },
    ...reasonContexts(rule),
  ])
}

/** A number of the element that is judged, at that path from the root, is 0 or more. */
function notNegative(rule: Define, number: string, name: UblName, path: string): OrderingRule {
  const defined: OrderingRule = rule(number, [path], (place, _facts, findings) => checkNotNegative(place, name, defined.terms, findings))
  return defined
}

const countries = [...vatCountries].join(' ')

/** A VAT identifier begins with a country. The official test looks for its first two characters anywhere in the list, and so does this. */
function vatContext(rule: Define): Context {
  return {
    at: ['cac:PartyTaxScheme'],
    suits: (element) => all(element, 'cac:TaxScheme', 'cbc:ID').some((id) => textOf(id) === 'VAT'),
    rules: [rule('R026', ['cac:BuyerCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID'], (place, _facts, findings) => {
      const id = first(place.element, 'cbc:CompanyID')
      const value = id === undefined ? '' : textOf(id)
      if (!countries.includes(value.slice(0, 2))) findings.add('KS-RULE-CODE', { term: called('cbc:CompanyID'), value, list: { phrase: 'ISO 3166-1 and EL' } }, place)
    })],
  }
}

/** The totals of an order: what is not there but for prepayment, rounding, allowances and charges is never right. */
function totalsContext(rule: Define, sumFlag: OrderingRule['flag']): Context {
  const at = (name: string): string => `${totals}/cbc:${name}`
  const of = (place: Place): ReturnType<typeof totalsOf> => totalsOf(place)
  return {
    at: [totals],
    rules: [
      notNegative(rule, 'R006', 'cbc:PayableAmount', at('PayableAmount')),
      notNegative(rule, 'R007', 'cbc:LineExtensionAmount', at('LineExtensionAmount')),
      rule('R008', [at('LineExtensionAmount'), `${line}/cbc:LineExtensionAmount`], (place, { lineSum }, findings) => {
        checkEqual(place, of(place).lines, lineSum, 'cbc:LineExtensionAmount', 'Σ cac:LineItem/cbc:LineExtensionAmount', findings)
      }, sumFlag),
      rule('R009', [at('AllowanceTotalAmount'), 'cac:AllowanceCharge/cbc:Amount'], (place, { root }, findings) => {
        checkEqual(place, of(place).allowances, sumOfAllowances(root, 'false'), 'cbc:AllowanceTotalAmount', 'Σ cac:AllowanceCharge/cbc:Amount', findings)
      }),
      rule('R010', [at('ChargeTotalAmount'), 'cac:AllowanceCharge/cbc:Amount'], (place, { root }, findings) => {
        checkEqual(place, of(place).charges, sumOfAllowances(root, 'true'), 'cbc:ChargeTotalAmount', 'Σ cac:AllowanceCharge/cbc:Amount', findings)
      }),
      rule('R011', [at('TaxExclusiveAmount'), at('LineExtensionAmount'), at('AllowanceTotalAmount'), at('ChargeTotalAmount')], (place, _facts, findings) => {
        const { withoutTax, lines, allowances, charges } = of(place)
        checkEqual(place, withoutTax, lines?.minus(allowances).plus(charges), 'cbc:TaxExclusiveAmount', 'cbc:LineExtensionAmount − cbc:AllowanceTotalAmount + cbc:ChargeTotalAmount', findings)
      }),
      rule('R016', [at('PayableAmount'), at('TaxInclusiveAmount'), at('PrepaidAmount'), at('PayableRoundingAmount')], (place, _facts, findings) => {
        const { payable, withTax, prepaid, rounding } = of(place)
        if (withTax === undefined || withTax.isZero) return
        checkEqual(place, payable, withTax.minus(prepaid).plus(rounding), 'cbc:PayableAmount', 'cbc:TaxInclusiveAmount − cbc:PrepaidAmount + cbc:PayableRoundingAmount', findings)
      }),
      rule('R017', [at('TaxInclusiveAmount'), at('TaxExclusiveAmount'), 'cac:TaxTotal/cbc:TaxAmount'], (place, { root }, findings) => {
        const { withTax, withoutTax } = of(place)
        if (withTax === undefined || withTax.isZero || !has(root, 'cac:TaxTotal')) return
        const tax = decimalOf(first(root, 'cac:TaxTotal', 'cbc:TaxAmount')) ?? Decimal.zero
        checkEqual(place, withTax, withoutTax?.plus(tax), 'cbc:TaxInclusiveAmount', 'cbc:TaxExclusiveAmount + cac:TaxTotal/cbc:TaxAmount', findings)
      }),
    ],
  }
}

function totalsOf({ element }: Place) {
  const amount = (name: UblName): Decimal | undefined => decimalOf(first(element, name))
  const lines = amount('cbc:LineExtensionAmount')
  const allowances = amount('cbc:AllowanceTotalAmount') ?? Decimal.zero
  const charges = amount('cbc:ChargeTotalAmount') ?? Decimal.zero
  return {
    lines,
    allowances,
    charges,
    withoutTax: has(element, 'cbc:TaxExclusiveAmount') ? amount('cbc:TaxExclusiveAmount') : lines?.minus(allowances).plus(charges),
    withTax: amount('cbc:TaxInclusiveAmount'),
    prepaid: amount('cbc:PrepaidAmount') ?? Decimal.zero,
    rounding: amount('cbc:PayableRoundingAmount') ?? Decimal.zero,
    payable: amount('cbc:PayableAmount'),
  }
}

function lineContext(rule: Define): Context {
  return {
    at: [line],
    rules: [
      rule('R024', [`${line}/cbc:LineExtensionAmount`, `${line}/cbc:Quantity`, `${line}/cac:Price/cbc:PriceAmount`, `${line}/cac:Price/cbc:BaseQuantity`], checkLineAmount),
      rule('R025', [`${line}/cac:Price/cbc:BaseQuantity`], (place, _facts, findings) => {
        const base = first(place.element, 'cac:Price', 'cbc:BaseQuantity')
        const quantity = decimalOf(base)
        if (base === undefined || quantity === undefined || !(quantity.isZero || quantity.isNegative)) return
        findings.add('KS-RULE-NEGATIVE', { term: called('cac:Price/cbc:BaseQuantity'), stated: textOf(base), least: phrase('more than 0') }, place)
      }),
      rule('R001', [`${line}/cbc:ID`], checkLineId),
      notNegative(rule, 'R004', 'cbc:Quantity', `${line}/cbc:Quantity`),
      rule('R013', [`${line}/cbc:Quantity`], (place, _facts, findings) => {
        if (!has(place.element, 'cbc:Quantity')) findings.add('KS-RULE-MISSING', { term: called('cbc:Quantity') }, place)
      }, 'warning'),
    ],
  }
}

const one = Decimal.of(1)

/** Decimals of a quotient, as the official rules have it. */
const ofQuotient = 18

function checkLineAmount(place: Place, _facts: OrderingFacts, findings: Parameters<OrderingRule['check']>[2]): void {
  const { element } = place
  const stated = decimalOf(first(element, 'cbc:LineExtensionAmount')) ?? Decimal.zero
  const quantity = has(element, 'cbc:Quantity') ? decimalOf(first(element, 'cbc:Quantity')) : one
  const price = decimalOf(first(element, 'cac:Price', 'cbc:PriceAmount')) ?? Decimal.zero
  const base = decimalOf(first(element, 'cac:Price', 'cbc:BaseQuantity'))
  if (quantity === undefined) return
  const perUnit = base === undefined || base.isZero ? price : price.dividedBy(base, ofQuotient)
  const computed = quantity.times(perUnit).plus(sumOfAllowances(element, 'true')).minus(sumOfAllowances(element, 'false'))
  if (!isNear(stated, computed)) checkEqual(place, stated, computed.trimmed(), 'cbc:LineExtensionAmount', 'cbc:Quantity × cbc:PriceAmount ÷ cbc:BaseQuantity + Σ cbc:Amount', findings)
}

/** The net price is the gross price less its allowance. */
function checkGrossPrice(place: Place, _facts: OrderingFacts, findings: Parameters<OrderingRule['check']>[2]): void {
  const { element, parent } = place
  if (!has(element, 'cbc:BaseAmount') || parent === undefined) return
  const amount = decimalOf(first(element, 'cbc:Amount'))
  const gross = decimalOf(first(element, 'cbc:BaseAmount'))
  checkEqual(place, decimalOf(first(parent.element, 'cbc:PriceAmount')), amount === undefined ? undefined : gross?.minus(amount), 'cbc:PriceAmount', 'cbc:BaseAmount − cbc:Amount', findings)
}

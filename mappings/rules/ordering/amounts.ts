import { listed, numeral, said, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'
import type { Findings } from '../findings.ts'
import { all, decimalOf, first, has, numberOf, textOf, type UblName } from './elements.ts'
import type { OrderingFacts } from './facts.ts'
import { called } from './named.ts'
import type { Place } from './place.ts'

/** An amount is in the document's currency. */
export function checkCurrency(place: Place, { currencies }: OrderingFacts, findings: Findings): void {
  const seen = place.element.attributes['currencyID']
  if (seen !== undefined && !currencies.includes(seen)) findings.add('KS-RULE-CURRENCY', { term: called(place.element.name), seen, currency: currencies.join(', ') }, place)
}

/** An amount that is not in a price has at most two decimals. */
export function checkDecimals(place: Place, _facts: OrderingFacts, findings: Findings): void {
  const stated = textOf(place.element)
  const point = stated.indexOf('.')
  if (point === -1 || stated.length - point <= 3) return
  for (let above = place.parent; above !== undefined; above = above.parent) if (above.element.name === 'cac:Price') return
  findings.add('KS-RULE-DECIMALS', { term: called(place.element.name), stated }, place)
}

/** A number that must be there and must be 0 or more. */
export function checkNotNegative(place: Place, name: UblName, terms: readonly string[], findings: Findings): void {
  const element = first(place.element, name)
  if (!(numberOf(element) >= 0)) findings.add('KS-RULE-NEGATIVE', { term: called(name, terms), stated: element === undefined ? { phrase: 'missing' } : textOf(element), least: { phrase: '0 or more' } }, place)
}

/** The same of an amount that may be missing; of several one is enough. */
export function checkNotNegativeIfAny(place: Place, path: readonly UblName[], findings: Findings): void {
  const elements = all(place.element, ...path)
  if (elements.length > 0 && !elements.some((one) => numberOf(one) >= 0)) findings.add('KS-RULE-NEGATIVE', { term: called(path.join('/')), stated: elements.map(textOf).join(', '), least: { phrase: '0 or more' } }, place)
}

/** A decimal that is stated is what others give; where either is not there, they differ. */
export function checkEqual(place: Place, stated: Decimal | undefined, computed: Decimal | undefined, name: string, of: string, findings: Findings): void {
  if (stated !== undefined && computed !== undefined && stated.equals(computed)) return
  findings.add('KS-RULE-TOTAL', { term: called(name), of, stated: shown(stated), computed: shown(computed) }, place)
}

/** A decimal for a message. */
function shown(value: Decimal | undefined): Words {
  return value === undefined ? said('—') : numeral(value)
}

const hundred = Decimal.of(100)
const tolerance = Decimal.of('0.02')

/** Whether two decimals are no more than 0.02 apart. */
export function isNear(one: Decimal, other: Decimal): boolean {
  return one.minus(other).absolute().compare(tolerance) <= 0
}

/** The amount of an allowance or charge is what its base and percentage give. */
export function checkPercentage(place: Place, _facts: OrderingFacts, findings: Findings): void {
  const [base, percentage] = (['cbc:BaseAmount', 'cbc:MultiplierFactorNumeric'] as const).map((name) => decimalOf(first(place.element, name)))
  if (base === undefined || percentage === undefined) return
  const stated = decimalOf(first(place.element, 'cbc:Amount')) ?? Decimal.zero
  const computed = base.times(percentage).dividedBy(hundred, base.scale + percentage.scale + 2)
  if (!isNear(stated, computed)) checkEqual(place, stated, computed, 'cbc:Amount', 'cbc:BaseAmount × cbc:MultiplierFactorNumeric ÷ 100', findings)
}

/** An allowance or charge says why. */
export function checkReason(place: Place, _facts: OrderingFacts, findings: Findings): void {
  if (has(place.element, 'cbc:AllowanceChargeReason') || has(place.element, 'cbc:AllowanceChargeReasonCode')) return
  findings.add('KS-RULE-MISSING', { term: listed('or', ['cbc:AllowanceChargeReason', 'cbc:AllowanceChargeReasonCode']) }, place)
}

/** Whether an allowance has a percentage and no base; the contrary with `base`. */
export function lacks(name: 'cbc:BaseAmount' | 'cbc:MultiplierFactorNumeric'): (element: UblElement) => boolean {
  const other: UblName = name === 'cbc:BaseAmount' ? 'cbc:MultiplierFactorNumeric' : 'cbc:BaseAmount'
  return (element) => has(element, other) && !has(element, name)
}

/** Reports that an element is not in the one that is judged. */
export function reportAbsent(name: string): (place: Place, facts: OrderingFacts, findings: Findings) => void {
  return (place, _facts, findings) => findings.add('KS-RULE-MISSING', { term: called(name) }, place)
}

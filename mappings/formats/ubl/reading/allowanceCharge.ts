import type { StatedAllowance } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'
import { vatCategories } from './tax.ts'

type Level = 'document' | 'line'

/** Business terms by level, and whether it is a charge. */
const terms = {
  document: [
    { group: 'BG-20', amount: 'BT-92', base: 'BT-93', percentage: 'BT-94', category: 'BT-95', rate: 'BT-96', reason: 'BT-97', code: 'BT-98' },
    { group: 'BG-21', amount: 'BT-99', base: 'BT-100', percentage: 'BT-101', category: 'BT-102', rate: 'BT-103', reason: 'BT-104', code: 'BT-105' },
  ],
  line: [
    { group: 'BG-27', amount: 'BT-136', base: 'BT-137', percentage: 'BT-138', category: 'BT-95', rate: 'BT-96', reason: 'BT-139', code: 'BT-140' },
    { group: 'BG-28', amount: 'BT-141', base: 'BT-142', percentage: 'BT-143', category: 'BT-102', rate: 'BT-103', reason: 'BT-144', code: 'BT-145' },
  ],
} as const

/** Allowances and charges of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
export function allowancesAndCharges(of: UblNode, level: Level): readonly StatedAllowance[] {
  return of.all('cac:AllowanceCharge').map((node) => allowanceOrCharge(node, level))
}

/** One of them. */
export function allowanceOrCharge(node: UblNode, level: Level): StatedAllowance {
  const isCharge = chargeIndicator(node, terms[level][0].group)
  const term = terms[level][isCharge === true ? 1 : 0]
  return {
    isCharge,
    indicator: digitOf(node),
    ...further(node),
    reasonCode: node.text('cbc:AllowanceChargeReasonCode', term.code),
    reason: node.text('cbc:AllowanceChargeReason', term.reason),
    percentage: node.decimal('cbc:MultiplierFactorNumeric', term.percentage),
    amount: node.amount('cbc:Amount', term.amount),
    baseAmount: node.amount('cbc:BaseAmount', term.base),
    ...vatCategories(node, 'cac:TaxCategory', term.category, term.rate),
  }
}

/** `1` and `0` are true and false too, and odd, since the network wants them in words. */
function chargeIndicator(node: UblNode, term: string): boolean | undefined {
  const indicator = node.one('cbc:ChargeIndicator', term)
  const text = indicator?.ownText(term)
  if (text === undefined) return undefined
  if (text !== 'true' && text !== 'false') indicator?.odd('mistyped', term, { text })
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
}

/** What occurs again and counts all the same, and what has no value and is there all the same. */
function further(node: UblNode): Pick<StatedAllowance, 'furtherReasonCodes' | 'furtherAmounts' | 'mistyped'> {
  const [, ...codes] = node.all('cbc:AllowanceChargeReasonCode')
  const [, ...amounts] = node.all('cbc:Amount')
  const mistyped = (['percentage', 'baseAmount'] as const).filter((name) => {
    const [element] = node.all(name === 'percentage' ? 'cbc:MultiplierFactorNumeric' : 'cbc:BaseAmount')
    return element !== undefined && element.plainDecimal === undefined
  })
  return {
    ...(mistyped.length === 0 ? {} : { mistyped }),
    ...(codes.length === 0 ? {} : { furtherReasonCodes: codes.map(({ plainText }) => plainText) }),
    ...(amounts.length === 0 ? {} : { furtherAmounts: amounts.flatMap((one) => one.plainDecimal ?? []) }),
  }
}

function digitOf(node: UblNode): string | undefined {
  const text = node.all('cbc:ChargeIndicator')[0]?.plainText
  return text === '1' || text === '0' ? text : undefined
}

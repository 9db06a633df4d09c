import type { AllowanceOrCharge } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'
import { vatCategory } from './tax.ts'

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
export function allowancesAndCharges(of: UblNode, level: Level): readonly Stated<AllowanceOrCharge>[] {
  return of.all('cac:AllowanceCharge').map((node) => {
    const isCharge = chargeIndicator(node, terms[level][0].group)
    const term = terms[level][isCharge === true ? 1 : 0]
    return {
      isCharge,
      indicator: digitOf(node),
      reasonCode: node.text('cbc:AllowanceChargeReasonCode', term.code),
      reason: node.text('cbc:AllowanceChargeReason', term.reason),
      percentage: node.decimal('cbc:MultiplierFactorNumeric', term.percentage),
      amount: node.amount('cbc:Amount', term.amount),
      baseAmount: node.amount('cbc:BaseAmount', term.base),
      vat: vatCategory(node, 'cac:TaxCategory', term.category, term.rate),
    }
  })
}

/** `1` and `0` are true and false too, and odd, since the network wants them in words. */
function chargeIndicator(node: UblNode, term: string): boolean | undefined {
  const indicator = node.one('cbc:ChargeIndicator', term)
  const text = indicator?.ownText(term)
  if (text === undefined) return undefined
  if (text !== 'true' && text !== 'false') indicator?.odd('mistyped', term, { text })
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
}

function digitOf(node: UblNode): string | undefined {
  const text = node.all('cbc:ChargeIndicator')[0]?.element.text.trim()
  return text === '1' || text === '0' ? text : undefined
}

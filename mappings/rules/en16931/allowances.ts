import type { StatedAllowance } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { vatCodeOf } from '../vatUse.ts'
import { lineRule, rule } from './define.ts'

type One = StatedAllowance
/** What is asked of an allowance or charge, and of which term. */
type Check = (one: One, findings: Findings, term: string, line?: StatedLine) => void

const hasAmount: Check = ({ amount }, findings, term, line) => findings.exists(amount, term, line)
const hasReason: Check = ({ reason, reasonCode }, findings, term, line) => findings.exists(reason ?? reasonCode, term, line)
const hasVat: Check = (one, findings, term, line) => findings.exists(vatCodeOf(one), term, line)

/** Allowances (BG-20) and charges (BG-21) of the document, and those of a line (BG-27, BG-28). */
export const allowanceRules: readonly (Rule | LineRule)[] = [
  ofDocument('BR-31', false, ['BT-92'], hasAmount),
  ofDocument('BR-32', false, ['BT-95'], hasVat),
  ofDocument('BR-33', false, ['BT-97', 'BT-98'], hasReason),
  ofDocument('BR-36', true, ['BT-99'], hasAmount),
  ofDocument('BR-37', true, ['BT-102'], hasVat),
  ofDocument('BR-38', true, ['BT-104', 'BT-105'], hasReason),
  ofDocument('BR-CO-21', false, ['BT-97', 'BT-98'], hasReason),
  ofDocument('BR-CO-22', true, ['BT-104', 'BT-105'], hasReason),
  ofLine('BR-41', false, ['BT-136'], hasAmount),
  ofLine('BR-42', false, ['BT-139', 'BT-140'], hasReason),
  ofLine('BR-43', true, ['BT-141'], hasAmount),
  ofLine('BR-44', true, ['BT-144', 'BT-145'], hasReason),
  ofLine('BR-CO-23', false, ['BT-139', 'BT-140'], hasReason),
  ofLine('BR-CO-24', true, ['BT-144', 'BT-145'], hasReason),
]

function ofDocument(id: string, charges: boolean, terms: readonly [string, ...string[]], check: Check): Rule {
  return rule(id, terms, ({ allowancesAndCharges }, _facts, findings) => {
    for (const one of allowancesAndCharges ?? []) if (one.isCharge === charges) check(one, findings, terms[0])
  })
}

function ofLine(id: string, charges: boolean, terms: readonly [string, ...string[]], check: Check): LineRule {
  return lineRule(id, terms, (line, _invoice, _facts, findings) => {
    if (line.allowancesAndCharges === undefined) return
    for (const one of line.allowancesAndCharges) if (one.isCharge === charges) check(one, findings, terms[0], line)
  })
}

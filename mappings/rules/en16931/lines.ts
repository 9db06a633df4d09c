import { numeral, term as named } from '../../../errors/words/words.ts'
import type { LineRule } from '../rule.ts'
import { vatCodeOf } from '../vatUse.ts'
import { lineRule } from './define.ts'

/** Lines (BG-25) with their prices and items. */
export const lineRules: readonly LineRule[] = [
  lineRule('BR-21', ['BT-126'], (line, _invoice, _facts, findings) => findings.filled(line.id, 'BT-126', line)),
  lineRule('BR-22', ['BT-129'], (line, _invoice, _facts, findings) => findings.exists(line.quantity, 'BT-129', line)),
  lineRule('BR-23', ['BT-130'], (line, _invoice, _facts, findings) => findings.exists(line.unit, 'BT-130', line)),
  lineRule('BR-24', ['BT-131'], (line, _invoice, _facts, findings) => findings.exists(line.netAmount, 'BT-131', line)),
  lineRule('BR-25', ['BT-153'], (line, _invoice, _facts, findings) => findings.filled(line.item?.name, 'BT-153', line)),
  lineRule('BR-26', ['BT-146'], (line, _invoice, _facts, findings) => findings.exists(line.price?.net, 'BT-146', line)),
  lineRule('BR-27', ['BT-146'], (line, _invoice, _facts, findings) => {
    const net = line.price?.net
    if (net === undefined) findings.exists(net, 'BT-146', line)
    else if (net.isNegative) findings.add('KS-RULE-NEGATIVE', { term: named('BT-146'), stated: numeral(net), least: { phrase: '0 or more' } }, line)
  }),
  lineRule('BR-28', ['BT-148'], (line, _invoice, _facts, findings) => {
    const gross = line.price?.gross
    if (gross?.isNegative === true) findings.add('KS-RULE-NEGATIVE', { term: named('BT-148'), stated: numeral(gross), least: { phrase: '0 or more' } }, line)
  }),
  lineRule('BR-54', ['BT-160', 'BT-161'], (line, _invoice, _facts, findings) => {
    if (line.item?.attributes === undefined) return
    for (const { name, value } of line.item.attributes) {
      findings.exists(name, 'BT-160', line)
      findings.exists(value, 'BT-161', line)
    }
  }),
  lineRule('BR-64', ['BT-157'], (line, _invoice, _facts, findings) => {
    if (line.item?.standardIdentifier !== undefined) findings.exists(line.item.standardIdentifier.scheme, 'BT-157', line)
  }),
  lineRule('BR-65', ['BT-158'], (line, _invoice, _facts, findings) => {
    if (line.item?.classifications === undefined) return
    for (const { list } of line.item.classifications) findings.exists(list, 'BT-158', line)
  }),
  lineRule('BR-CO-04', ['BT-151'], (line, _invoice, _facts, findings) => {
    findings.exists(vatCodeOf(line), 'BT-151', line)
  }),
]

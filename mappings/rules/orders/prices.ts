import { atLine, phrase, said, term as named } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import { en16931, peppolBilling, type LineRule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

/** Prices, and the line's net amount that follows from them. */
export const priceRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'PEPPOL-EN16931-R120',
    terms: ['BT-131', 'BT-129', 'BT-146', 'BT-149', 'BT-136', 'BT-141'],
    source: `${peppolBilling}; to the cent here, within 0.02 there`,
    check(line, _document, findings) {
      const { quantity, price, allowancesAndCharges, netAmount } = line
      const product = quantity.times(price.net)
      let computed = price.baseQuantity === undefined || price.baseQuantity.isZero ? product.round(2) : product.dividedBy(price.baseQuantity, 2)
      for (const { isCharge, amount } of allowancesAndCharges) computed = isCharge ? computed.plus(amount) : computed.minus(amount)
      if (!netAmount.equals(computed)) findings.equal(netAmount, computed, 'BT-131', 'BT-129 × BT-146 ÷ BT-149 − BT-136 + BT-141', atLine(line))
    },
  },
  {
    id: 'PEPPOL-EN16931-R121',
    terms: ['BT-149'],
    source: peppolBilling,
    check(line, _document, findings) {
      const base = line.price.baseQuantity
      if (base !== undefined && base.unscaled <= 0n) findings.add('KS-RULE-NEGATIVE', { term: named('BT-149'), where: atLine(line), stated: base.toString(), least: phrase('more than 0') })
    },
  },
  {
    id: 'PEPPOL-EN16931-R130',
    terms: ['BT-150', 'BT-130'],
    source: peppolBilling,
    check(line, _document, findings) {
      const { baseQuantityUnit } = line.price
      if (baseQuantityUnit !== undefined && baseQuantityUnit !== line.unit) {
        findings.add('KS-RULE-DIFFERENT', { term: named('BT-150'), where: atLine(line), stated: baseQuantityUnit, other: named('BT-130'), expected: said(line.unit) })
      }
    },
  },
  {
    id: 'BR-27',
    terms: ['BT-146'],
    source: en16931,
    check(line, _document, findings) {
      if (line.price.net.isNegative) findings.add('KS-RULE-NEGATIVE', { term: named('BT-146'), where: atLine(line), stated: line.price.net.toString(), least: phrase('0 or more') })
    },
  },
  {
    id: 'BR-28',
    terms: ['BT-148'],
    source: en16931,
    check(line, _document, findings) {
      const { gross } = line.price
      if (gross?.isNegative === true) findings.add('KS-RULE-NEGATIVE', { term: named('BT-148'), where: atLine(line), stated: gross.toString(), least: phrase('0 or more') })
    },
  },
  {
    id: 'PEPPOL-EN16931-R046',
    terms: ['BT-146', 'BT-147', 'BT-148'],
    source: peppolBilling,
    check(line, _document, findings) {
      const { net, gross, discount } = line.price
      if (gross !== undefined) findings.equal(net, gross.minus(discount ?? Decimal.zero), 'BT-146', 'BT-148 − BT-147', atLine(line))
    },
  },
]

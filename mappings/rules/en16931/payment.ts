import { term as named } from '../../../errors/words/words.ts'
import type { PaymentInstructions } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { allPayments } from '../payments.ts'

/** The last digits of a card that may be shown. */
const mostCardDigits = 10

/** Payment instructions (BG-16) with their accounts and cards. */
export const paymentRules: readonly Rule[] = [
  rule('BR-49', ['BT-81'], (invoice, _facts, findings) => {
    for (const { meansCode } of allPayments(invoice)) findings.exists(meansCode, 'BT-81')
  }),
  rule('BR-50', ['BT-84'], (invoice, _facts, findings) => {
    for (const payment of allPayments(invoice)) {
      if (isTransfer(payment)) for (const { account } of payment.creditTransfers ?? []) findings.filled(account, 'BT-84')
    }
  }),
  rule('BR-51', ['BT-87'], (invoice, _facts, findings) => {
    for (const { card } of allPayments(invoice)) {
      if (card?.number !== undefined && card.number.length > mostCardDigits) findings.add('KS-RULE-CARD', { term: named('BT-87'), limit: mostCardDigits })
    }
  }, 'warning'),
  rule('BR-61', ['BT-84', 'BT-81'], (invoice, _facts, findings) => {
    for (const payment of allPayments(invoice)) {
      if (isTransfer(payment)) findings.exists(payment.creditTransfers?.find(({ account }) => account !== undefined), 'BT-84')
    }
  }),
]

/** UNCL4461: a credit transfer, also in SEPA. */
export function isTransfer({ meansCode }: Stated<PaymentInstructions>): boolean {
  return meansCode === '30' || meansCode === '58'
}

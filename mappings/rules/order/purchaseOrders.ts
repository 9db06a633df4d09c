import { located, type Problem } from '../../../errors/failure.ts'
import type { OrderingDocument } from '../../formats/inboundDocument.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Order } from '../../model/order.ts'
import { checkDigitRules } from '../finnish/checkDigits.ts'
import { Findings } from '../findings.ts'
import { judgeBy, sort } from '../judge.ts'
import { judgedOrder } from '../judged.ts'
import type { SubjectRule } from '../rule.ts'
import { withoutBlanks } from '../withoutBlanks.ts'
import { asInvoice, rulesOfInvoicesNamed } from './asInvoice.ts'
import { orderRules } from './rules.ts'

/** Official rules that any purchase order can keep, whatever format it came in: decimals, codes, totals, and that a line says what is ordered at which price. */
const official: readonly RegExp[] = [
  /^BR-(?:05|21|23|25|27)$/,
  /^BR-CO-1[56]$/,
  /^BR-DEC-/,
  /^BR-CL-(?:04|1[34]|23|25)$/,
  /^PEPPOL-EN16931-R120$/,
]

const rulesOfInvoices = [sort([...rulesOfInvoicesNamed(official), ...checkDigitRules])]

/** UNCL1229: the change takes the line out of the order. */
const deleted = '2'
const cent = Decimal.of('0.01')

/** A format that says no amounts of lines has them worked out, so that a cent of each may be lost to rounding. */
const lineTotalRule: SubjectRule<Order> = {
  set: 'order', flag: 'fatal', id: 'KS-ORDER-LINES', terms: ['BT-106', 'BT-109', 'BT-131'], source: 'as BR-CO-10 and BR-CO-13 of invoices, to a cent for each line',
  check({ totals, allowancesAndCharges, lines }, findings) {
    const sum = Decimal.sum(lines.map(({ netAmount }) => netAmount))
    const adjusted = sum.plus(Decimal.sum(allowancesAndCharges.map(({ isCharge, amount }) => (isCharge ? amount : amount.negated()))))
    const slack = cent.times(Decimal.of(lines.length))
    const stated = [['BT-106', totals.lines, sum, 'Σ BT-131'], ['BT-109', totals.taxExclusive, adjusted, 'Σ BT-131 − Σ BT-92 + Σ BT-99']] as const
    const wrong = stated.find(([, amount, wanted]) => amount.minus(wanted).absolute().compare(slack) > 0)
    if (wrong !== undefined) findings.equal(wrong[1], wrong[2], wrong[0], wrong[3])
  },
}

const ofDate = orderRules.filter(({ id }) => id === 'KS-ORDER-DATE')
const ofAmounts = [...orderRules.filter(({ id }) => id === 'KS-ORDER-NEGATIVE'), lineTotalRule]

/** A purchase order that came in a format without official rules, with what is wrong with it. */
export function judgedPurchaseOrder(order: Order, format: string): OrderingDocument {
  return { kind: 'purchaseOrder', order, format, broken: checkPurchaseOrder(order) }
}

/** What is wrong with a purchase order of a municipality's system; of a cancellation neither lines nor amounts are asked, for it may have none. */
export function checkPurchaseOrder(order: Order): Problem[] {
  const written = withoutBlanks(order) as Order
  const stays = { ...written, lines: written.lines.filter(({ status }) => status !== deleted) }
  const number = written.documentNumber ?? written.buyersNumber ?? ''
  const cancelled = written.stage === 'cancelled'
  const judged = judgedOrder(written, number)
  const findings = new Findings(judged)
  for (const rule of cancelled ? ofDate : [...ofDate, ...ofAmounts]) rule.check(stays, findings.asking(rule))
  return [...findings.all, ...(cancelled ? [] : judgeBy({ ...asInvoice(stays), number }, rulesOfInvoices, {}, judged))].map(({ problem }) => located(problem, { isReceived: true }))
}

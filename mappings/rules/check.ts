import type { Problem } from '../../errors/failure.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Order } from '../model/order.ts'
import { allowanceRules, lineAllowanceRules } from './former/allowances.ts'
import { codeRules, invoiceCodeRules, lineCodeRules } from './former/codes.ts'
import { dateRules } from './former/dates.ts'
import { decimalRules, lineDecimalRules } from './former/decimals.ts'
import { invoiceDemandRule, orderDemandRule, type Demand } from './former/demands.ts'
import { Findings } from './former/findings.ts'
import { identifierRules, lineIdentifierRules, paymentIdentifierRules } from './former/identifiers.ts'
import { invoiceMandatoryRules, lineMandatoryRules, mandatoryRules } from './former/mandatory.ts'
import { orderRules } from './former/orders.ts'
import { priceRules } from './former/prices.ts'
import type { LineRule, Rule } from './former/rule.ts'
import { judge } from './judge.ts'
import type { Known } from './facts.ts'
import { totalRules } from './former/totals.ts'
import { tradeOf, type TradeDocument, type TradeLine } from './former/trade.ts'
import { breakdownRules } from './former/vat/breakdown.ts'
import { categoryRateRules, lineCategoryRateRules } from './former/vat/categoryRates.ts'
import { vatPartyRules } from './former/vat/parties.ts'
import { finnishRateRule } from './former/vat/rates.ts'

/** Rules of every invoice, credit note and order. */
export const tradeRules: readonly Rule<TradeDocument>[] = [
  ...mandatoryRules,
  ...codeRules,
  ...decimalRules,
  ...allowanceRules,
  ...totalRules,
  ...breakdownRules,
  ...categoryRateRules,
  ...identifierRules,
]

/** Rules of every line of them. */
export const lineRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  ...lineMandatoryRules,
  ...lineCodeRules,
  ...lineDecimalRules,
  ...lineAllowanceRules,
  ...priceRules,
  ...lineCategoryRateRules,
  ...lineIdentifierRules,
]

/** Rules of invoices and credit notes alone. */
export const invoiceRules: readonly Rule<Invoice>[] = [
  ...invoiceMandatoryRules,
  ...invoiceCodeRules,
  ...dateRules,
  ...vatPartyRules,
  ...paymentIdentifierRules,
]

export type { Known as InvoiceKnown } from './facts.ts'

/** What is wrong with an invoice or credit note by EN 16931, Finnish rules and the receiver's demands; empty when it may leave. */
export function checkInvoice(invoice: Invoice, demands: readonly Demand[], known: Known = {}): Problem[] {
  const findings = new Findings(invoice.number)
  run(invoiceRules, invoice, findings)
  run([finnishRateRule(known), invoiceDemandRule(demands, known.order)], invoice, findings)
  runTrade(invoice, findings)
  return [...findings.problems, ...judge(invoice, ['receiver'], known).map(({ problem }) => problem)]
}

/** What is wrong with an order; empty when it may leave. */
export function checkOrder(order: Order, demands: readonly Demand[]): Problem[] {
  const trade = tradeOf(order)
  const findings = new Findings(trade.number)
  run(orderRules, order, findings)
  run([orderDemandRule(demands)], order, findings)
  runTrade(trade, findings)
  return findings.problems
}

function runTrade(document: TradeDocument, findings: Findings): void {
  run(tradeRules, document, findings)
  for (const rule of lineRules) {
    findings.rule = rule.id
    for (const line of document.lines) rule.check(line, document, findings)
  }
}

function run<Subject>(rules: readonly Rule<Subject>[], subject: Subject, findings: Findings): void {
  for (const rule of rules) {
    findings.rule = rule.id
    rule.check(subject, findings)
  }
}

import type { Problem } from '../../errors/failure.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Order } from '../model/order.ts'
import type { StatedInvoice } from '../model/stated.ts'
import type { Known } from './facts.ts'
import { allowanceRules, lineAllowanceRules } from './orders/allowances.ts'
import { codeRules, lineCodeRules } from './orders/codes.ts'
import { decimalRules, lineDecimalRules } from './orders/decimals.ts'
import { invoiceDemandRule, orderDemandRule, type Demand } from './receiver/demands.ts'
import { Findings } from './orders/findings.ts'
import { identifierRules, lineIdentifierRules } from './orders/identifiers.ts'
import { lineMandatoryRules, mandatoryRules } from './orders/mandatory.ts'
import { orderRules } from './orders/orderAgreement.ts'
import { priceRules } from './orders/prices.ts'
import type { LineRule, Rule } from './orders/rule.ts'
import { totalRules } from './orders/totals.ts'
import { tradeOf, type TradeDocument, type TradeLine } from './orders/trade.ts'
import { breakdownRules } from './orders/vat/breakdown.ts'
import { categoryRateRules, lineCategoryRateRules } from './orders/vat/categoryRates.ts'
import { judge } from './judge.ts'
import { billing, specification } from './peppol/processes.ts'
import { withoutBlanks } from './withoutBlanks.ts'

export type { Known as InvoiceKnown } from './facts.ts'

/** Rules of every order. */
const tradeRules: readonly Rule<TradeDocument>[] = [
  ...mandatoryRules,
  ...codeRules,
  ...decimalRules,
  ...allowanceRules,
  ...totalRules,
  ...breakdownRules,
  ...categoryRateRules,
  ...identifierRules,
]

/** Rules of every line of an order. */
const lineRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  ...lineMandatoryRules,
  ...lineCodeRules,
  ...lineDecimalRules,
  ...lineAllowanceRules,
  ...priceRules,
  ...lineCategoryRateRules,
  ...lineIdentifierRules,
]

/** What Peppol asks of its own network's documents alone; its other rules are good for every invoice. */
const ofPeppolAlone: ReadonlySet<string> = new Set(
  ['R003', 'R010', 'R020', 'CL008', 'P0100', 'P0101', 'P0112', 'R007'].map((id) => `PEPPOL-EN16931-${id}`),
)

/** What the renderer sees to: it writes all notes as one. */
const ofTheRenderer = 'PEPPOL-EN16931-R002'

/**
 * What is wrong with an invoice or credit note of ours by EN 16931, Peppol BIS Billing, Finnish rules and the receiver's demands; empty when it
 * may leave. `network` says that it goes over Peppol, which asks for more.
 */
export function checkInvoice(invoice: Invoice, demands: readonly Demand[], known: Known = {}, network?: 'peppol'): Problem[] {
  const found = judge(asWritten(invoice), ['en16931', 'peppol-billing', 'finnish', 'receiver'], known)
  const fatal = found.filter(({ rule: { id, flag } }) => flag === 'fatal' && id !== ofTheRenderer && (network === 'peppol' || !ofPeppolAlone.has(id)))
  const demanded = new Findings(invoice.number)
  run([invoiceDemandRule(demands, known.order)], invoice, demanded)
  return [...fatal.map(({ problem }) => problem), ...demanded.problems]
}

/** As it is written: without blank texts, and with the specification and the process that the renderer adds. */
function asWritten(invoice: Invoice): StatedInvoice {
  return { ...(withoutBlanks(invoice) as StatedInvoice), specification, businessProcess: invoice.businessProcess ?? billing }
}

/** What is wrong with an order; empty when it may leave. */
export function checkOrder(order: Order, demands: readonly Demand[]): Problem[] {
  const trade = tradeOf(order)
  const findings = new Findings(trade.number)
  run(orderRules, order, findings)
  run([orderDemandRule(demands)], order, findings)
  run(tradeRules, trade, findings)
  for (const rule of lineRules) {
    findings.rule = rule.id
    for (const line of trade.lines) rule.check(line, trade, findings)
  }
  return findings.problems
}

function run<Subject>(rules: readonly Rule<Subject>[], subject: Subject, findings: Findings): void {
  for (const rule of rules) {
    findings.rule = rule.id
    rule.check(subject, findings)
  }
}

import type { Problem } from '../../errors/failure.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Order } from '../model/order.ts'
import type { StatedInvoice } from '../model/stated.ts'
import type { Known } from './facts.ts'
import { invoiceDemandRule, orderDemandRule, type Demand } from './receiver/demands.ts'
import { Findings, type Finding } from './findings.ts'
import { judge, judgeBy, sort } from './judge.ts'
import { judgedInvoice, judgedOrder, type Judged } from './judged.ts'
import { asInvoice, rulesOfInvoices } from './order/asInvoice.ts'
import { orderRules } from './order/rules.ts'
import type { SubjectRule } from './rule.ts'
import { billing, specification } from './peppol/processes.ts'
import { withoutBlanks } from './withoutBlanks.ts'

export type { Known as InvoiceKnown } from './facts.ts'

const ofInvoices = [sort(rulesOfInvoices)]

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
  return [...fatal, ...asked([invoiceDemandRule(demands, known.order)], invoice, judgedInvoice(invoice))].map(({ problem }) => problem)
}

/** As it is written: without blank texts, and with the specification and the process that the renderer adds. */
function asWritten(invoice: Invoice): StatedInvoice {
  return { ...(withoutBlanks(invoice) as StatedInvoice), specification, businessProcess: invoice.businessProcess ?? billing }
}

/** What is wrong with an order, whatever format it leaves in; empty when it may be rendered. */
export function checkOrder(order: Order, demands: readonly Demand[]): Problem[] {
  const written = withoutBlanks(order) as Order
  const judged = judgedOrder(written)
  return [...asked([...orderRules, orderDemandRule(demands)], written, judged), ...judgeBy(asInvoice(written), ofInvoices, {}, judged)].map(({ problem }) => problem)
}

function asked<Subject>(rules: readonly SubjectRule<Subject>[], subject: Subject, judged: Judged): readonly Finding[] {
  const findings = new Findings(judged)
  for (const rule of rules) rule.check(subject, findings.asking(rule))
  return findings.all
}

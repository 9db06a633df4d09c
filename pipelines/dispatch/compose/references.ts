import type { ReferenceRule } from '../../../connectors/profile/schema.ts'
import type { OrderRow } from '../../../ledger/orders.ts'
import type { Invoice, InvoiceLine } from '../../../mappings/model/invoice.ts'
import type { Order } from '../../../mappings/model/order.ts'
import type { Around } from './around.ts'

/** The order that a document belongs to, as far as references go. */
export type KnownOrder = Pick<OrderRow, 'sellersNumber' | 'buyersNumber' | 'facts'>

/**
 * Fills the invoice's references that the event leaves empty, from the sources that the profile names, best first; the lines of an
 * invoice of several orders from the order that each of them names.
 */
export function withReferences(invoice: Invoice, rules: readonly ReferenceRule[], { order, orderOf }: Pick<Around, 'order' | 'orderOf'>): Invoice {
  const ofSeveral = invoice.lines.some(({ salesOrder }) => salesOrder !== undefined)
  let filled = ofSeveral ? { ...invoice, lines: invoice.lines.map((line) => lineWithReferences(line, rules, orderOf)) } : invoice
  for (const rule of rules) {
    if (rule.term === 'deliveryName') {
      const name = valueOf(rule, invoice.delivery?.name, order)
      if (name !== undefined) filled = { ...filled, delivery: { ...filled.delivery, name } }
    } else {
      const value = valueOf(rule, invoice[rule.term], order)
      if (value !== undefined) filled = { ...filled, [rule.term]: value }
    }
  }
  return filled
}

/** What a line has of its own: its order's number and its accounting reference. Sources that are not its order say nothing of one line. */
function lineWithReferences(line: InvoiceLine, rules: readonly ReferenceRule[], orderOf: Around['orderOf']): InvoiceLine {
  const order = line.salesOrder === undefined ? undefined : orderOf(line.salesOrder)
  if (order === undefined) return line
  let filled = line
  for (const { term, from } of rules) {
    if (term !== 'purchaseOrder' && term !== 'accountingReference') continue
    const value = valueOf({ term, from: from.filter((source) => !source.startsWith('constant:')) }, line[term], order)
    if (value !== undefined) filled = { ...filled, [term]: value }
  }
  return filled
}

/** The same for an order, whose own terms are the sources. */
export function orderWithReferences(order: Order, rules: readonly ReferenceRule[], known: KnownOrder | undefined): Order {
  let filled = order
  for (const rule of rules) {
    if (rule.term === 'deliveryName') {
      const name = valueOf(rule, order.delivery?.name, known)
      if (name !== undefined) filled = { ...filled, delivery: { ...filled.delivery, name } }
    } else {
      const term = rule.term === 'purchaseOrder' ? 'buyersNumber' : rule.term
      const value = valueOf(rule, order[term], known)
      if (value !== undefined) filled = { ...filled, [term]: value }
    }
  }
  return filled
}

function valueOf(rule: ReferenceRule, inEvent: string | undefined, order: KnownOrder | undefined): string | undefined {
  for (const source of rule.from) {
    const value = source === 'event' ? inEvent : source.startsWith('constant:') ? source.slice('constant:'.length) : fromOrder(source, order)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

function fromOrder(source: string, order: KnownOrder | undefined): string | undefined {
  switch (source) {
    case 'order.buyersNumber': return order?.buyersNumber ?? undefined
    case 'order.sellersNumber': return order?.sellersNumber
    case 'order.buyerReference': return order?.facts.buyerReference
    case 'order.contract': return order?.facts.contract
    case 'order.project': return order?.facts.project
    case 'order.accountingReference': return order?.facts.accountingReference
    case 'order.orderer.name': return order?.facts.ordererName
    case 'order.orderer.unit': return order?.facts.ordererUnit
    case 'order.delivery.name': return order?.facts.deliveryName
    default: return undefined
  }
}

import type { LayoutContent } from '../kinds.ts'

/** What a document that is read cannot be without: sources of the document, and of each of its lines. */
export interface Needs {
  /** What tells a document from another in the same file; nothing where each row is one. */
  readonly key: readonly string[]
  readonly document: readonly string[]
  readonly line: readonly string[]
  /** Whether there are such documents without lines: a row may then say nothing of a line. */
  readonly mayHaveNoLines?: true
}

/** The kinds that are read. One of several, joined by `|`, is enough. */
export const needs: Readonly<Partial<Record<LayoutContent, Needs>>> = {
  order: {
    key: ['order.buyersNumber', 'order.documentNumber', 'order.stage'],
    document: ['order.buyersNumber', 'order.stage', 'order.issueDate|order.issuedAt', 'order.currency', 'order.buyer.businessId|order.buyer.endpoint', 'order.seller.businessId|order.seller.endpoint|order.seller.supplierNumber'],
    line: ['line.id', 'line.quantity', 'line.unit', 'line.item.name', 'line.price.net'],
  },
  orderResponse: {
    key: ['response.number'],
    document: ['response.number', 'response.code', 'response.issueDate', 'response.currency', 'response.buyersOrder'],
    line: ['line.id', 'line.orderLine', 'line.status'],
    mayHaveNoLines: true,
  },
  despatchAdvice: {
    key: ['despatch.number'],
    document: ['despatch.number', 'despatch.issueDate', 'despatch.buyersOrder|despatch.sellersOrder'],
    line: ['line.id', 'line.orderLine', 'line.quantity', 'line.unit'],
  },
  receipt: {
    key: ['receipt.number', 'receipt.stage'],
    document: ['receipt.number', 'receipt.stage', 'receipt.date', 'receipt.buyersOrder|receipt.sellersOrder'],
    line: ['line.id', 'line.orderLine', 'line.quantity', 'line.unit'],
    mayHaveNoLines: true,
  },
  payment: {
    key: [],
    document: ['payment.invoice|payment.reference', 'payment.amount', 'payment.paidOn'],
    line: [],
  },
  catalogue: {
    key: ['catalogue.number', 'catalogue.version'],
    document: ['catalogue.number', 'catalogue.issueDate'],
    line: ['line.id', 'line.item.name'],
  },
}

import { creditNoteIssued, invoiceIssued, orderPlaced, orderShipped } from '../../harness/events.ts'

/** An event as a shop posts it. */
export interface JsonEvent {
  readonly specversion: string
  readonly id: string
  readonly source: string
  readonly type: string
  readonly time: string
  readonly data: Readonly<Record<string, unknown>>
}

/** An event of the examples in the JSON format of CloudEvents; the examples' amounts know how to become text. */
export function jsonEvent(type: string, id: string, data: object, more: object = {}): JsonEvent {
  return JSON.parse(JSON.stringify({ specversion: '1.0', id, source: 'urn:shop', type: `fi.kuntasilta.shop.${type}`, time: '2026-03-02T08:00:00.000Z', data, ...more })) as JsonEvent
}

export const examples = {
  OrderPlaced: orderPlaced(2),
  OrderShipped: orderShipped(2),
  InvoiceIssued: invoiceIssued(2),
  CreditNoteIssued: creditNoteIssued(2),
} as const

/** An invoice of that number, in a story of its own; it names no order, so that it waits for none. */
export function jsonInvoice(number: string, more: object = {}): JsonEvent {
  const { invoice, ...event } = invoiceIssued(1)
  return jsonEvent('InvoiceIssued', `event-${number}`, { ...event, story: `invoice-${number}`, invoice: { ...(invoice as object), number, salesOrder: null } }, more)
}

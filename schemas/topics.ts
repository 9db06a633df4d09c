import type { EventType } from './generated/events.ts'

/** The topics of the contract, each with the records that it carries, by their simple names. */
export const topics = {
  'shop.orders': ['OrderPlaced', 'OrderChanged', 'OrderCancelled', 'OrderConfirmed', 'OrderRejected'],
  'shop.deliveries': ['OrderShipped', 'DeviceInstalled', 'DeviceReturned'],
  'shop.invoices': ['InvoiceIssued', 'CreditNoteIssued'],
  'shop.catalogue': ['CataloguePublished'],
  'municipal.orders': ['PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderCancelled', 'OrderAcknowledged', 'OrderDeclined', 'OrderDisputed', 'OrderAnswerMissing'],
  'municipal.receipts': ['GoodsReceived', 'GoodsReceiptReversed', 'GoodsReturned'],
  'municipal.invoices': ['InvoiceDelivered', 'InvoiceAcknowledged', 'InvoiceDisputed', 'InvoicePaid', 'InvoiceAnswerMissing', 'InvoiceMatched'],
  'kuntasilta.quarantine': ['RecordQuarantined'],
} as const

/** A topic of the contract. */
export type Topic = keyof typeof topics

/** The topics that are taken in: what the shop writes, and receipts, which finance is told of whoever published them. */
export const intakeTopics = ['shop.orders', 'shop.deliveries', 'shop.invoices', 'shop.catalogue', 'municipal.receipts'] as const satisfies readonly Topic[]

const topicBySimpleName = new Map(Object.entries(topics).flatMap(([topic, names]) => names.map((name) => [name as string, topic as Topic])))

/** The topic that carries records of a type, given by full name. */
export function topicOf(type: EventType): Topic {
  return topicBySimpleName.get(simpleNameOf(type)) as Topic
}

/** Whether others publish records of a type for us to take in; we publish receipts too. */
export function isTakenIn(type: EventType): boolean {
  return intakeTopics.some((topic) => topic === topicOf(type))
}

/** Whether we publish records of a type. */
export function isPublished(type: EventType): boolean {
  return !topicOf(type).startsWith('shop.')
}

/** The story that an event belongs to, which is also its record's key. */
export function storyOf(event: { readonly value: { readonly story: string } }): string {
  return event.value.story
}

/** The last part of a full name: `InvoiceIssued` of `fi.kuntasilta.shop.InvoiceIssued`. */
export function simpleNameOf(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

import type { Problem } from '../../errors/failure.ts'
import type { Order } from '../model/order.ts'
import type { Payment } from '../model/payment.ts'
import type { Receipt } from '../model/receipt.ts'

/** The kinds of document that a municipality's systems send us of their own accord. */
export const inboundKinds = ['purchaseOrder', 'receipt', 'payment'] as const
export type InboundKind = (typeof inboundKinds)[number]

/** What a document of an order says: its stage tells a purchase order from its change and its cancellation, a receipt from its reversal and from a return. */
export type OrderingContent = { readonly kind: 'purchaseOrder'; readonly order: Order } | { readonly kind: 'receipt'; readonly receipt: Receipt }

/** What came of an invoice. */
export type PaymentContent = { readonly kind: 'payment'; readonly payment: Payment }

/** A document that came in, as far as its own format says what it is. */
export type OrderingDocument = OrderingContent & AsRead
export type PaymentDocument = PaymentContent & AsRead
export type InboundDocument = OrderingDocument | PaymentDocument

interface AsRead {
  /** The format that it was read by, as written in profiles. */
  readonly format: string
  /** The rules that it breaks. A document that breaks any is kept and declined, never handed on. */
  readonly broken: readonly Problem[]
  /** Whether it says of itself that it is a test. */
  readonly isTest?: true
}

/** A document of a message of which it is known that it is there, but not what it says. */
export interface UnreadableDocument {
  readonly kind: 'unreadable'
  readonly problem: Problem
}

/** What stands at a place of a message. */
export type InboundPart = InboundDocument | UnreadableDocument

/** A format of the profile's own, such as a layout, by which files of a system are read. */
export interface InboundFormat {
  /** As written in profiles. */
  readonly id: string
  readonly kinds: readonly InboundKind[]
  /** Whether a file is one of its own, by its name, or by its content where that says its type. Throws KS-SYSTEM-XML-… where that cannot be read. */
  recognises(fileName: string, bytes: Uint8Array): boolean
  /** Pure; what stands at each place of a file. Throws a Failure for a file of which nothing can be trusted. */
  read(fileName: string, bytes: Uint8Array): readonly InboundPart[]
}

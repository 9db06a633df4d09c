import type { Language } from '../../errors/language.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { DespatchAdvice } from '../model/despatchAdvice.ts'
import type { Device } from '../model/device.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Order } from '../model/order.ts'
import type { OrderResponse } from '../model/orderResponse.ts'
import type { Receipt } from '../model/receipt.ts'
import type { Instant } from '../../base/dates.ts'
import type { Supplier } from '../suppliers/supplierTable.ts'
import type { TextPolicy } from './texts/policy.ts'
import type { UblElement } from './ubl/tree/element.ts'

/** What is rendered: one canonical document. */
export type CanonicalDocument =
  | { readonly kind: 'invoice' | 'creditNote'; readonly invoice: Invoice }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'orderResponse'; readonly orderResponse: OrderResponse }
  | { readonly kind: 'despatchAdvice'; readonly despatchAdvice: DespatchAdvice }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'devices'; readonly devices: readonly Device[] }

/** The kinds of document; an invoice and a credit note are numbered apart. */
export type DocumentKind = CanonicalDocument['kind']

/** All of them, as profiles name them. */
export const documentKinds = ['invoice', 'creditNote', 'order', 'orderResponse', 'despatchAdvice', 'receipt', 'catalogue', 'devices'] as const satisfies readonly DocumentKind[]

/** An address of the e-invoice or Peppol network, with the operator that serves it. */
export interface NetworkAddress {
  readonly id: string
  /** EAS code, such as 0216 for a Finnish OVT. */
  readonly scheme?: string
  /** Operator or bank, such as `003721291126` or a BIC. */
  readonly intermediator?: string
}

/** What a renderer must know beside the document. Everything in it is fixed by event and profile, so the bytes are too. */
export interface RenderContext {
  /** Id of the delivery; message ids derive from it. */
  readonly deliveryId: string
  /** Time stamp of the message: the event's time, or the release's. */
  readonly timestamp: Instant
  readonly environment: 'production' | 'test'
  /** Whether our document is the legal original or a copy of it. */
  readonly role: 'original' | 'copy'
  readonly sender: NetworkAddress
  readonly receiver: NetworkAddress
  /** What the municipality calls the seller, where the flow has a table of suppliers. */
  readonly supplier?: Supplier
  /** The id of the message that brought the order, as the buyer's system gave it, where one did. */
  readonly inReplyTo?: string
  /** What the flow lets us do with a text that the format cannot hold. */
  readonly texts: TextPolicy
  /** The language of the readable image that travels beside the document, where the flow wants one and the format takes it. */
  readonly image?: Language
}

/**
 * A format that carries one document in one message. `render` is pure: equal arguments give equal bytes.
 * It throws a `Failure` (KS-MAP-…) for what the format cannot hold; it never shortens or drops in silence.
 */
export interface DocumentFormat {
  /** Such as `finvoice-3.0`, as written in profiles. */
  readonly id: string
  readonly kinds: readonly DocumentKind[]
  readonly mediaType: string
  /** Without the dot. */
  readonly fileExtension: string
  /** Whether the readable image, an HTML page, may travel beside the document. */
  readonly takesImage?: true
  /** Whether its receiver knows no orders but those that it made itself. */
  readonly ofBuyersOrders?: true
  /** Whether an answer to a change or cancellation names that, so that the order itself is not meant. */
  readonly namesAnswered?: true
  /** Whether a receipt in it says what goods cost, by their order. */
  readonly valuesReceipts?: true
  /** Whether it has no word for an order that was taken in and is not answered yet (UNCL4343 AB). */
  readonly withoutReceived?: true
  /** Whether its bytes say if a document is a test. */
  readonly showsEnvironment?: boolean
  /** Whether its receiver expects no receipt of what is ordered in this unit (UN/ECE Rec 20), where the order was made in the shop. */
  readonly expectsNoReceipt?: (unit: string) => boolean
  render(document: CanonicalDocument, context: RenderContext): Uint8Array
  /** What `render` writes, as a tree: of documents of Peppol ordering, so that its rules judge them before they are written. */
  tree?(document: CanonicalDocument, context: RenderContext): UblElement
}

/** One document's part of a file that holds several: what is frozen when it is rendered. */
export interface FileSegment {
  readonly bytes: Uint8Array
  /** What the trailer counts and sums, by the layout's names; sums are plain decimals. */
  readonly counts: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, string>>
}

/** What is known only when a file is closed. */
export interface FileContext {
  readonly environment: 'production' | 'test'
  /** Gapless number of the file in its lane, from 1. */
  readonly sequence: number
  /** The business time at which the file was cut. */
  readonly cutAt: Instant
}

/** A format that carries several documents in one file, with header and trailer. */
export interface FileFormat {
  readonly id: string
  readonly kinds: readonly DocumentKind[]
  readonly mediaType: string
  /** Whether its files say if they are tests, by their names or in their bytes. */
  readonly showsEnvironment: boolean
  renderSegment(document: CanonicalDocument, context: RenderContext): FileSegment
  assemble(segments: readonly FileSegment[], context: FileContext): { readonly name: string; readonly bytes: Uint8Array }
}

import type { Words } from './words/words.ts'

/** In which document, of which orders and on which line something is wrong, as far as it is known; and whether others wrote the document. */
export interface Whereabouts {
  /** The kind of document; where it is left out, a document of some kind. */
  readonly kind?: Words
  readonly number?: string
  /** The buyer's numbers of the orders that it belongs to (BT-13), where they are not the document's own number. */
  readonly buyersOrders?: readonly string[]
  /** The seller's numbers of them (BT-14). */
  readonly sellersOrders?: readonly string[]
  /** The number of the line (BT-126). */
  readonly line?: string
  /** Somebody else wrote the document: it is mended by who sent it, not by the shop or by us. */
  readonly isReceived?: true
}

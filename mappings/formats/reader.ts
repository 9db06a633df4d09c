import type { StatedInvoice } from '../model/stated.ts'

/**
 * A format that we read. Reading is tolerant: what is missing, doubled or mistyped becomes an oddity of the stated invoice; it throws
 * KS-SYSTEM-XML-… for bytes that are no acceptable XML and KS-MAP-READ-ROOT for a document of another kind, and nothing else.
 */
export interface DocumentReader {
  /** Name of the format, such as `UBL`. */
  readonly format: string
  /** Local names of the root elements by which its documents are known. */
  readonly roots: readonly string[]
  /** The first invoice of a file. */
  read(bytes: Uint8Array): StatedInvoice
  /** Every invoice of a file, of which some formats let there be several. */
  readAll(bytes: Uint8Array): readonly StatedInvoice[]
}

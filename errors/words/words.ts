import type { Phrase } from './phrases.ts'

/** A part of a sentence that each language says its own way; an error keeps what is meant and not how it is said. */
export type Words =
  /** A business term or group of EN 16931, `BT-13`. */
  | { readonly term: string }
  /** A line of a document by its number (BT-126). */
  | { readonly line: string }
  /** One of a closed table. */
  | { readonly phrase: Phrase }
  /** Several of them, of which one is enough (`or`) or all count (`and`). */
  | { readonly list: readonly (string | Words)[]; readonly joint: 'and' | 'or' }

/** The business term as a parameter of an error. */
export function term(id: string): Words {
  return { term: id }
}

/** The document as a whole, as the place of a finding. */
export const inDocument: Words = { phrase: 'the document' }

/** A line as the place of a finding. */
export function atLine({ id }: { readonly id?: string | undefined }): Words {
  return id === undefined ? { phrase: 'a line without a number' } : { line: id }
}

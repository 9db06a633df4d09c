import type { Encoding } from './xml/encodings.ts'

/** Where a format has one business term, and how much of it. */
export interface Carried {
  /** Elements from below the root, `InvoiceDetails/OrderIdentifier`, and an attribute as `@SchemeID`; several places with a comma. */
  readonly path: string
  /** Characters that one element holds; without it there is no limit. */
  readonly most?: number
  /** Of elements that hold fewer, by name. */
  readonly fewer?: Readonly<Record<string, number>>
  /** Characters that it must have. */
  readonly least?: number
  /** Elements in which a longer text continues, where more than one; the lines of an address share them. */
  readonly elements?: number
  /** What does not come through as it was, for a person. */
  readonly lost?: string
}

/** How many characters of a term an element of this name holds; undefined where there is no limit. */
export function mostIn({ most, fewer }: Carried, element: string): number | undefined {
  return fewer?.[element] ?? most
}

/**
 * What a format carries, by business term. The scheme of an identifier is a term of its own as EN 16931 numbers them (BT-30-1). Renderers take
 * their lengths from it, tests what must come back, and docs/formats.md is made from it.
 */
export interface Carries {
  /** As the profile writes it, `finvoice-3.0`. */
  readonly format: string
  /** As people call it, `Finvoice 3.0`. */
  readonly name: string
  readonly encoding: Encoding
  readonly terms: Readonly<Record<string, Carried>>
  /** The terms that it has no place for, and what happens to a document with one. */
  readonly nowhere: Readonly<Record<string, string>>
  /** What our documents say beside EN 16931: where, or what becomes of it without a place. */
  readonly beside: Readonly<Record<BesideTerm, Carried | string>>
}

/** What our documents say beside the terms of EN 16931. */
export const besideTerms = {
  manufacturer: "manufacturer's name",
  manufacturersIdentifier: "manufacturer's article number",
  sha256: 'SHA-256 of what a link leads to',
  'line.purchaseOrder': "buyer's order number of a line",
  'line.salesOrder': "seller's order number of a line",
  'line.taxPointDate': 'tax point of a line',
  'posting.account': 'proposed account of a line',
  'posting.vatCode': "buyer's VAT code of a line",
  'posting.dimensions': 'proposed dimensions of a line',
} as const
export type BesideTerm = keyof typeof besideTerms

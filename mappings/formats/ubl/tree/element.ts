/** An element of a UBL document as readers, renderers and rules share it. */
export class UblElement {
  /** By its namespace's usual prefix, `cbc:ID`, whatever the document calls it; the root without any, `Order`. */
  readonly name: string
  /** By name as written, without declarations of namespaces. */
  readonly attributes: Readonly<Record<string, string>>
  /** In document order. */
  readonly children: readonly UblElement[]
  /** The element's own character data as written, not trimmed. */
  readonly text: string

  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly UblElement[], text: string) {
    this.name = name
    this.attributes = attributes
    this.children = children
    this.text = text
  }
}

/** For elements without attributes. */
export const noAttributes: Readonly<Record<string, string>> = {}

/** For elements without children. */
export const noChildren: readonly UblElement[] = []

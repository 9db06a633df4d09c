/** One element of a document that others sent us. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string
  /** By name as written, namespace declarations included; entities are decoded. */
  readonly attributes: Readonly<Record<string, string>>
  /** Child elements in document order. */
  readonly children: readonly XmlElement[]
  /** The element's own character data, joined and untrimmed; that of its children is not in it. */
  readonly text: string
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

/** Child elements of a local name, whatever their prefix. */
export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => localName(child) === name) ?? []
}

/** The first element that a path of local names leads to. */
export function find(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = from
  for (const name of path) element = element?.children.find((child) => localName(child) === name)
  return element
}

/** The trimmed text at a path of local names; undefined where the element is missing or empty. */
export function textAt(from: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = find(from, ...path)?.text.trim()
  return text === '' ? undefined : text
}

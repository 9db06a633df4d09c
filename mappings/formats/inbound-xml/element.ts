/** One element of a document that others sent us. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string
  /** The name without its prefix. */
  readonly local: string
  /** The namespace of the name; empty where none is in force. */
  readonly namespace: string
  /** By name as written, namespace declarations included; references are resolved. */
  readonly attributes: Readonly<Record<string, string>>
  /** Child elements in document order. */
  readonly children: readonly XmlElement[]
  /** The element's own character data, joined and untrimmed; that of its children is not in it. */
  readonly text: string
}

/** Child elements of a local name, whatever their prefix. */
export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter(({ local }) => local === name) ?? []
}

/** The first element that a path of local names leads to. */
export function find(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = from
  for (const name of path) element = element?.children.find(({ local }) => local === name)
  return element
}

/** The trimmed text at a path of local names; undefined where the element is missing or empty. */
export function textAt(from: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = find(from, ...path)?.text.trim()
  return text === '' ? undefined : text
}

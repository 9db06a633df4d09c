import { XMLParser } from 'fast-xml-parser'

/** One element of the official structure files. */
interface Node {
  readonly Element?: readonly Node[]
  readonly Attribute?: readonly Node[]
  readonly Term: string
}

/** The terms of a Peppol structure file that hold a value: leaf elements and attributes, as paths below the document. */
export function structureTerms(xml: string): readonly string[] {
  const parser = new XMLParser({ ignoreAttributes: true, isArray: (name) => name === 'Element' || name === 'Attribute', parseTagValue: false })
  const { Structure } = parser.parse(xml) as { Structure: { Document: Node } }
  const terms = new Set<string>()
  const walk = (node: Node, path: string): void => {
    for (const element of node.Element ?? []) {
      const at = path === '' ? element.Term : `${path}/${element.Term}`
      if (element.Element === undefined) terms.add(at)
      for (const attribute of element.Attribute ?? []) terms.add(`${at}/@${attribute.Term}`)
      walk(element, at)
    }
  }
  walk(Structure.Document, '')
  return [...terms]
}

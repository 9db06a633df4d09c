import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childrenNamed, find, textAt, type XmlElement } from '../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import { standardsFolder } from '../../harness/standards.ts'

/** Terms by the path of their element. */
export type Terms = ReadonlyMap<string, readonly string[]>

/** A term of Peppol ordering: `tir01-p001`, `OP-111-002`. */
const term = /tir\d+-p?\d+[a-f]?|OP-T?\d+-\d+/g

/** The business terms of a transaction, as the syntax description in the standards folder names them. */
export function termsOf(syntax: string): Terms {
  const terms = new Map<string, readonly string[]>()
  const root = find(readXml(readFileSync(join(standardsFolder, 'peppol/ordering-structure/syntax', syntax))), 'Document')
  if (root === undefined) throw new Error(`${syntax} describes no document`)
  collect(root, '', terms)
  return terms
}

/** An element that is described more than once has the terms of all descriptions. */
function collect(element: XmlElement, above: string, terms: Map<string, readonly string[]>): void {
  const path = `${above}/${textAt(element, 'Term') ?? ''}`
  const own = childrenNamed(element, 'Reference').filter(({ attributes }) => attributes['type'] === 'BUSINESS_TERM').flatMap(({ text }) => text.match(term) ?? [])
  terms.set(path, [...new Set([...(terms.get(path) ?? []), ...own])])
  for (const child of childrenNamed(element, 'Element')) collect(child, path, terms)
}

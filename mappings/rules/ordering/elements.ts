import type { XmlElement } from '../../formats/inbound-xml/element.ts'
import { withoutBlanks, xsDecimal } from '../../formats/inbound-xml/values.ts'
import type { Decimal } from '../../model/decimal.ts'

/** An element of UBL's common namespaces by their usual prefixes, whatever a document calls them. */
export type UblName = `cac:${string}` | `cbc:${string}`

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'
const cac = `${ubl}CommonAggregateComponents-2`
const cbc = `${ubl}CommonBasicComponents-2`

/** The namespace of a name by its prefix. */
export function namespaceOf(name: UblName): string {
  return name.startsWith('cac:') ? cac : cbc
}

/** Whether an element has that name. */
export function isNamed({ local, namespace }: XmlElement, name: UblName): boolean {
  return name.length === local.length + 4 && name.endsWith(local) && namespace === namespaceOf(name)
}

/** Every element that a path of names leads to, in document order. */
export function all(from: XmlElement, ...path: readonly UblName[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [from]
  for (const name of path) found = found.length === 1 ? childrenOf(found[0] as XmlElement, name) : found.flatMap((one) => childrenOf(one, name))
  return found
}

function childrenOf({ children }: XmlElement, name: UblName): readonly XmlElement[] {
  return children.filter((child) => isNamed(child, name))
}

/** The first element that a path of names leads to. */
export function first(from: XmlElement, ...path: readonly UblName[]): XmlElement | undefined {
  if (path.length > 1) return all(from, ...path)[0]
  const [name] = path
  return name === undefined ? from : from.children.find((child) => isNamed(child, name))
}

/** Whether a path of names leads anywhere. */
export function has(from: XmlElement, ...path: readonly UblName[]): boolean {
  return first(from, ...path) !== undefined
}

/** The text of an element and of all that is in it. */
export function textOf({ text, children }: XmlElement): string {
  return children.length === 0 ? text : text + children.map(textOf).join('')
}

/** The text with single spaces between its words and none at its ends; empty where there is no element. */
export function wordsOf(element: XmlElement | undefined): string {
  const text = element === undefined ? '' : textOf(element)
  return /^[ \t\r\n]|[\t\r\n]|[ ]{2}|[ ]$/.test(text) ? text.split(/[ \t\r\n]+/).filter((word) => word !== '').join(' ') : text
}

/** The words of what a path leads to; undefined where it leads to several, of which the official conditions take none. */
export function onlyWordsAt(from: XmlElement, ...path: readonly UblName[]): string | undefined {
  const found = all(from, ...path)
  return found.length > 1 ? undefined : wordsOf(found[0])
}

/** The decimal that an element holds; undefined where there is no element, or it holds none. */
export function decimalOf(element: XmlElement | undefined): Decimal | undefined {
  return element === undefined ? undefined : xsDecimal(textOf(element))
}

const double = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that an element holds, floating as `number()` of XPath has it; NaN where there is none. */
export function numberOf(element: XmlElement | undefined): number {
  return element === undefined ? Number.NaN : numberIn(textOf(element))
}

/** The number that a text is. */
export function numberIn(text: string): number {
  const plain = withoutBlanks(text)
  if (double.test(plain)) return Number(plain)
  return plain === 'INF' ? Number.POSITIVE_INFINITY : plain === '-INF' ? Number.NEGATIVE_INFINITY : Number.NaN
}

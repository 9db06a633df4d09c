import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { decimalIn, withoutBlanks } from '../../formats/ubl/reading/lexical.ts'
import type { Decimal } from '../../model/decimal.ts'

/** Name of an element of UBL's common namespaces. */
export type UblName = `cac:${string}` | `cbc:${string}`

/** Every element that a path of names leads to, in document order. */
export function all(from: UblElement, ...path: readonly UblName[]): readonly UblElement[] {
  let found: readonly UblElement[] = [from]
  for (const name of path) found = found.length === 1 ? childrenOf(found[0] as UblElement, name) : found.flatMap((one) => childrenOf(one, name))
  return found
}

function childrenOf({ children }: UblElement, name: UblName): readonly UblElement[] {
  return children.filter((child) => child.name === name)
}

/** The first element that a path of names leads to. */
export function first(from: UblElement, ...path: readonly UblName[]): UblElement | undefined {
  if (path.length > 1) return all(from, ...path)[0]
  const [name] = path
  return name === undefined ? from : from.children.find((child) => child.name === name)
}

/** Whether a path of names leads anywhere. */
export function has(from: UblElement, ...path: readonly UblName[]): boolean {
  return first(from, ...path) !== undefined
}

/** The text of an element and of all that is in it. */
export function textOf({ text, children }: UblElement): string {
  return children.length === 0 ? text : text + children.map(textOf).join('')
}

/** The text with single spaces between its words and none at its ends; empty where there is no element. */
export function wordsOf(element: UblElement | undefined): string {
  const text = element === undefined ? '' : textOf(element)
  return /^[ \t\r\n]|[\t\r\n]|[ ]{2}|[ ]$/.test(text) ? text.split(/[ \t\r\n]+/).filter((word) => word !== '').join(' ') : text
}

/** The words of what a path leads to; undefined where it leads to several, of which the official conditions take none. */
export function onlyWordsAt(from: UblElement, ...path: readonly UblName[]): string | undefined {
  const found = all(from, ...path)
  return found.length > 1 ? undefined : wordsOf(found[0])
}

/** The decimal that an element holds; undefined where there is no element, or it holds none. */
export function decimalOf(element: UblElement | undefined): Decimal | undefined {
  return element === undefined ? undefined : decimalIn(withoutBlanks(textOf(element)))
}

const double = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that an element holds, floating as `number()` of XPath has it; NaN where there is none. */
export function numberOf(element: UblElement | undefined): number {
  return element === undefined ? Number.NaN : numberIn(textOf(element))
}

/** The number that a text is. */
export function numberIn(text: string): number {
  const plain = withoutBlanks(text)
  if (double.test(plain)) return Number(plain)
  return plain === 'INF' ? Number.POSITIVE_INFINITY : plain === '-INF' ? Number.NEGATIVE_INFINITY : Number.NaN
}

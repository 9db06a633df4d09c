import { withoutBlanks } from '../reading/lexical.ts'
import type { UblElement } from './element.ts'

/** The first element that a path of names leads to. */
export function elementAt(from: UblElement | undefined, ...path: readonly string[]): UblElement | undefined {
  let element = from
  for (const step of path) element = element?.children.find(({ name }) => name === step)
  return element
}

/** The trimmed text of the first element at a path of names; undefined where there is none. */
export function textOf(from: UblElement | undefined, ...path: readonly string[]): string | undefined {
  const element = elementAt(from, ...path)
  return element && withoutBlanks(element.text)
}

import type { UblElement } from './element.ts'
import { textOf } from './textOf.ts'

const numbered: Readonly<Record<string, readonly string[]>> = {
  'cac:OrderLine': ['cac:LineItem', 'cbc:ID'],
  'cac:DespatchLine': ['cbc:ID'],
  'cac:CatalogueLine': ['cbc:ID'],
  'cac:LineResponse': ['cac:LineReference', 'cbc:LineID'],
}

/** The number of the line that an element is; undefined for what is no line, or has no number. */
export function lineNumberOf(element: UblElement): string | undefined {
  const path = numbered[element.name]
  return path === undefined ? undefined : textOf(element, ...path)?.trim() || undefined
}

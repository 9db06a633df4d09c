import type { ElementRules, Structure } from '../../rules/ordering/structure.ts'
import { noAttributes, noChildren, UblElement } from '../ubl/tree/element.ts'
import { bindings, type Transaction } from './bindings.ts'

/** What becomes of one element of a document when it is read. */
export interface CarriedElement {
  /** Names below the root. */
  readonly path: string
  /** Peppol's own terms of it, `tir110-002`. */
  readonly terms: readonly string[]
  /** Where it stands in our model, `lines.item.name`; undefined where it is always the same in our documents. */
  readonly model: string | undefined
  readonly isRead: boolean
}

/** Texts of which each type takes one: numbers, indicators, dates. */
const texts = ['1', 'true', '2026-11-02'] as const

/** Every element with a text that the official structure of a transaction knows, asked of the binding that reads it, one at a time. */
export function carriedElements(transaction: Transaction, { root }: Structure): readonly CarriedElement[] {
  return leavesOf(root, []).map(({ path, terms }) => ({ path: path.join('/'), terms, ...asked(transaction, root.name, path) }))
}

interface Leaf {
  readonly path: readonly string[]
  readonly terms: readonly string[]
}

function leavesOf(element: ElementRules, path: readonly string[]): readonly Leaf[] {
  const children = [...element.children]
  return children.length === 0 ? [{ path, terms: element.terms }] : children.flatMap((child) => leavesOf(child, [...path, child.name]))
}

function asked(transaction: Transaction, root: string, path: readonly string[]): Pick<CarriedElement, 'model' | 'isRead'> {
  const without = placesIn(bindings[transaction].read(new UblElement(root, noAttributes, noChildren, '')).document)
  for (const text of texts) {
    const { document, oddities } = bindings[transaction].read(documentWith(root, path, text))
    if (oddities.some(({ kind }) => kind === 'unknown')) return { model: undefined, isRead: false }
    const model = placesIn(document).find((place) => !without.includes(place))
    if (model !== undefined) return { model, isRead: true }
  }
  return { model: undefined, isRead: true }
}

function documentWith(root: string, path: readonly string[], text: string): UblElement {
  const inner = path.reduceRight<UblElement | undefined>((below, name) => new UblElement(name, noAttributes, below === undefined ? noChildren : [below], below === undefined ? text : ''), undefined)
  return new UblElement(root, noAttributes, inner === undefined ? noChildren : [inner], '')
}

/** Paths of the values in a model, a list as its members. */
function placesIn(value: unknown, place: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, place))
  if (isGroup(value)) return Object.entries(value).flatMap(([name, one]) => placesIn(one, [...place, name]))
  return value === undefined ? [] : [place.join('.')]
}

/** Decimals are values, whatever they are made of. */
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

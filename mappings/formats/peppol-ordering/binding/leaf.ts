import { noAttributes, noChildren, UblElement } from '../../ubl/tree/element.ts'
import { noLists, type Part } from './part.ts'

/** A part that holds no other. */
export function leaf<Model>(element: string, { read, write }: Pick<Part<Model>, 'read' | 'write'>): Part<Model> {
  return { element, repeats: false, lists: noLists, read, write }
}

/** Adds an element with a text, and answers whether it did: one that is blank is not written. */
export function addText(element: string, content: string | undefined, attributes: Readonly<Record<string, string>>, to: UblElement[]): boolean {
  if (content === undefined || content.trim() === '') return false
  to.push(new UblElement(element, attributes, noChildren, content))
  return true
}

/** Adds an element that holds others, where there are any. */
export function addGroup(element: string, children: readonly UblElement[] | undefined, to: UblElement[]): boolean {
  if (children === undefined) return false
  to.push(new UblElement(element, noAttributes, children, ''))
  return true
}

/** For leaves that have no attributes. */
export const none: readonly string[] = []

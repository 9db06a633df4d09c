import { isDeclaration } from './namespaces.ts'
import type { UblNode } from './node.ts'

/** Adds what nothing was read from, and what is empty, to the oddities of the document. */
export function leftovers(node: UblNode): void {
  for (const name in node.element.attributes) {
    if (!node.known.includes(name) && !isSyntax(name)) node.odd('unknown', undefined, { text: node.element.attributes[name]?.slice(0, 80) }, `/@${name}`)
  }
  for (const child of node.children) {
    if (child.taken) {
      if (child.children.length === 0 && child.name.startsWith('cac:') && isBlank(child)) child.odd('empty')
      leftovers(child)
    } else {
      child.odd('unknown', undefined, { text: child.element.text.trim().slice(0, 80) })
      emptyWithin(child)
    }
  }
}

/** Of the unknown too it is told what is empty. */
function emptyWithin(node: UblNode): void {
  if (node.children.length === 0 && isBlank(node)) node.odd('empty')
  for (const child of node.children) emptyWithin(child)
}

function isBlank({ element }: UblNode): boolean {
  return element.text.trim() === ''
}

/** Declarations of namespaces and hints to schemas say nothing of the invoice. */
function isSyntax(attribute: string): boolean {
  return isDeclaration(attribute) || attribute.startsWith('xsi:') || attribute.startsWith('xml:')
}

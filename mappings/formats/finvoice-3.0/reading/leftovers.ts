import type { FinvoiceNode } from './node.ts'

/** Adds what nothing was read from, and what is empty, to the oddities of the document. */
export function leftovers(node: FinvoiceNode): void {
  for (const child of node.children) {
    if (child.taken) leftovers(child)
    else child.odd(isBlank(child) ? 'empty' : 'unknown', undefined, { text: child.element.text.trim().slice(0, 80) })
  }
}

function isBlank({ children, element }: FinvoiceNode): boolean {
  return children.length === 0 && element.text.trim() === ''
}

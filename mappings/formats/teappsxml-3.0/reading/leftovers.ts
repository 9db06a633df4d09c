import type { TeappsxmlNode } from './node.ts'

/** Adds the elements that nothing was read from to the oddities of the document. */
export function leftovers(node: TeappsxmlNode): void {
  for (const child of node.children) {
    if (child.taken) leftovers(child)
    else child.odd('unknown', undefined, { text: child.element.text.trim().slice(0, 80) })
  }
}

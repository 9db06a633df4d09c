import { longestSeen, type ReadNode, type Reading } from './readNode.ts'

/** Adds what nothing was read from, and what is empty, to the oddities of the document. */
export function reportLeftovers<Node extends ReadNode<Node, Reading>>(node: Node): void {
  for (const child of node.children) {
    if (child.taken) reportLeftovers(child)
    else child.odd(child.children.length === 0 && child.plainText === '' ? 'empty' : 'unknown', undefined, { text: child.plainText.slice(0, longestSeen) })
  }
}

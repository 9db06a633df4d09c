import type { WrittenElement } from '../../harness/xmlText.ts'

/** An element that may be changed. */
export interface Tree {
  name: string
  attributes: Record<string, string>
  children: Tree[]
  text: string
}

/** A copy that may be changed. */
export function treeOf({ name, attributes, children, text }: WrittenElement): Tree {
  return { name, attributes: { ...attributes }, children: children.map(treeOf), text }
}

/** An element with the one that holds it. */
export interface Place {
  readonly parent: Tree
  readonly element: Tree
}

/** Every element under the root, in document order. */
export function placesIn(root: Tree): readonly Place[] {
  return root.children.flatMap((element) => [{ parent: root, element }, ...placesIn(element)])
}

/** A node of a reader: an element that knows whether anything was read of it. */
interface ReadNode<Self> {
  readonly name: string
  readonly children: readonly Self[]
  taken: boolean
}

/** The children of that name, each of them taken. */
export function stepInto<Node extends ReadNode<Node>>(from: readonly Node[], name: string): readonly Node[] {
  const found: Node[] = []
  for (const { children } of from) {
    for (const child of children) {
      if (child.name !== name) continue
      child.taken = true
      found.push(child)
    }
  }
  return found
}

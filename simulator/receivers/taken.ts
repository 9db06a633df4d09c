import type { ReadDocument } from './reading/document.ts'
import type { Store } from './store.ts'

/** A document that a receiver holds. */
export interface Taken {
  /** What the sender called it. */
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly at_ms: number
  readonly document: ReadDocument
}

/** A document's files are named after it: `<number>_<id>`, then what they are. */
export function stemOf({ id, document }: Pick<Taken, 'id' | 'document'>): string {
  return `${document.number}_${id}`
}

/** What the store holds from earlier, read again. */
export function recall(store: Store, read: (bytes: Uint8Array) => ReadDocument): Taken[] {
  return [...store.effects()].map(({ line: { id, file, sha256, at }, bytes }) => ({ id, file, sha256, at_ms: Date.parse(at), document: read(bytes) }))
}

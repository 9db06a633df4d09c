import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, RenderContext } from '../format.ts'
import { layoutKinds, withLinesOf } from './kinds.ts'
import { meaningKept } from './meaningKept.ts'
import type { Layout } from './schema/layoutSchema.ts'
import type { Scope } from './sources/source.ts'

/** A document as layouts go through it. */
export interface WrittenDocument {
  /** Names it in errors. */
  readonly number: string
  readonly scope: Scope
  readonly lines: readonly Scope[]
  readonly devices: readonly Scope[]
  /** The serial numbers of the line of a scope. */
  readonly serialNumbers: (scope: Scope) => readonly string[]
  /** Whether its amounts and quantities change their sign. */
  readonly turned: boolean
}

/**
 * Gives the scopes of documents. It throws KS-MAP-KIND for one that the layout does not carry, and KS-MAP-NOT-CARRIED or -TOO-MANY where the layout has
 * no field for what the document cannot be understood without. `id` names the format.
 */
export function documentScopes(layout: Layout, id: string): (document: CanonicalDocument, delivery: RenderContext) => WrittenDocument {
  const keepMeaning = meaningKept(layout, id)
  return (document, delivery) => {
    if (!layout.carries.includes(document.kind)) throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
    if (document.kind === 'devices') {
      const [first] = document.devices
      return { number: first?.serialNumber ?? delivery.deliveryId, scope: { delivery }, lines: [], serialNumbers: none, devices: document.devices.map((device, index) => ({ delivery, device, ordinal: index + 1 })), turned: false }
    }
    const { content, number } = withLinesOf(document)
    const kind = layoutKinds[document.kind]
    keepMeaning(kind, content, number)
    const scope: Scope = { delivery, document: content }
    return {
      number, scope,
      lines: content.lines.map((line, index) => ({ ...scope, line, ordinal: index + 1 })),
      devices: [],
      serialNumbers: ({ line }) => (line === undefined ? [] : (kind.serialNumbers?.(line) ?? [])),
      turned: document.kind === 'creditNote' && layout.syntax !== 'idoc' && layout.creditNotes === 'negative',
    }
  }
}

const none = (): readonly string[] => []

/** A row for each line, or one with what its document says where it has none: a document is never left out of its file. */
export function rowsOf({ scope, lines }: WrittenDocument): readonly Scope[] {
  return lines.length > 0 ? lines : [scope]
}

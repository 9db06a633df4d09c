import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, RenderContext } from '../format.ts'
import { withLinesOf } from './kinds.ts'
import type { Layout } from './schema/layoutSchema.ts'
import type { Scope } from './sources/source.ts'

/** A document as layouts go through it. */
export interface WrittenDocument {
  /** Names it in errors. */
  readonly number: string
  readonly scope: Scope
  readonly lines: readonly Scope[]
  readonly devices: readonly Scope[]
  /** Whether its amounts and quantities change their sign. */
  readonly turned: boolean
}

/** The document's scopes; throws KS-MAP-KIND where the layout does not carry it. `id` names the format. */
export function writtenDocument(document: CanonicalDocument, delivery: RenderContext, layout: Layout, id: string): WrittenDocument {
  if (!layout.carries.includes(document.kind)) throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
  if (document.kind === 'devices') {
    const [first] = document.devices
    return { number: first?.serialNumber ?? delivery.deliveryId, scope: { delivery }, lines: [], devices: document.devices.map((device, index) => ({ delivery, device, ordinal: index + 1 })), turned: false }
  }
  const { content, number } = withLinesOf(document)
  const scope: Scope = { delivery, document: content }
  return {
    number, scope,
    lines: content.lines.map((line, index) => ({ ...scope, line, ordinal: index + 1 })),
    devices: [],
    turned: document.kind === 'creditNote' && layout.syntax !== 'idoc' && layout.creditNotes === 'negative',
  }
}

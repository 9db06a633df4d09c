import { ManualClock } from '../../../base/clock.ts'
import type { Interpretation, Received, SystemConnection } from '../../../connectors/ports.ts'
import { systemKind } from '../../../connectors/systems/registry.ts'
import type { SystemKindId } from '../../../connectors/systems/settings.ts'
import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import type { Layout } from '../../../simulator/judge/layouts/layout.ts'
import type { ReceivedContent } from '../../../simulator/judge/received.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { testReferences } from '../../harness/references.ts'
import type { Utterance } from '../utterances.ts'

/** How the systems of one municipality and we write to each other about an order. */
export interface Tongue {
  readonly name: string
  /** What its systems write, in the order of the conversation; nothing of what their formats cannot say. Asked once for each utterance. */
  readonly utter: (utterance: Utterance) => Written | undefined
  /** What we write of a document of ours; undefined where it goes to none of its systems. */
  readonly write: (document: CanonicalDocument, context: RenderContext) => Uint8Array | undefined
  /** The layouts by which its systems read. */
  readonly layouts: readonly Layout[]
  /** How its systems read it; by what it is, where it is left out. */
  readonly read?: (bytes: Uint8Array) => ReceivedContent
  /** The number of an order line by what it calls it; the same where it is left out. */
  readonly lineNumber?: (line: string) => string
}

/** Bytes with what reads them. */
export interface Written {
  readonly received: Received
  readonly interpret: (received: Received) => Interpretation
}

/** What every document is written with. */
export const context: RenderContext = { ...exampleContext, environment: 'production' }

const secret = 'sesame'

/** A kind's own reader, of a connection that never connects; `formats` are those of the profile. */
export function readerOf(kind: SystemKindId, settings: object, formats: readonly InboundFormat[] = []): (received: Received) => Interpretation {
  const declared = systemKind(kind)
  const references = testReferences({ SECRET: secret })
  const connection: SystemConnection = declared.open(declared.settings.parse(settings), { clock: new ManualClock(0), references })
  return (received) => connection.interpret(received, formats)
}

/** A message of this text. */
export function message(interpret: Written['interpret'], channelId: string, mediaType: string, content: string | Uint8Array): Written {
  return { received: { channelId, mediaType, bytes: Buffer.from(content) }, interpret }
}

/** An HTTP channel that nobody opens. */
export const nowhere = { kind: 'http', baseUrl: 'https://system.example' } as const
/** Folders that nobody opens. */
export const noFolders = { kind: 'folder', path: '/out', pickUp: '/in', archive: '/archive' } as const

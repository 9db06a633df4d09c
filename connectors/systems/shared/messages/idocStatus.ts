import { failure } from '../../../../errors/failure.ts'
import { listed, phrase } from '../../../../errors/words/words.ts'
import type { InboundFormat } from '../../../../mappings/formats/inboundDocument.ts'
import { readStatusIdoc, type IdocStatus } from '../../../../mappings/formats/layouts/idoc/readStatusIdoc.ts'
import type { Acknowledgement, Interpretation, Received } from '../../../ports.ts'

/** The messages by which orders go; what SAP makes of them is a purchase order. */
const orders: ReadonlySet<string> = new Set(['PORDCR', 'PORDCR1', 'PORDCH'])

/**
 * What an IDoc from SAP says: a document of its own, where a layout of the profile knows its type, else what became of IDocs of ours. Throws
 * KS-SYSTEM-XML-…, KS-SYSTEM-ACK-CONTENT and what the layout throws.
 */
export function interpretIdoc({ channelId, bytes }: Received, formats: readonly InboundFormat[]): Interpretation {
  const format = formats.find((one) => one.recognises(channelId, bytes))
  if (format !== undefined) return { acknowledgements: [], hints: [], documents: format.read(channelId, bytes) }
  return interpretStatusIdoc(bytes)
}

/** What became of IDocs of ours. Throws KS-SYSTEM-XML-… and KS-SYSTEM-ACK-CONTENT. */
export function interpretStatusIdoc(bytes: Uint8Array): Interpretation {
  return { acknowledgements: readStatusIdoc(bytes).map(acknowledgementOf), hints: [], documents: [] }
}

const grades = { posted: 'booked', 'under way': 'transported', refused: 'rejected' } as const satisfies Readonly<Record<IdocStatus['outcome'], Acknowledgement['grade']>>

function acknowledgementOf(status: IdocStatus): Acknowledgement {
  const { outcome, code, text, messageType, objectKey } = status
  return {
    about: aboutOf(status),
    grade: grades[outcome],
    reasonCodes: [status.status, ...(code === undefined ? [] : [code])],
    ...(text === undefined ? {} : { text }),
    ...(orders.has(messageType ?? '') && outcome === 'posted' && objectKey !== undefined ? { buyersOrder: objectKey } : {}),
  }
}

/** Our delivery id comes back as the archive key, or its number as that of the IDoc, where the layout puts them there. */
function aboutOf({ archiveKey, idocNumber }: IdocStatus): Acknowledgement['about'] {
  if (archiveKey !== undefined) return { by: 'delivery id', id: archiveKey }
  if (idocNumber !== undefined) return { by: 'delivery number', number: idocNumber }
  throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('status of an IDoc'), expected: listed('or', ['ARCKEY', 'DOCNUM']), seen: phrase('nothing there') })
}

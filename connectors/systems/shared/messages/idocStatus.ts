import { failure } from '../../../../errors/failure.ts'
import { phrase, said } from '../../../../errors/words/words.ts'
import type { DocumentKind } from '../../../../mappings/formats/format.ts'
import type { InboundFormat } from '../../../../mappings/formats/inboundDocument.ts'
import { readStatusIdoc, type IdocStatus } from '../../../../mappings/formats/layouts/idoc/readStatusIdoc.ts'
import type { Acknowledgement, Interpretation, Received } from '../../../ports.ts'

/** Which documents of ours go as these messages; a credit note goes as an invoice. */
const kinds: Readonly<Record<string, DocumentKind>> = {
  PORDCR: 'order', PORDCR1: 'order', PORDCH: 'order', ORDRSP: 'orderResponse', DESADV: 'despatchAdvice', MBGMCR: 'receipt', MBGMCA: 'receipt', INVOIC: 'invoice',
}

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
  const { outcome, code, text, objectKey } = status
  const about = aboutOf(status)
  const isOrder = about.by === 'document number' ? about.kind === 'order' : kinds[status.messageType ?? ''] === 'order'
  return {
    about,
    grade: grades[outcome],
    reasonCodes: [status.status, ...(code === undefined ? [] : [code])],
    ...(text === undefined ? {} : { text }),
    ...(isOrder && outcome === 'posted' && objectKey !== undefined ? { buyersOrder: objectKey } : {}),
  }
}

/** Our delivery id comes back as the archive key; without it the number of the IDoc must be that of the document. */
function aboutOf({ archiveKey, idocNumber, messageType }: IdocStatus): Acknowledgement['about'] {
  if (archiveKey !== undefined) return { by: 'delivery id', id: archiveKey }
  const kind = kinds[messageType ?? '']
  const number = idocNumber?.replace(/^0+(?=.)/, '')
  if (kind === undefined || number === undefined) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('status of an IDoc'), expected: said('ARCKEY'), seen: phrase('nothing there') })
  return { by: 'document number', kind, number }
}

import { sha256 } from '../../../base/hash.ts'
import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import { isFileName } from '../../channels/files/fileNames.ts'
import type { Acknowledgement, InboundMessage, Interpretation, Received, WebhookRequest } from '../../ports.ts'
import { openFields, type TextAt } from '../shared/fields.ts'
import { instantOf } from '../shared/instant.ts'
import { interpretAny } from '../shared/messages/anyMessage.ts'
import type { ProveWebhook } from '../shared/webhooks/signed.ts'
import type { AcknowledgementSettings, GenericHttpSettings } from './settings.ts'

/** A message of the receiver, known by its own id where it has one; a file by its name besides. Throws KS-SYSTEM-WEBHOOK-SIGNATURE and KS-SYSTEM-WEBHOOK. */
export function acceptWebhook(request: WebhookRequest, prove: ProveWebhook, { id, nameHeader }: Pick<NonNullable<GenericHttpSettings['webhook']>, 'id' | 'nameHeader'>): InboundMessage {
  const { headers, body } = request
  const proven = prove(request)
  const mediaType = headers['content-type'] ?? 'application/octet-stream'
  const own = (id === undefined ? undefined : openFields(body)?.(id)) ?? proven
  const name = nameHeader === undefined ? undefined : headers[nameHeader.toLowerCase()]
  if (name === undefined) return { channelId: own, mediaType, bytes: body }
  if (!isFileName(name)) throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The header {name} is missing or not one', { name: nameHeader ?? '' }) })
  return { channelId: `${name}|${sha256(own)}`, mediaType, bytes: body }
}

/** The name of a file in the channel's id of it; the id itself where it has none. */
function nameIn(channelId: string): string {
  return channelId.replace(/\|[0-9a-f]{64}$/, '')
}

/** What a message says: what became of a document of ours, where it has the places that are agreed on, else documents. Throws KS-SYSTEM-ACK-CONTENT and what readers throw. */
export function interpretMessage(message: Received, formats: readonly InboundFormat[], settings: AcknowledgementSettings | undefined): Interpretation {
  const textAt = settings === undefined ? undefined : openFields(message.bytes)
  const reference = settings === undefined ? undefined : textAt?.(settings.reference)
  if (settings === undefined || textAt === undefined || reference === undefined) return interpretAny(nameIn(message.channelId), message.bytes, formats)
  return { acknowledgements: acknowledgementsIn(textAt, reference, settings), hints: [], documents: [] }
}

function acknowledgementsIn(textAt: TextAt, reference: string, { by, state, states, code, text, at, buyersOrder }: AcknowledgementSettings): readonly Acknowledgement[] {
  const optional = (place: string | undefined): string | undefined => (place === undefined ? undefined : textAt(place))
  const word = textAt(state) ?? ''
  const grade = Object.hasOwn(states, word) ? states[word] : undefined
  if (grade === undefined) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('message of a system'), expected: phrase('one of the codes {codes}', { codes: Object.keys(states).join(', ') }), seen: word.slice(0, 80) })
  if (grade === 'nothing') return []
  const [reasonCode, reason, order, decidedAt] = [optional(code), optional(text), optional(buyersOrder), instantOf(optional(at))]
  return [{
    about: by === 'delivery id' ? { by, id: reference } : { by, number: reference },
    grade,
    reasonCodes: reasonCode === undefined ? [] : [reasonCode],
    ...(decidedAt === undefined ? {} : { at: decidedAt }),
    ...(reason === undefined ? {} : { text: reason }),
    ...(order === undefined ? {} : { buyersOrder: order }),
  }]
}

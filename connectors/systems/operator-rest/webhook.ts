import { sha256 } from '../../../base/hash.ts'
import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { firstElement } from '../../../mappings/formats/readers.ts'
import type { InboundMessage, Interpretation, WebhookRequest } from '../../ports.ts'
import { interpretTeappsxmlAcknowledgement } from '../shared/messages/teappsxmlAcknowledgement.ts'
import type { ProveWebhook } from '../shared/webhooks/signed.ts'

const largest_bytes = 64 * 1024

/** The first element of an acknowledgement of TEAPPSXML; every other webhook is JSON. */
const teappsxml = 'INVOICE_CENTER'

/**
 * A webhook: one that is signed has the sender's message id, one that is not its own. Throws KS-SYSTEM-WEBHOOK-SIGNATURE and
 * KS-SYSTEM-WEBHOOK.
 */
export function acceptWebhook(request: WebhookRequest, prove: ProveWebhook | undefined): InboundMessage {
  const { body } = request
  checkSize(body)
  const isXml = firstElement(body) === teappsxml
  const channelId = prove?.(request) ?? (isXml ? sha256(body) : readEvent(body).id)
  return { channelId, mediaType: isXml ? 'application/xml' : 'application/json', bytes: body }
}

/**
 * What a webhook says. An event says that asking about its invoice is worth while, and so does an acknowledgement of TEAPPSXML that is not proven to come
 * from the operator; one that is says what it says. Throws KS-SYSTEM-WEBHOOK and KS-SYSTEM-ACK-CONTENT.
 */
export function interpretWebhook(bytes: Uint8Array, isProven: boolean): Interpretation {
  if (firstElement(bytes) !== teappsxml) return hints([readEvent(bytes).uuid])
  const acknowledgement = interpretTeappsxmlAcknowledgement(bytes)
  return isProven ? acknowledgement : hints(acknowledgement.acknowledgements.flatMap(({ about }) => (about.by === 'delivery id' ? about.id : [])))
}

function hints(deliveryIds: readonly string[]): Interpretation {
  return { acknowledgements: [], hints: deliveryIds.map((deliveryId) => ({ deliveryId })), documents: [] }
}

function readEvent(bytes: Uint8Array): { readonly id: string; readonly uuid: string } {
  let event: Partial<Record<string, unknown>> | null
  try {
    event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as typeof event
  } catch (cause) {
    throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The body is not JSON') }, cause)
  }
  const { id, event: name, uuid } = event ?? {}
  if (name !== 'invoice.status') throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The event is {event}, not "invoice.status"', { event: typeof name === 'string' ? JSON.stringify(name.slice(0, 60)) : phrase('missing') }) })
  if (!isId(id)) throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The field id is missing or not an id') })
  if (!isId(uuid)) throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The field uuid is missing or not an id') })
  return { id, uuid }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value)
}

function checkSize({ byteLength }: Uint8Array): void {
  if (byteLength > largest_bytes) throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('The body has {size} bytes, and {limit} are allowed', { size: byteLength, limit: largest_bytes }) })
}

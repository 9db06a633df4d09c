import type { Clock } from '../../../base/clock.ts'
import type { Secret } from '../../../base/secret.ts'
import { signWebhook } from '../../../base/standardWebhook.ts'
import { failure } from '../../../errors/failure.ts'
import { phrase, type Words } from '../../../errors/words/words.ts'
import type { InboundMessage, Interpretation, WebhookRequest } from '../../ports.ts'
import { sameSecret } from '../shared/sameSecret.ts'

/** What a signed webhook is checked with. */
export interface WebhookKeys {
  /** `whsec_…`; one that is going and one that is coming. */
  readonly secrets: readonly Secret[]
  readonly tolerance_s: number
}

const largest_bytes = 64 * 1024

/** A webhook that is signed: verified, with the sender's message id as its channel id. Throws KS-SYSTEM-WEBHOOK-SIGNATURE. */
export function acceptSigned({ headers, body }: WebhookRequest, keys: WebhookKeys, clock: Clock): InboundMessage {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers
  if (!/^[\x21-\x7e]{1,200}$/.test(id)) throw signature(phrase('The header {name} is missing or not one', { name: 'webhook-id' }))
  if (!/^\d{1,12}$/.test(timestamp)) throw signature(phrase('The header {name} is missing or not one', { name: 'webhook-timestamp' }))
  if (Math.abs(clock.now_ms() / 1000 - Number(timestamp)) > keys.tolerance_s) throw signature(phrase('The time stamp {timestamp} is more than {tolerance} s away from our clock', { timestamp, tolerance: keys.tolerance_s }))
  checkSize(body)
  const given = signatures.split(' ').slice(0, 16)
  const genuine = keys.secrets.flatMap((secret) => {
    const expected = `v1,${signWebhook(secret, id, timestamp, body)}`
    return given.map((one) => sameSecret(one, expected))
  })
  if (!genuine.includes(true)) throw signature(phrase('No signature in webhook-signature is ours'))
  return { channelId: id, mediaType: 'application/json', bytes: body }
}

/** A webhook without a signature: its own id is its channel id. It is only a hint, so that a false one does no harm. Throws KS-SYSTEM-WEBHOOK. */
export function acceptUnsigned({ body }: WebhookRequest): InboundMessage {
  const { id } = readEvent(body)
  return { channelId: id, mediaType: 'application/json', bytes: body }
}

/** What a webhook says: that asking about this invoice is worth while. Throws KS-SYSTEM-WEBHOOK. */
export function interpretWebhook(bytes: Uint8Array): Interpretation {
  return { acknowledgements: [], hints: [{ deliveryId: readEvent(bytes).uuid }], documents: [] }
}

function readEvent(bytes: Uint8Array): { readonly id: string; readonly uuid: string } {
  checkSize(bytes)
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

function signature(reason: Words): Error {
  return failure('KS-SYSTEM-WEBHOOK-SIGNATURE', { reason })
}

import type { Clock } from '../../../../base/clock.ts'
import { sha256 } from '../../../../base/hash.ts'
import { signBody } from '../../../../base/hmacSignature.ts'
import type { Secret } from '../../../../base/secret.ts'
import { signWebhook } from '../../../../base/standardWebhook.ts'
import { failure } from '../../../../errors/failure.ts'
import { phrase, type Words } from '../../../../errors/words/words.ts'
import type { References, WebhookRequest } from '../../../ports.ts'
import { sameSecret } from '../sameSecret.ts'
import type { HmacWebhookSettings, SignedWebhookSettings } from './settings.ts'

/** Proves that a webhook comes from the receiver, and gives what tells it from others. Throws KS-SYSTEM-WEBHOOK-SIGNATURE. */
export type ProveWebhook = (request: WebhookRequest) => string

/** How a receiver's webhooks are proven. */
export function openSignedWebhook(settings: SignedWebhookSettings, references: References, clock: Clock): ProveWebhook {
  const keys: Keys = { secrets: settings.secrets.map((secret) => references.secret(secret)), tolerance_s: settings.tolerance_s, clock }
  return settings.signature === 'hmac' ? (request) => proveHmac(request, settings, keys) : (request) => proveStandard(request, keys)
}

interface Keys {
  readonly secrets: readonly Secret[]
  readonly tolerance_s: number
  readonly clock: Clock
}

/** The sender gives each message an id, which a repeat has too. */
function proveStandard({ headers, body }: WebhookRequest, keys: Keys): string {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers
  if (!/^[\x21-\x7e]{1,200}$/.test(id)) throw signature(phrase('The header {name} is missing or not one', { name: 'webhook-id' }))
  checkTime('webhook-timestamp', timestamp, keys)
  checkSignature(keys, signatures.split(' ').slice(0, 16), (secret) => `v1,${signWebhook(secret, id, timestamp, body)}`, 'webhook-signature')
  return id
}

/** Nothing but time and content tells such messages apart. */
function proveHmac({ headers, body }: WebhookRequest, { header, timestampHeader }: HmacWebhookSettings, keys: Keys): string {
  const timestamp = headers[timestampHeader.toLowerCase()] ?? ''
  checkTime(timestampHeader, timestamp, keys)
  const given = (headers[header.toLowerCase()] ?? '').toLowerCase().replace(/^sha256=/, '')
  checkSignature(keys, [given], (secret) => signBody(secret, timestamp, body), header)
  return sha256(Buffer.concat([Buffer.from(`${timestamp}.`), body]))
}

function checkTime(name: string, timestamp: string, { clock, tolerance_s: tolerance }: Keys): void {
  if (!/^\d{1,12}$/.test(timestamp)) throw signature(phrase('The header {name} is missing or not one', { name }))
  if (Math.abs(clock.now_ms() / 1000 - Number(timestamp)) > tolerance) throw signature(phrase('The time stamp {timestamp} is more than {tolerance} s away from our clock', { timestamp, tolerance }))
}

/** Every secret is compared with every signature, so that the time taken tells nothing. */
function checkSignature({ secrets }: Keys, given: readonly string[], expectedBy: (secret: Secret) => string, header: string): void {
  const genuine = secrets.flatMap((secret) => {
    const expected = expectedBy(secret)
    return given.map((one) => sameSecret(one, expected))
  })
  if (!genuine.includes(true)) throw signature(phrase('No signature in {header} is ours', { header }))
}

function signature(reason: Words): Error {
  return failure('KS-SYSTEM-WEBHOOK-SIGNATURE', { reason })
}

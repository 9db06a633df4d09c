import { createHmac } from 'node:crypto'
import type { Secret } from './secret.ts'

/**
 * Signs as Standard Webhooks 1.0.0 says, symmetric: HMAC-SHA256 over id, time stamp and raw body, joined by full stops.
 *
 * @param secret `whsec_` and the key in base64
 * @param timestamp seconds since the epoch, as it stands in the header
 * @returns the signature in base64, without its version
 */
export function signWebhook(secret: Secret, id: string, timestamp: string, body: Uint8Array): string {
  const key = Buffer.from(secret.reveal().replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
}

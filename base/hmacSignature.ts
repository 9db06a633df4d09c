import { createHmac } from 'node:crypto'
import type { Secret } from './secret.ts'

/**
 * HMAC-SHA256 over time stamp and raw body, joined by a full stop, in hexadecimal.
 *
 * @param timestamp seconds since the epoch, as it stands in the header
 */
export function signBody(secret: Secret, timestamp: string, body: Uint8Array): string {
  return createHmac('sha256', secret.reveal()).update(`${timestamp}.`).update(body).digest('hex')
}

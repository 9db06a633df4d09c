import { failure } from '../../../errors/failure.ts'
import type { RenderContext } from '../format.ts'

/**
 * The message's id: the delivery's, so that a repeat keeps it. Throws KS-MAP-MESSAGE-ID where it is not 2 to 48 printable
 * ASCII characters (guidelines 3.0, section 17.3).
 */
export function messageIdentifier({ deliveryId }: RenderContext): string {
  if (!/^[\x21-\x7e]{2,48}$/.test(deliveryId)) throw failure('KS-MAP-MESSAGE-ID', { id: deliveryId.slice(0, 80), length: deliveryId.length, allowed: 48 })
  return deliveryId
}

/** The message's time stamp to the second, in UTC: 20 of the 19 to 25 characters of the format. */
export function messageTimeStamp({ timestamp }: RenderContext): string {
  return `${timestamp.slice(0, 19)}Z`
}

import { createHash, timingSafeEqual } from 'node:crypto'

/** Compared as digests, so that neither the place of the first difference nor the length shows in the time that it takes. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

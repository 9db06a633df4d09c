import { hash, timingSafeEqual } from 'node:crypto'

/** A host key's fingerprint as OpenSSH prints it: `SHA256:` and Base64 without padding. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${hash('sha256', key, 'base64').replace(/=+$/, '')}`
}

/** Whether the fingerprint is one of the trusted ones. */
export function isTrusted(fingerprint: string, trusted: readonly string[]): boolean {
  const seen = Buffer.from(fingerprint)
  return trusted.some((one) => {
    const known = Buffer.from(one.replace(/=+$/, ''))
    return known.byteLength === seen.byteLength && timingSafeEqual(known, seen)
  })
}

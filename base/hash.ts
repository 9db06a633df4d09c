import { hash } from 'node:crypto'

/** SHA-256 of the bytes, hexadecimal, lower case. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** SHA-1 of the text in UTF-8, hexadecimal, lower case: where a format asks for it, and nothing is trusted by it. */
export function sha1(text: string): string {
  return hash('sha1', text, 'hex')
}

/**
 * A UUID that derives from its parts alone (SHA-256 in the layout of UUID version 8, RFC 9562), so that the same
 * event and system give the same id on every run.
 */
export function derivedId(...parts: readonly string[]): string {
  const digest = sha256(parts.map((part) => `${part.length}:${part}`).join('|'))
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16)
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

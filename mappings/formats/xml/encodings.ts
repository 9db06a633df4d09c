/** The encodings of documents, by the name in the XML declaration. */
export type Encoding = 'UTF-8' | 'ISO-8859-15' | 'ISO-8859-1'

/** Characters that ISO-8859-15 puts where ISO-8859-1 has others (ISO/IEC 8859-15, table 2). */
const latin9Bytes: ReadonlyMap<string, number> = new Map([
  ['€', 0xa4], ['Š', 0xa6], ['š', 0xa8], ['Ž', 0xb4], ['ž', 0xb8], ['Œ', 0xbc], ['œ', 0xbd], ['Ÿ', 0xbe],
])

const latin9Displaced: ReadonlySet<number> = new Set(latin9Bytes.values())

/**
 * The character that `encode` turns into this character's bytes, or undefined when the encoding has none. Only
 * ISO-8859-15 changes any: its own eight are written as their ISO-8859-1 neighbours at the same byte.
 */
export function inEncoding(character: string, encoding: Encoding): string | undefined {
  if (encoding === 'UTF-8') return character
  const code = character.codePointAt(0) ?? 0
  if (encoding === 'ISO-8859-15') {
    const byte = latin9Bytes.get(character)
    if (byte !== undefined) return String.fromCharCode(byte)
    if (latin9Displaced.has(code)) return undefined
  }
  return code <= 0xff ? character : undefined
}

const latin9 = new TextDecoder('iso-8859-15')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes that mean another character in ISO-8859-15 than in ISO-8859-1. */
const ofLatin9 = /[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/

/** The characters of bytes in an encoding. Throws a TypeError for bytes that are not UTF-8 where they should be. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'UTF-8') return utf8.decode(bytes)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return encoding === 'ISO-8859-15' && ofLatin9.test(text) ? latin9.decode(bytes) : text
}

/** The bytes of text whose characters all went through `inEncoding`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  return Buffer.from(text, encoding === 'UTF-8' ? 'utf8' : 'latin1')
}

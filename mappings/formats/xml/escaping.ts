import { inEncoding, type Encoding } from './encodings.ts'

/** What happens to a character that the encoding has not: a numeric reference such as `&#8721;`, or a refusal. */
export type Unencodable = 'reference' | 'refuse'

/** Escapes one value. Calls `refuse` with the character and its position when the value cannot be written. */
export type Escape = (value: string, refuse: Refusal) => string
export type Refusal = (character: string, position: number, why: 'forbidden' | 'unencodable') => never

/**
 * Forbidden by XML 1.0, production Char: most controls, lone surrogates, U+FFFE and U+FFFF. So are U+007F to U+009F, which XML 1.0 discourages and
 * our readers take for windows-1252 under another name.
 */
const forbidden = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
const inAttribute: Readonly<Record<string, string>> = { ...markup, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' }

/** Every character that is not written as it stands. A value without any is returned as it is, which is the usual case. */
const special: Readonly<Record<Encoding, { text: RegExp; attribute: RegExp }>> = {
  'UTF-8': {
    text: /[^\t\n\u{20}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}]/u,
    attribute: /[^ !\u{23}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}]/u,
  },
  'ISO-8859-15': {
    text: /[^\t\n\u{20}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{a3}\u{a5}\u{a7}\u{a9}-\u{b3}\u{b5}-\u{b7}\u{b9}-\u{bb}\u{bf}-\u{ff}]/u,
    attribute: /[^ !\u{23}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{a3}\u{a5}\u{a7}\u{a9}-\u{b3}\u{b5}-\u{b7}\u{b9}-\u{bb}\u{bf}-\u{ff}]/u,
  },
  'ISO-8859-1': {
    text: /[^\t\n\u{20}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{ff}]/u,
    attribute: /[^ !\u{23}-\u{25}\u{27}-\u{3b}=\u{3f}-\u{7e}\u{a0}-\u{ff}]/u,
  },
}

/** ASCII characters that are written as they stand, in every encoding. */
const plain: Readonly<Record<'text' | 'attribute', Uint8Array>> = { text: asciiOutside(special['UTF-8'].text), attribute: asciiOutside(special['UTF-8'].attribute) }

function asciiOutside(special: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (special.test(String.fromCharCode(code)) ? 0 : 1))
}

const made = new Map<string, Escape>()

/** The escaping of element text or of attribute values in an encoding. */
export function escaping(of: 'text' | 'attribute', encoding: Encoding, unencodable: Unencodable): Escape {
  const key = `${of} ${encoding} ${unencodable}`
  let escape = made.get(key)
  if (escape === undefined) made.set(key, (escape = makeEscaping(of, encoding, unencodable)))
  return escape
}

function makeEscaping(of: 'text' | 'attribute', encoding: Encoding, unencodable: Unencodable): Escape {
  const test = special[encoding][of]
  const every = new RegExp(test.source, 'gu')
  const references = of === 'text' ? markup : inAttribute
  const ascii = plain[of]
  return (value, refuse) => {
    if (isMadeOf(ascii, value) || !test.test(value)) return value
    return value.replace(every, (character, position: number) => {
      const reference = references[character]
      if (reference !== undefined) return reference
      if (forbidden.test(character)) return refuse(character, position, 'forbidden')
      const written = inEncoding(character, encoding)
      if (written !== undefined) return written
      return unencodable === 'reference' ? `&#${character.codePointAt(0)};` : refuse(character, position, 'unencodable')
    })
  }
}

/** Whether all characters are in the table: quicker than a pattern for the usual short text. */
function isMadeOf(ascii: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || ascii[code] === 0) return false
  }
  return true
}

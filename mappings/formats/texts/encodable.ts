import { inEncoding, type Encoding } from '../xml/encodings.ts'

const beyondAscii = /[^\0-\x7f]/

/**
 * The text in characters of the encoding: letters composed, then the replacements. `otherwise` says what stands for a character that stays
 * outside, which it is also given as `U+2211`; it may throw.
 */
export function encodable(text: string, encoding: Encoding, replacements: Readonly<Record<string, string>>, otherwise: (character: string, codePoint: string) => string): string {
  if (encoding === 'UTF-8' || !beyondAscii.test(text)) return text
  return Array.from(text.normalize('NFC'), (character) => {
    if (inEncoding(character, encoding) !== undefined) return character
    const replacement = Object.hasOwn(replacements, character) ? replacements[character] : undefined
    return replacement ?? otherwise(character, `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  }).join('')
}

import { inEncoding, type Encoding } from '../xml/encodings.ts'

const beyondAscii = /[^\0-\x7f]/

/**
 * The text in characters of the encoding: letters composed, then the replacements. `refuse` makes the failure for a character that stays
 * outside, written `U+2211`.
 */
export function encodable(text: string, encoding: Encoding, replacements: Readonly<Record<string, string>>, refuse: (character: string) => Error): string {
  if (encoding === 'UTF-8' || !beyondAscii.test(text)) return text
  return Array.from(text.normalize('NFC'), (character) => {
    if (inEncoding(character, encoding) !== undefined) return character
    const replacement = Object.hasOwn(replacements, character) ? replacements[character] : undefined
    if (replacement === undefined) throw refuse(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    return replacement
  }).join('')
}

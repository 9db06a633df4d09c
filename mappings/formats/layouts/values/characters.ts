import { failure } from '../../../../errors/failure.ts'
import type { Words } from '../../../../errors/words/words.ts'
import { inEncoding, type Encoding } from '../../xml/encodings.ts'

/** Control characters, which no file of a layout holds. */
const control = /[\x00-\x1f\x7f-\x9f]/

/** Text that every encoding holds as it is. */
const plain = /^[\x20-\x7e]*$/

/** What errors say of the place of a value. */
export interface Place {
  readonly number: string
  readonly term: Words
  readonly format: string
}

/** Whether the encoding has every character of the text, and none is a control. */
export function holds(encoding: Encoding, text: string): boolean {
  return plain.test(text) || Array.from(text).every((character) => !control.test(character) && inEncoding(character, encoding) !== undefined)
}

/** The text in characters of the encoding: composed letters, then the layout's replacements. Throws KS-MAP-LAYOUT-CHARACTER for one that stays outside. */
export function inCharacters(text: string, encoding: Encoding, replacements: Readonly<Record<string, string>>, place: Place): string {
  if (plain.test(text)) return text
  return Array.from(text.normalize('NFC'), (character) => {
    if (holds(encoding, character)) return character
    const replacement = Object.hasOwn(replacements, character) ? replacements[character] : undefined
    if (replacement !== undefined) return replacement
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw failure('KS-MAP-LAYOUT-CHARACTER', { ...place, character: `U+${code}`, encoding })
  }).join('')
}

import { failure } from '../../../errors/failure.ts'
import { type Words } from '../../../errors/words/words.ts'

const outside = /[^\x20-\x7e\xa0-\xff]/

/**
 * The text in ISO-8859-1 without control characters: composed letters, then the layout's replacements. Throws
 * KS-MAP-LAYOUT-CHARACTER for a character that stays outside.
 */
export function inLatin1(text: string, replacements: Readonly<Record<string, string>>, place: { readonly number: string; readonly term: Words; readonly format: string }): string {
  if (!outside.test(text)) return text
  return Array.from(text.normalize('NFC'), (character) => {
    if (!outside.test(character)) return character
    const replacement = Object.hasOwn(replacements, character) ? replacements[character] : undefined
    if (replacement !== undefined) return replacement
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw failure('KS-MAP-LAYOUT-CHARACTER', { ...place, character: `U+${code}` })
  }).join('')
}

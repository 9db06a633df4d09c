import { failure } from '../../../../errors/failure.ts'
import { phrase, said } from '../../../../errors/words/words.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { Scope } from '../sources/source.ts'
import { inCharacters, type Place } from './characters.ts'
import type { Value } from './value.ts'

/** What stands between the pieces of a text where they are read. */
export const betweenPieces = ' '

/**
 * The writer of a text in pieces that are no longer than the field, broken between words and where it has line ends; none where it is absent. It throws
 * KS-MAP-MISSING, -LAYOUT-CHARACTER, and -TOO-LONG for a word that is longer than the field.
 */
export function textWriter({ source, sourceName = '', length = 0, required, name }: Value, { layout, encoding, replacements }: Pick<Layout, 'layout' | 'encoding' | 'replacements'>): (scope: Scope, number: string) => readonly string[] {
  return (scope, number) => {
    const place: Place = { number, term: said(name), format: layout }
    const text = String(source?.read(scope) ?? '').trim()
    if (text === '' && required) throw failure('KS-MAP-MISSING', { ...place, why: phrase('the layout requires {source}', { source: sourceName }) })
    const pieces: string[] = []
    for (const line of text.split(/\r?\n/)) {
      let piece = ''
      for (const word of inCharacters(line, encoding, replacements, place).split(/ +/)) {
        if (word.length > length) throw failure('KS-MAP-TOO-LONG', { ...place, length: word.length, allowed: length })
        if (piece !== '' && piece.length + 1 + word.length > length) {
          pieces.push(piece)
          piece = ''
        }
        piece += piece === '' ? word : ` ${word}`
      }
      if (piece !== '') pieces.push(piece)
    }
    return pieces
  }
}

import { failure } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { said, wordsOf, type Words } from '../../errors/words/words.ts'
import type { TextPolicy } from './texts/policy.ts'

/** Writes the fields of one document, and refuses what they cannot hold. Fields are called as the receiver's interface calls them. */
export class Fields {
  readonly #format: string
  readonly #number: string
  readonly #texts: TextPolicy

  constructor(format: string, number: string, texts: TextPolicy) {
    this.#format = format
    this.#number = number
    this.#texts = texts
  }

  /** An identifier, never cut. Throws KS-MAP-TOO-LONG. */
  identifier(field: string, value: string, most: number): string {
    if (value.length > most) throw failure('KS-MAP-TOO-LONG', { number: this.#number, term: said(field), length: value.length, allowed: most, format: this.#format })
    return value
  }

  /** A text, cut where the flow lets us. Throws KS-MAP-TOO-LONG. */
  text(field: string, value: string, most: number): string {
    return this.#texts.tooLong === 'stop' ? this.identifier(field, value, most) : value.slice(0, most)
  }

  missing(field: string, why: PlainPhrase | Words): Error {
    return failure('KS-MAP-MISSING', { number: this.#number, term: said(field), format: this.#format, why: wordsOf(why) })
  }

  notCarried(field: string | Words, why: PlainPhrase | Words): Error {
    return failure('KS-MAP-NOT-CARRIED', { number: this.#number, term: typeof field === 'string' ? said(field) : field, format: this.#format, why: wordsOf(why) })
  }

  code(field: string, seen: string, allowed: PlainPhrase | Words): Error {
    return failure('KS-MAP-CODE', { number: this.#number, term: said(field), seen: seen.slice(0, 60), allowed: wordsOf(allowed), format: this.#format })
  }

  count(field: string, value: string, allowed: PlainPhrase | Words): Error {
    return failure('KS-MAP-NUMBER', { number: this.#number, term: said(field), value, allowed: wordsOf(allowed), format: this.#format })
  }
}

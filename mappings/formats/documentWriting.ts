import { failure } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, wordsOf, type Words } from '../../errors/words/words.ts'

/** What writes one document in one format: makes the failures for what the format cannot hold, each with the document and the term, field or line. */
export class DocumentWriting {
  readonly #format: string
  readonly #number: string
  readonly #called: (name: string) => Words
  /** Id of the line that is being written; undefined outside lines. */
  line: string | undefined

  /** `called` makes a name, of a term or a field, one for people. */
  constructor(format: string, number: string, called: (name: string) => Words) {
    this.#format = format
    this.#number = number
    this.#called = called
  }

  /** The failure for what the format requires and the document lacks. */
  missing(name: string, why: PlainPhrase | Words): Error {
    return failure('KS-MAP-MISSING', { ...this.#place(name), format: this.#format, why: wordsOf(why) })
  }

  /** The failure for what the format has no place for. */
  notCarried(name: string | Words, why: PlainPhrase | Words): Error {
    return failure('KS-MAP-NOT-CARRIED', { ...this.#place(name), format: this.#format, why: wordsOf(why) })
  }

  tooMany(name: string, count: number, limit: number): Error {
    return failure('KS-MAP-TOO-MANY', { ...this.#place(name), count, limit, format: this.#format })
  }

  tooLong(name: string, length: number, allowed: number): Error {
    return failure('KS-MAP-TOO-LONG', { ...this.#place(name), length, allowed, format: this.#format })
  }

  tooShort(name: string, length: number, needed: number): Error {
    return failure('KS-MAP-TOO-SHORT', { ...this.#place(name), length, needed, format: this.#format })
  }

  /** The failure for a value in a form that the format does not take. */
  otherCode(name: string, seen: string, allowed: PlainPhrase | Words): Error {
    return failure('KS-MAP-CODE', { ...this.#place(name), seen: seen.slice(0, 60), allowed: wordsOf(allowed), format: this.#format })
  }

  otherNumber(name: string, value: string | Words, allowed: PlainPhrase | Words): Error {
    return failure('KS-MAP-NUMBER', { ...this.#place(name), value, allowed: wordsOf(allowed), format: this.#format })
  }

  noDate(name: string, seen: string): Error {
    return failure('KS-MAP-DATE', { ...this.#place(name), seen: seen.slice(0, 40) })
  }

  #place(name: string | Words): { number: string; term: Words } {
    const term = typeof name === 'string' ? this.#called(name) : name
    return { number: this.#number, term: this.line === undefined ? term : phrase('{term} of line {line}', { term, line: this.line }) }
  }
}

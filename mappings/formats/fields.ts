import { said } from '../../errors/words/words.ts'
import { DocumentWriting } from './documentWriting.ts'
import type { TextPolicy } from './texts/policy.ts'

/** Writes the fields of one document, and refuses what they cannot hold. Fields are called as the receiver's interface calls them. */
export class Fields extends DocumentWriting {
  readonly #texts: TextPolicy

  constructor(format: string, number: string, texts: TextPolicy) {
    super(format, number, said)
    this.#texts = texts
  }

  /** An identifier, never cut. Throws KS-MAP-TOO-LONG. */
  identifier(field: string, value: string, most: number): string {
    if (value.length > most) throw this.tooLong(field, value.length, most)
    return value
  }

  /** A text, cut where the flow lets us. Throws KS-MAP-TOO-LONG. */
  text(field: string, value: string, most: number): string {
    return this.#texts.tooLong === 'stop' ? this.identifier(field, value, most) : value.slice(0, most)
  }
}

import { failure } from '../../../errors/failure.ts'
import type { XmlPhrase } from '../../../errors/words/phrases/xml.ts'

/** Of what stands at a fault no more is shown. */
const shown = 40

/** A place of a document, and what makes the document no well-formed XML there: KS-SYSTEM-XML-MALFORMED. */
export function malformed(text: string, at: number, what: XmlPhrase): Error {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  const seen = at < text.length ? text.slice(at, at + shown) : text.slice(-shown)
  return failure('KS-SYSTEM-XML-MALFORMED', { what: { phrase: what }, line, column, text: seen.replace(/\s+/g, ' ') })
}

import { failure } from '../../../errors/failure.ts'

/** What an inbound document may measure. Generous for business documents, whose embedded files are large, and small for an attack. */
export const limits = { bytes: 64 * 1024 * 1024, depth: 64, elements: 320_000, pieces: 500_000, attributes: 64, tag: 16_384 } as const

/** The refusal of a document that is larger than its limit: KS-SYSTEM-XML-LIMIT. */
export function tooMuch(what: 'bytes' | 'levels of elements' | 'elements' | 'pieces of markup' | 'attributes of an element' | 'characters in a tag', seen: number, allowed: number): Error {
  return failure('KS-SYSTEM-XML-LIMIT', { what: { phrase: what }, seen, allowed })
}

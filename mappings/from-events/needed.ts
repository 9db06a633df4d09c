import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'

/** What an error says of the document that an event carries. */
export interface Document {
  readonly kind: 'invoice' | 'credit note' | 'order' | 'order response' | 'despatch advice' | 'goods receipt' | 'catalogue' | 'device'
  readonly number: string
}

/** A field that must be there; throws KS-MAP-EVENT-LACKS where it is null, absent or empty. */
export function needed<Value>(value: Value | null | undefined, field: string, document: Document): Value {
  if (value === null || value === undefined || value === '') {
    throw failure('KS-MAP-EVENT-LACKS', { field, document: phrase(document.kind), number: document.number })
  }
  return value
}

import type { Words } from '../../errors/words/words.ts'

/** What a registry says to a question. */
export type RegistryAnswer<Value> =
  | { readonly is: 'known'; readonly value: Value }
  /** The registry itself says that it does not have it. */
  | { readonly is: 'unknown' }
  /** It answers, and will not do this, or has what cannot be used: asking again helps nothing. */
  | { readonly is: 'refused'; readonly reason: Words }
  /** It is down, in trouble, or something else answers in its place: nothing is known. */
  | { readonly is: 'unavailable'; readonly reason: Words }

/** The answer with its value turned into another; all that is no value stays as it is. */
export function mapAnswer<Value, Other>(answer: RegistryAnswer<Value>, change: (value: Value) => Other): RegistryAnswer<Other> {
  return answer.is === 'known' ? { is: 'known', value: change(answer.value) } : answer
}

import { catalogue } from '../../errors/catalogue.ts'
import { codeAndText, type Problem } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { say } from '../../errors/words/say.ts'
import { documentKind, nameOf, phrase } from '../../errors/words/words.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { inHelsinki } from '../../base/helsinki.ts'

/** An instant as clocks in Finland show it. */
export function time(at_ms: number): string
export function time(at_ms: number | null): string | null
export function time(at_ms: number | null): string | null {
  return at_ms === null ? null : inHelsinki(at_ms)
}

/** A problem in words, after its code; one that this version does not know with its parameters as they are. */
export function reason(problem: Problem, language: Language): string {
  if (problem.code in catalogue) return codeAndText(problem, language)
  return `${String(problem.code)}: ${JSON.stringify(problem.parameters)}`
}

/** A position on the bus. */
export function position({ topic, partition, offset }: { readonly topic: string; readonly partition: number; readonly offset: number }): string {
  return `${topic}, partition ${partition}, offset ${offset}`
}

/** A document by its kind and number. */
export function documentName({ documentKind: kind, documentNumber }: { readonly documentKind: DocumentKind; readonly documentNumber: string }, language: Language = 'en'): string {
  return `${say(documentKind(kind), language)} ${documentNumber}`
}

/** A state, grade or effect as the ledger names it, in a language; one that this version does not know as it is. */
export function named(name: string, language: Language): string {
  return say(nameOf(name), language)
}

/** What stands over the columns of a table. */
export function heads(language: Language, ...names: readonly PlainPhrase[]): readonly string[] {
  return names.map((name) => say(phrase(name), language).toLocaleUpperCase(language))
}

/** Text of a machine-readable answer; large whole numbers and bytes become text. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), 2)
}

import { catalogue } from '../../errors/catalogue.ts'
import { codeAndText, type Problem } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { say } from '../../errors/words/say.ts'
import { documentKind, nameOf, phrase, type Words } from '../../errors/words/words.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import type { CliWorld } from '../world.ts'
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
export function position({ topic, partition, offset }: { readonly topic: string; readonly partition: number; readonly offset: number }, language: Language): string {
  return say(phrase('{topic}, partition {partition}, offset {offset}', { topic, partition: String(partition), offset: String(offset) }), language)
}

/** A document by its kind and number. */
export function documentName({ documentKind: kind, documentNumber }: { readonly documentKind: DocumentKind; readonly documentNumber: string }, language: Language): string {
  return `${say(documentKind(kind), language)} ${documentNumber}`
}

/** A document and where it goes. */
export function sentTo(document: Parameters<typeof documentName>[0], receiver: string, language: Language): string {
  return say(phrase('{document} to {receiver}', { document: documentName(document, language), receiver }), language)
}

/** What is there of these, with commas between. */
export function enumerated(language: Language, ...parts: readonly (Words | string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).map((part) => (typeof part === 'string' ? part : say(part, language))).join(', ')
}

/** A state, grade or effect as the ledger names it, in a language; one that this version does not know as it is. */
export function named(name: string, language: Language): string {
  return say(nameOf(name), language)
}

/** What stands over the columns of a table. */
export function heads(language: Language, ...names: readonly PlainPhrase[]): readonly string[] {
  return names.map((name) => say(phrase(name), language).toLocaleUpperCase(language))
}

/** Prints words in the command's language. */
export function tell(words: Words, world: CliWorld): void {
  world.print(say(words, world.language))
}

/** Text of a machine-readable answer; large whole numbers and bytes become text. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), 2)
}

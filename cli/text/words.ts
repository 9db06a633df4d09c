import { catalogue } from '../../errors/catalogue.ts'
import { codeAndText, type Problem } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
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
export function documentName({ documentKind, documentNumber }: { readonly documentKind: string; readonly documentNumber: string }): string {
  return `${documentKind === 'creditNote' ? 'credit note' : documentKind} ${documentNumber}`
}

/** Text of a machine-readable answer; large whole numbers and bytes become text. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), 2)
}

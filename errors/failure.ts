import type { ErrorCatalogue, ErrorCode } from './catalogue.ts'
import type { ParametersOf, WordName } from './entry.ts'
import type { Language } from './language.ts'
import { textsOf, whoCanAct } from './texts/texts.ts'
import type { Whereabouts } from './whereabouts.ts'
import { actorSentence, issuerSentence } from './words/actors.ts'
import { fill } from './words/fill.ts'
import { whereaboutsSentence } from './words/whereaboutsSentence.ts'
import type { Words } from './words/words.ts'

/** A value that may fill a parameter of an error text: what was seen, or words that depend on the reader's language. */
export type ParameterValue = string | number | bigint | Words

/** The parameters that a code's texts name, all of them; those that are words take no text. */
export type ParametersFor<Code extends ErrorCode> = {
  readonly [Name in ParametersOf<ErrorCatalogue[Code]>]: Name extends WordName ? Exclude<ParameterValue, string> : ParameterValue
}

/** An error as data: what the ledger keeps and the console renders in a person's language. */
export interface Problem {
  readonly code: ErrorCode
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** The document, order and line that it is about. */
  readonly at?: Whereabouts
  /** What else is wrong with the same thing, or what led to this. */
  readonly also?: readonly Problem[]
}

/** Makes a problem; the compiler checks that every parameter of the code is given. */
export function problem<Code extends ErrorCode>(code: Code, parameters: ParametersFor<Code>): Problem {
  return { code, parameters }
}

/** The problem, and what is wrong beside it, with the document, order and line that it is about; what is known of these already stays. */
export function located(of: Problem, at: Whereabouts): Problem {
  return { ...of, at: { ...at, ...of.at }, ...(of.also === undefined ? {} : { also: of.also.map((other) => located(other, at)) }) }
}

/** An exception that carries one problem of the catalogue, and its cause. */
export class Failure extends Error {
  readonly problem: Problem

  constructor(of: Problem, cause?: unknown) {
    super(render(of), cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.problem = of
  }

  get code(): ErrorCode {
    return this.problem.code
  }
}

/** Makes the exception for a code, to be thrown. */
export function failure<Code extends ErrorCode>(code: Code, parameters: ParametersFor<Code>, cause?: unknown): Failure {
  return new Failure(problem(code, parameters), cause)
}

/**
 * The problem's full text: which document, order and line it is about, what is wrong, what was seen, what to do and who can do it; and the
 * same of what is wrong beside it, which is about the same document unless it says otherwise.
 */
export function render(of: Problem, language: Language = 'en'): string {
  return renderBeside('', of, language)
}

function renderBeside(about: string, of: Problem, language: Language): string {
  const { wrong, seen, do: what } = textsOf(of.code, language)
  const where = whereaboutsSentence(of.at, language)
  const who = of.at?.isReceived === true ? issuerSentence(language) : actorSentence(whoCanAct(of.code), language)
  const text = [...(where === about ? [] : [where]), ...[wrong, seen, what].map((part) => fill(part, of.parameters, language)), who].join(' ')
  return [text, ...(of.also ?? []).map((other) => renderBeside(where, other, language))].join('\n')
}

/** The problem as a person sees it printed: its code, and its full text. */
export function codeAndText(of: Problem, language: Language = 'en'): string {
  return `${of.code}: ${render(of, language)}`
}

/** What made a program end, as it is printed: code and text of a failure, all that is known of anything else. */
export function lastWords(error: unknown, language: Language = 'en'): string {
  if (error instanceof Failure) return codeAndText(error.problem, language)
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

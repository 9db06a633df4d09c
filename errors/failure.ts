import type { ErrorCatalogue, ErrorCode } from './catalogue.ts'
import type { ParametersOf } from './entry.ts'
import type { Language } from './language.ts'
import { textsOf } from './texts/texts.ts'
import { say } from './words/say.ts'
import type { Words } from './words/words.ts'

/** A value that may fill a parameter of an error text: what was seen, or words that depend on the reader's language. */
export type ParameterValue = string | number | bigint | Words

/** The parameters that a code's texts name, all of them. */
export type ParametersFor<Code extends ErrorCode> = Readonly<Record<ParametersOf<ErrorCatalogue[Code]>, ParameterValue>>

/** An error as data: what the ledger keeps and the console renders in a person's language. */
export interface Problem {
  readonly code: ErrorCode
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** What else is wrong with the same thing, or what led to this. */
  readonly also?: readonly Problem[]
}

/** Makes a problem; the compiler checks that every parameter of the code is given. */
export function problem<Code extends ErrorCode>(code: Code, parameters: ParametersFor<Code>): Problem {
  return { code, parameters }
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

/** The problem's full text: what is wrong, what was seen, what to do; and the same of what is wrong beside it. */
export function render(of: Problem, language: Language = 'en'): string {
  const { wrong, seen, do: what } = textsOf(of.code, language)
  const text = [wrong, seen, what].map((part) => fill(part, of.parameters, language)).join(' ')
  return [text, ...(of.also ?? []).map((other) => render(other, language))].join('\n')
}

/** The problem as a person sees it printed: its code, and its full text. */
export function codeAndText(of: Problem): string {
  return `${of.code}: ${render(of)}`
}

/** What made a program end, as it is printed: code and text of a failure, all that is known of anything else. */
export function lastWords(error: unknown): string {
  if (error instanceof Failure) return codeAndText(error.problem)
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

function fill(text: string, parameters: Problem['parameters'], language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) return `{${name}}`
    return parameterText(value, language)
  })
}

/** A parameter's value as text in a language. */
export function parameterText(value: ParameterValue, language: Language = 'en'): string {
  return typeof value === 'object' ? say(value, language) : String(value)
}

import { expect } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { inEnglish } from './inEnglish.ts'

/** Expects the call to throw a Failure of the code, with at least these parameters; words are compared as English says them where a text is given. */
export function expectFailure(code: ErrorCode, parameters: Readonly<Record<string, unknown>>, call: () => unknown): void {
  let thrown: unknown
  try {
    call()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(Failure)
  const { problem } = thrown as Failure
  const asTexts = Object.fromEntries(Object.entries(inEnglish(problem)).filter(([name]) => typeof parameters[name] === 'string'))
  expect({ ...problem, parameters: { ...problem.parameters, ...asTexts } }).toMatchObject({ code, parameters })
}

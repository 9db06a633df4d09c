import { expect } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'

/** Expects the call to throw a Failure of the code, with at least these parameters. */
export function expectFailure(code: ErrorCode, parameters: Readonly<Record<string, unknown>>, call: () => unknown): void {
  let thrown: unknown
  try {
    call()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(Failure)
  expect((thrown as Failure).problem).toMatchObject({ code, parameters })
}

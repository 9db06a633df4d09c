import { Failure, type Problem } from '../../../errors/failure.ts'

/** The problem that a Failure carries; anything else is a fault of ours and is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return error.problem
  throw error
}

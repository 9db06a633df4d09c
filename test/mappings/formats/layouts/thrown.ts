import { Failure } from '../../../../errors/failure.ts'

/** The error of what should fail, as code and text. */
export function thrown(act: () => unknown): { readonly code: string; readonly message: string } | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return { code: error.problem.code, message: error.message }
    throw error
  }
}

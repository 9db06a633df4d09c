import { Failure } from '../../../../errors/failure.ts'
import type { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'

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

/** The error of a file that should not be read, or of the first of its documents. */
export function refused(act: () => ReturnType<typeof readDocuments>): ReturnType<typeof thrown> {
  return thrown(() => {
    for (const part of act()) if (part.kind === 'unreadable') throw new Failure(part.problem)
  })
}

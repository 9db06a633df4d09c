import { Failure, located } from '../../errors/failure.ts'

/** Writes a line of a document; what goes wrong with it is thrown with the number of the line (BT-126). */
export function onLine<Written>(line: string | undefined, write: () => Written): Written {
  try {
    return write()
  } catch (error) {
    throw error instanceof Failure && line !== undefined ? new Failure(located(error.problem, { line }), error.cause) : error
  }
}

import { Failure } from '../../errors/failure.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import type { Connection } from '../../ledger/query.ts'

/** Whether something failed because of what is in a message, so that it would fail each time. */
export function isOfMessage(error: unknown): boolean {
  return error instanceof Failure || isOfTheData(error)
}

/** Does something in the caller's transaction. Where what is in a message makes it fail, nothing of it stays, and `failing` says what comes of that. Other errors are thrown. */
export async function orElse<Result>(on: Connection, attempt: () => Promise<Result>, failing: (error: unknown) => Promise<Result>): Promise<Result> {
  await on.query('savepoint attempt')
  try {
    return await attempt()
  } catch (error) {
    if (!isOfMessage(error)) throw error
    await on.query('rollback to savepoint attempt')
    return failing(error)
  }
}

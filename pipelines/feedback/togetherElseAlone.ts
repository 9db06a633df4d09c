import { Failure } from '../../errors/failure.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import type { Connection } from '../../ledger/query.ts'

/**
 * Does something for all at once, in the caller's transaction. Where what is in one of them makes that fail, nothing of it stays, and each is done
 * alone; `failing` says what comes of one that fails even so. Other errors are thrown.
 */
export async function togetherElseAlone<Each, Result>(on: Connection, all: readonly Each[], attempt: (some: readonly Each[]) => Promise<Result>, failing: (one: Each, error: unknown) => Promise<Result>): Promise<readonly Result[]> {
  await on.query('savepoint together')
  try {
    return [await attempt(all)]
  } catch (error) {
    if (!(error instanceof Failure || isOfTheData(error))) throw error
    await on.query('rollback to savepoint together')
    const [only, ...others] = all
    if (only !== undefined && others.length === 0) return [await failing(only, error)]
    const results: Result[] = []
    for (const each of all) results.push(...await togetherElseAlone(on, [each], attempt, failing))
    return results
  }
}

import { setTimeout } from 'node:timers/promises'

const rests_ms = [100, 500, 2000]

/**
 * Does something that has the same effect once or twice, again if it fails: results of sends are too dear to be lost to a
 * deadlock or a restart of the database. Rejects with the last failure, after some 3 s of real time.
 */
export async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const rest_ms of rests_ms) {
    try {
      return await work()
    } catch {
      await setTimeout(rest_ms)
    }
  }
  return work()
}

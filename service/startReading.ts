import { setTimeout as pause } from 'node:timers/promises'
import type { Subscription } from '../bus/port.ts'

const retry_ms = 1_000
/** At a stop, how long a question to a bus that does not answer is waited for. */
const longestWait_ms = 1_000

export interface ReadingOptions {
  /** What must be known of the bus before anything is read; rejects where the bus does not answer. */
  readonly look: () => Promise<void>
  readonly subscribe: () => Promise<Subscription>
  /** Called once reading has begun. */
  readonly onBegun: () => void
  readonly onError: (error: unknown) => void
}

/**
 * Begins to read from the bus. As long as the bus does not answer, it goes on trying while the rest of the service works; whoever
 * waits for `caughtUp` waits for that too.
 */
export function startReading({ look, subscribe, onBegun, onError }: ReadingOptions): Subscription {
  const stopping = new AbortController()
  const { signal } = stopping
  const begin = async (): Promise<Subscription | undefined> => {
    await look()
    if (signal.aborted) return undefined
    const subscription = await subscribe()
    if (signal.aborted) return void await subscription.stop()
    onBegun()
    return subscription
  }
  const keepTrying = async (): Promise<Subscription | undefined> => {
    while (!signal.aborted) {
      const begun = await begin().catch((error: unknown) => (signal.aborted ? undefined : void onError(error)))
      if (begun !== undefined) return begun
      await pause(retry_ms, undefined, { signal }).catch(() => undefined)
    }
    return undefined
  }
  const reading = keepTrying()
  return {
    caughtUp: async () => (await reading)?.caughtUp(),
    async stop() {
      stopping.abort()
      const begun = await Promise.race([reading, pause(longestWait_ms, undefined, { ref: false })])
      await begun?.stop()
    },
  }
}

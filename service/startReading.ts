import { setTimeout as pause } from 'node:timers/promises'
import type { Subscription } from '../bus/port.ts'

const retry_ms = 1_000

export interface ReadingOptions {
  /** What must be known of the bus before anything is read; rejects where the bus does not answer. */
  readonly look: () => Promise<void>
  readonly subscribe: () => Promise<Subscription>
  /** Called once reading has begun. */
  readonly onBegun: () => void
  readonly onError: (error: unknown) => void
}

/**
 * Begins to read from the bus. Where the bus does not answer, it goes on trying while the rest of the service works; whoever
 * waits for `caughtUp` waits for that too.
 */
export async function startReading({ look, subscribe, onBegun, onError }: ReadingOptions): Promise<Subscription> {
  const stopping = new AbortController()
  const begin = async (): Promise<Subscription> => {
    await look()
    const subscription = await subscribe()
    onBegun()
    return subscription
  }
  const keepTrying = async (): Promise<Subscription | undefined> => {
    while (!stopping.signal.aborted) {
      await pause(retry_ms, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return undefined
      const begun = await begin().catch((error: unknown) => void onError(error))
      if (begun !== undefined) return begun
    }
    return undefined
  }
  const first = await begin().catch((error: unknown) => void onError(error))
  const reading = first === undefined ? keepTrying() : Promise.resolve(first)
  return {
    caughtUp: async () => (await reading)?.caughtUp(),
    async stop() {
      stopping.abort()
      await (await reading)?.stop()
    },
  }
}

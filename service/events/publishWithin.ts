import { setTimeout } from 'node:timers/promises'
import type { Bus, OutgoingRecord } from '../../bus/port.ts'
import { Failure, failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'

/** What the sender is told as it is; everything else is for the service to mend, and the sender comes again. */
const toldAsItIs: ReadonlySet<string> = new Set(['KS-EVENTS-NOT-TAKEN', 'KS-BUS-TOO-LARGE'])

/**
 * Publishes records, and waits for it no longer than that. Throws KS-BUS-TOO-LARGE, and KS-EVENTS-NOT-TAKEN; after a wait in
 * vain the records may come to lie on the bus all the same.
 */
export async function publishWithin(limit_ms: number, bus: Pick<Bus, 'publish'>, records: readonly OutgoingRecord[]): Promise<void> {
  const waiting = new AbortController()
  const late = setTimeout(limit_ms, undefined, { signal: waiting.signal }).then(() => {
    throw failure('KS-EVENTS-NOT-TAKEN', { reason: phrase('It did not answer within {limit} ms', { limit: limit_ms }) })
  })
  try {
    await Promise.race([bus.publish(records), late])
  } catch (cause) {
    if (cause instanceof Failure && toldAsItIs.has(cause.code)) throw cause
    throw failure('KS-EVENTS-NOT-TAKEN', { reason: phrase('It refused them') }, cause)
  } finally {
    waiting.abort()
  }
}

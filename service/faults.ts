import type { Pool } from 'pg'
import type { Clock } from '../base/clock.ts'
import { Failure, problem } from '../errors/failure.ts'
import { closeAlarm, closeAlarmsOf, openAlarm } from '../ledger/alarms.ts'
import type { Log } from './log.ts'

/** After so many failures one after another a part needs a person. */
const patience = 3

/**
 * What goes wrong in the parts of the service: each fault is logged, and not again while it stays the same; a part that goes on
 * failing has an alarm until it works again.
 */
export class Faults {
  readonly #log: Log
  readonly #pool: Pool
  readonly #clock: Clock
  readonly #failing = new Map<string, { readonly reason: string; readonly times: number }>()

  constructor(log: Log, pool: Pool, clock: Clock) {
    this.#log = log
    this.#pool = pool
    this.#clock = clock
  }

  /** Ends the alarms of an earlier run: what still fails opens its own. */
  async begin(): Promise<void> {
    await closeAlarmsOf(this.#pool, 'KS-SERVICE-FAILING', this.#clock.now_ms())
  }

  /** Why a part fails at the moment; undefined where it works. */
  failing(part: string): string | undefined {
    return this.#failing.get(part)?.reason.split('\n', 1)[0]
  }

  note(part: string, error: unknown): void {
    const described = describe(error)
    const before = this.#failing.get(part)
    const times = (before?.times ?? 0) + 1
    this.#failing.set(part, { reason: described.reason, times })
    if (before?.reason !== described.reason) this.#log.error('A part of the service failed and is tried again.', { part, ...described })
    if (times >= patience) this.#alarm(openAlarm(this.#pool, part, problem('KS-SERVICE-FAILING', { part, reason: described.reason.slice(0, 1000) }), this.#clock.now_ms()))
  }

  /** A part works; it may have failed before. */
  over(part: string): void {
    const before = this.#failing.get(part)
    if (before === undefined) return
    this.#failing.delete(part)
    this.#log.info('A part of the service works again.', { part })
    if (before.times >= patience) this.#alarm(closeAlarm(this.#pool, 'KS-SERVICE-FAILING', part, this.#clock.now_ms()))
  }

  /** Where the ledger itself cannot be reached, the log has to do. */
  #alarm(written: Promise<unknown>): void {
    written.catch((error: unknown) => this.#log.error('An alarm could not be written.', describe(error)))
  }
}

function describe(error: unknown): { readonly code?: string; readonly reason: string } {
  if (error instanceof Failure) return { code: error.code, reason: error.message }
  return { reason: error instanceof Error ? error.stack ?? error.message : String(error) }
}

import type { Pool } from 'pg'
import type { Clock } from '../base/clock.ts'
import { Failure, problem } from '../errors/failure.ts'
import { said } from '../errors/words/words.ts'
import { closeAlarm, closeAlarmsOf, openAlarm } from '../ledger/alarms.ts'
import { LedgerAway } from '../ledger/away.ts'
import type { Log } from './log.ts'

/** After so many failures one after another a part needs a person. */
const patience = 3

/** What is known of a part that fails. */
interface Failing {
  readonly reason: string
  /** Faults of its own, one after another. */
  readonly times: number
  /** The ledger was away for it at some time since it failed first. */
  readonly ledgerAway: boolean
}

/**
 * What goes wrong in the parts of the service: each fault is logged, and not again while it stays the same; a part that goes on
 * failing has an alarm until it works again. A ledger that is away is one fault, however many parts wait for it; it has no
 * alarm, because alarms stand in the ledger.
 */
export class Faults {
  readonly #log: Log
  readonly #pool: Pool
  readonly #clock: Clock
  readonly #failing = new Map<string, Failing>()
  #ledgerAway = false

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
    if (error instanceof LedgerAway) {
      this.#failing.set(part, { reason: described.reason, times: before?.times ?? 0, ledgerAway: true })
      if (!this.#ledgerAway) this.#log.error('The ledger does not answer.', described)
      this.#ledgerAway = true
      return
    }
    const times = (before?.times ?? 0) + 1
    this.#failing.set(part, { reason: described.reason, times, ledgerAway: before?.ledgerAway ?? false })
    if (before?.reason !== described.reason) this.#log.error('A part of the service failed and is tried again.', { part, ...described })
    if (times >= patience) this.#alarm(openAlarm(this.#pool, part, problem('KS-SERVICE-FAILING', { part, reason: said(described.reason.slice(0, 1000)) }), this.#clock.now_ms()))
  }

  /** A part works; it may have failed before. */
  over(part: string): void {
    const before = this.#failing.get(part)
    if (before === undefined) return
    this.#failing.delete(part)
    if (before.ledgerAway && this.#ledgerAway) {
      this.#ledgerAway = false
      this.#log.info('The ledger answers again.')
    }
    if (before.times > 0) this.#log.info('A part of the service works again.', { part })
    if (before.times >= patience) this.#alarm(closeAlarm(this.#pool, 'KS-SERVICE-FAILING', part, this.#clock.now_ms()))
  }

  /** Where the ledger itself cannot be written to, the log has to do. */
  #alarm(written: Promise<unknown>): void {
    written.catch((error: unknown) => this.#log.error('An alarm could not be written.', describe(error)))
  }
}

function describe(error: unknown): { readonly code?: string; readonly reason: string } {
  if (error instanceof Failure || error instanceof LedgerAway) return { code: error.problem.code, reason: error.message }
  return { reason: error instanceof Error ? error.stack ?? error.message : String(error) }
}

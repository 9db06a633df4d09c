import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import { problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { closeAlarm, openAlarm } from '../../ledger/alarms.ts'
import type { RegistryAnswer } from '../../schemas/registry/answer.ts'

const firstRest_ms = 1000
const longestRest_ms = 60_000

/**
 * Keeps everybody from waiting for a registry that is down: after a question that it did not answer, it is left alone for a
 * second, then for twice as long each time, up to a minute. An alarm stands meanwhile.
 */
export class RegistryBreaker {
  readonly #registry: string
  readonly #pool: Pool
  readonly #clock: Clock
  readonly #onUp: () => void
  #failures = 0
  #restUntil_ms = 0
  #reason: Words = phrase('unknown reason')
  /** An alarm of an earlier run may stand. */
  #alarmed = true

  constructor(registry: string, pool: Pool, clock: Clock, onUp: () => void) {
    this.#registry = registry
    this.#pool = pool
    this.#clock = clock
    this.#onUp = onUp
  }

  /** Whether the last question was left without an answer. */
  get down(): boolean {
    return this.#failures > 0
  }

  /** When it may be asked again, by the clock. */
  get restUntil_ms(): number {
    return this.#restUntil_ms
  }

  /** Asks, unless the registry is to be left alone now. */
  async ask<Value>(question: () => Promise<RegistryAnswer<Value>>): Promise<RegistryAnswer<Value>> {
    if (this.down && this.#clock.now_ms() < this.#restUntil_ms) return { is: 'unavailable', reason: this.#reason }
    const answer = await question()
    if (answer.is === 'unavailable') await this.#failed(answer.reason)
    else await this.#answered()
    return answer
  }

  /** Questions that were under way together and fail together count once. */
  async #failed(reason: Words): Promise<void> {
    const now_ms = this.#clock.now_ms()
    this.#reason = reason
    if (this.down && now_ms < this.#restUntil_ms) return
    this.#restUntil_ms = now_ms + Math.min(firstRest_ms * 2 ** this.#failures, longestRest_ms)
    this.#failures += 1
    this.#alarmed = true
    await openAlarm(this.#pool, this.#registry, problem('KS-REGISTRY-UNAVAILABLE', { registry: this.#registry, reason }), now_ms)
  }

  async #answered(): Promise<void> {
    const wasDown = this.down
    this.#failures = 0
    if (this.#alarmed) {
      this.#alarmed = false
      await closeAlarm(this.#pool, 'KS-REGISTRY-UNAVAILABLE', this.#registry, this.#clock.now_ms())
    }
    if (wasDown) this.#onUp()
  }
}

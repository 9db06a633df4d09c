import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { bidForLane, leaveLane } from '../../ledger/lanes.ts'

/**
 * The lanes that this service sends in, among all services on the ledger. One service at a time sends in a lane: it takes the lane
 * with its first claim, keeps it while it has work there, and leaves it when the lane is idle, so that order, rate, concurrency
 * and breaker of the lane hold for all services together. Who waits for a lane says how many it has; who has two more leaves.
 */
export class LaneShare {
  /** This service, as the ledger knows it. */
  readonly sender = randomUUID()
  readonly #lanes = new Set<string>()

  /** Notes that a claim in the lane succeeded; true where the lane was not in hand before. */
  took(lane: string): boolean {
    if (this.#lanes.has(lane)) return false
    this.#lanes.add(lane)
    return true
  }

  /** Whether to leave a lane with work to somebody who waits and has so many lanes. */
  owes(bid: number | null): boolean {
    return bid !== null && this.#lanes.size > bid + 1
  }

  /** The claim in the lane has run out; somebody else may have been there since. */
  lost(lane: string): void {
    this.#lanes.delete(lane)
  }

  /** Leaves the lane, if it is in hand. */
  async leave(pool: Pool, lane: string): Promise<void> {
    if (!this.#lanes.delete(lane)) return
    await leaveLane(pool, lane, this.sender)
  }

  /** Leaves all lanes; work goes on elsewhere at once. */
  async leaveAll(pool: Pool): Promise<void> {
    for (const lane of [...this.#lanes]) await this.leave(pool, lane)
  }

  /** Asks whoever sends in the lane to leave it, if it has more than its share. */
  async bid(pool: Pool, lane: string): Promise<void> {
    await bidForLane(pool, lane, this.sender, this.#lanes.size)
  }
}

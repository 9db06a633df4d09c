import type { Holding } from './holding.ts'
import type { PartitionEnd } from './session.ts'

interface Waiter {
  /** By partition id: the offset that must have been reached. Shrinks as they are. */
  readonly missing: Map<number, bigint>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Those who wait until the group has caught up. */
export class Waiters {
  readonly #waiters = new Set<Waiter>()

  get some(): boolean {
    return this.#waiters.size > 0
  }

  /** @param ends by partition id */
  add(ends: ReadonlyMap<number, bigint>): Promise<void> {
    return new Promise((resolve, reject) => this.#waiters.add({ missing: new Map(ends), resolve, reject }))
  }

  /**
   * Resolves whom it can: by what this consumer holds, and, when asked, by what the group has committed of the partitions
   * that other consumers hold.
   */
  async settle(holdings: readonly Holding[], askGroup?: () => Promise<ReadonlyMap<number, PartitionEnd>>): Promise<void> {
    if (!this.some) return
    const reached = new Map(askGroup ? [...(await askGroup())].map(([id, { committed }]) => [id, committed]) : [])
    for (const { partition, position } of holdings) reached.set(partition.id, position)
    for (const waiter of this.#waiters) {
      for (const [id, end] of waiter.missing) if ((reached.get(id) ?? -1n) >= end) waiter.missing.delete(id)
      if (waiter.missing.size > 0) continue
      this.#waiters.delete(waiter)
      waiter.resolve()
    }
  }

  rejectAll(error: unknown): void {
    for (const { reject } of this.#waiters) reject(error)
    this.#waiters.clear()
  }
}

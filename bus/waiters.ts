interface Waiter<Key> {
  /** The offset that must have been reached. Shrinks as they are. */
  readonly missing: Map<Key, bigint>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Those who wait until a group has caught up; a key stands for a partition. */
export class Waiters<Key> {
  readonly #waiters = new Set<Waiter<Key>>()

  get some(): boolean {
    return this.#waiters.size > 0
  }

  /** Resolves once every partition has been read up to its end. */
  add(ends: ReadonlyMap<Key, bigint>): Promise<void> {
    return new Promise((resolve, reject) => this.#waiters.add({ missing: new Map(ends), resolve, reject }))
  }

  /** Resolves whom it can by how far the partitions have been read. */
  settle(reached: ReadonlyMap<Key, bigint>): void {
    for (const waiter of this.#waiters) {
      for (const [key, end] of waiter.missing) if ((reached.get(key) ?? -1n) >= end) waiter.missing.delete(key)
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

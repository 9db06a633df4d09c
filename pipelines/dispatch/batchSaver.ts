import { setImmediate } from 'node:timers/promises'

/**
 * Saves results in batches without making anybody wait: what one turn of the event loop brings, and what gathers while a
 * save runs, goes together. `flush` resolves when all that was added is saved, and rejects with the first failure.
 */
export class BatchSaver<Result> {
  readonly #save: (results: readonly Result[]) => Promise<void>
  #gathered: Result[] = []
  #saving: Promise<void> | undefined
  #failed = false

  constructor(save: (results: readonly Result[]) => Promise<void>) {
    this.#save = save
  }

  add(result: Result): void {
    this.#gathered.push(result)
    this.#saving ??= this.#drain()
    this.#saving.catch(() => { this.#failed = true })
  }

  /** Whether a save failed: nothing more will be saved. */
  get failed(): boolean {
    return this.#failed
  }

  async flush(): Promise<void> {
    await this.#saving
  }

  async #drain(): Promise<void> {
    while (this.#gathered.length > 0) {
      await setImmediate()
      const results = this.#gathered
      this.#gathered = []
      await this.#save(results)
    }
    this.#saving = undefined
  }
}

/**
 * Saves results in batches without making anybody wait: while one save runs the next results gather, and then go
 * together. `flush` resolves when all that was added is saved, and rejects with the first failure.
 */
export class BatchSaver<Result> {
  readonly #save: (results: readonly Result[]) => Promise<void>
  #gathered: Result[] = []
  #saving: Promise<void> | undefined

  constructor(save: (results: readonly Result[]) => Promise<void>) {
    this.#save = save
  }

  add(result: Result): void {
    this.#gathered.push(result)
    this.#saving ??= this.#drain()
    this.#saving.catch(() => undefined)
  }

  async flush(): Promise<void> {
    await this.#saving
  }

  async #drain(): Promise<void> {
    await Promise.resolve()
    while (this.#gathered.length > 0) {
      const results = this.#gathered
      this.#gathered = []
      await this.#save(results)
    }
    this.#saving = undefined
  }
}

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Threads that make documents side by side. */
export class Threads {
  readonly #workers: readonly Worker[]

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(new URL('thread.ts', import.meta.url)))
  }

  /** Has the documents of all batches made, each batch by the thread that is free first; gives how many documents came back. */
  async make(batches: readonly (readonly Uint8Array[])[]): Promise<number> {
    const waiting = batches.values()
    const made = await Promise.all(this.#workers.map((worker) => workOff(worker, waiting)))
    return made.reduce((sum, count) => sum + count, 0)
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

async function workOff(worker: Worker, waiting: Iterable<readonly Uint8Array[]>): Promise<number> {
  let made = 0
  for (const batch of waiting) {
    worker.postMessage(batch)
    const [documents] = await once(worker, 'message') as [readonly Uint8Array[]]
    made += documents.length
  }
  return made
}

import type { Pool } from 'pg'
import { memory_bytes } from './memory.ts'

const every_ms = 1000

/** Shows how far the month has come, once a second, and notes the largest memory seen. */
export class Progress {
  readonly #pool: Pool
  readonly #total: number
  readonly #out: NodeJS.WriteStream
  #shown_ms = 0
  #postmaster: Promise<number> | undefined
  memory_bytes = 0

  constructor(pool: Pool, total: number, out: NodeJS.WriteStream) {
    this.#pool = pool
    this.#total = total
    this.#out = out
  }

  step(now_ms: number, published: number): void {
    if (performance.now() - this.#shown_ms < every_ms) return
    this.#shown_ms = performance.now()
    this.#postmaster ??= this.#askPostmaster()
    void this.#postmaster.then((id) => { this.memory_bytes = Math.max(this.memory_bytes, memory_bytes(id)) }, () => undefined)
    const text = `${new Date(now_ms).toISOString().slice(0, 16).replace('T', ' ')}  ${published} of ${this.#total} records`
    this.#out.write(this.#out.isTTY ? `\r${text}   ` : `${text}\n`)
  }

  end(): void {
    if (this.#out.isTTY) this.#out.write('\n')
  }

  /** The process that all servers of connections are children of. */
  async #askPostmaster(): Promise<number> {
    const { rows: [row] } = await this.#pool.query<{ id: string }>(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as id`)
    return Number(row?.id)
  }
}

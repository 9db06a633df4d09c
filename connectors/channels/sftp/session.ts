import { Failure, failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { FileStore } from '../files/fileStore.ts'
import { connectSftp, type SftpAddress, type SftpConnection } from './connect.ts'
import { sftpStore } from './sftpStore.ts'

/** How long an idle connection is kept for the next piece of work. */
const idle_ms = 30_000

/**
 * One SFTP connection that is opened when there is work and kept for a while after it. Work is done one piece after the
 * other; a piece that takes longer than the settings allow, or is stopped, ends the connection, so that nothing of it
 * goes on at the server.
 */
export class SftpSession {
  readonly #address: SftpAddress
  #connection: SftpConnection | undefined
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined
  #closed = false

  constructor(address: SftpAddress) {
    this.#address = address
  }

  /** Host and port, for messages. */
  get place(): string {
    return `${this.#address.host}:${this.#address.port}`
  }

  /** Does a piece of work on the connection. Throws KS-CHANNEL-… */
  use<T>(signal: AbortSignal, work: (store: FileStore) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#work(signal, work))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Ends the connection; work that is under way ends as cut, and work that waits for its turn is refused. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idle)
    this.#connection?.end()
    await this.#last
  }

  async #work<T>(signal: AbortSignal, work: (store: FileStore) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle)
    const connection = await this.#connected(signal)
    let late = false
    const timer = setTimeout(() => {
      late = true
      connection.end()
    }, this.#address.timeout_ms)
    const stop = (): void => connection.end()
    signal.addEventListener('abort', stop)
    try {
      return await work(sftpStore(this.place, connection))
    } catch (error) {
      if (!late || !(error instanceof Failure) || error.code !== 'KS-CHANNEL-CUT') throw error
      throw failure('KS-CHANNEL-TIMEOUT', { host: this.place, timeout: this.#address.timeout_ms }, error)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      if (!connection.lost.aborted) this.#idle = setTimeout(() => connection.end(), idle_ms).unref()
    }
  }

  async #connected(signal: AbortSignal): Promise<SftpConnection> {
    if (this.#closed || signal.aborted) throw failure('KS-CHANNEL-CONNECT', { host: this.place, reason: phrase('the call was stopped on our side') })
    if (this.#connection !== undefined && !this.#connection.lost.aborted) return this.#connection
    const opened = await connectSftp(this.#address, signal)
    if (this.#closed) opened.end()
    this.#connection = opened
    return opened
  }
}

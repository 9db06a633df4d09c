import type { ServerResponse } from 'node:http'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../harness/loopbackServer.ts'

/** What a receiver can tell of its own knowledge. */
export interface Seen {
  /** Delivery ids in the order of their first arrival: the effects. */
  readonly effects: readonly string[]
  /** All arrivals of documents, with repeats: id and instant by the receiver's monotonic clock. */
  readonly arrivals: readonly { readonly id: string; readonly at_ms: number }[]
  /** Most documents that were under way at the same time. */
  readonly mostAtOnce: number
}

/**
 * An operator with a REST interface that recognises repeats, can be asked, and counts. What arrives is stored at once; the
 * answer comes after `answersAfter_ms`, or when the test lets it go.
 */
export class CountingReceiver {
  readonly #server: LoopbackServer
  readonly #answersAfter_ms: number
  readonly #effects: string[] = []
  readonly #arrivals: { id: string; at_ms: number }[] = []
  readonly #watchers: { readonly arrivals: number; readonly resolve: () => void }[] = []
  #underWay = 0
  #mostAtOnce = 0
  #held: Promise<void> | undefined

  private constructor(server: LoopbackServer, answersAfter_ms: number) {
    this.#server = server
    this.#answersAfter_ms = answersAfter_ms
  }

  static async start(answersAfter_ms = 0): Promise<CountingReceiver> {
    const server = await startHttp((request, response) => {
      if (request.method === 'GET') receiver.#tell(request.url?.split('/').at(-1) ?? '', response)
      else void bodyOf(request).then(() => receiver.#take(String(request.headers['idempotency-key']), response), () => undefined)
    })
    const receiver = new CountingReceiver(server, answersAfter_ms)
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.port}`
  }

  get seen(): Seen {
    return { effects: this.#effects, arrivals: this.#arrivals, mostAtOnce: this.#mostAtOnce }
  }

  /** Holds the answer to the next document; the returned function lets it go. */
  holdNext(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = promise
    return resolve
  }

  /** Resolves when so many documents have arrived, repeats included. */
  arrived(arrivals: number): Promise<void> {
    if (this.#arrivals.length >= arrivals) return Promise.resolve()
    return new Promise((resolve) => this.#watchers.push({ arrivals, resolve }))
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }

  #take(id: string, response: ServerResponse): void {
    if (!this.#effects.includes(id)) this.#effects.push(id)
    this.#arrivals.push({ id, at_ms: performance.now() })
    this.#underWay += 1
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#underWay)
    response.once('close', () => { this.#underWay -= 1 })
    const held = this.#held ?? new Promise<void>((resolve) => { setTimeout(resolve, this.#answersAfter_ms) })
    this.#held = undefined
    void held.then(() => answerJson(response, 202, { id }))
    for (const { arrivals, resolve } of this.#watchers) if (this.#arrivals.length >= arrivals) resolve()
  }

  #tell(id: string, response: ServerResponse): void {
    if (this.#effects.includes(id)) answerJson(response, 200, { id, status: 'DELIVERED' })
    else answerJson(response, 404, { code: 'NOT_FOUND' })
  }
}

import type { Site } from '../site.ts'

const patience_ms = 10_000
const mostTries = 20

/** A request that a system makes to us. */
export interface Call {
  readonly body: string
  /** Made when it is sent, since signatures hold the time. */
  readonly headers: () => Readonly<Record<string, string>>
}

/** Requests to our webhook address, repeated until we have taken them. Where none is known they wait for one who fetches them. */
export class CallsToUs {
  readonly #url: string | undefined
  readonly #isTaken: (response: Response) => boolean | Promise<boolean>
  #waiting: { readonly call: Call; triesLeft: number }[] = []

  constructor({ world: { webhookBase }, system: { municipality, system, webhook } }: Site, isTaken: (response: Response) => boolean | Promise<boolean> = ({ ok }) => ok) {
    this.#url = webhookBase === undefined || webhook === 'none' ? undefined : `${webhookBase}/webhooks/${municipality}/${system}`
    this.#isTaken = isTaken
  }

  plan(call: Call, how: 'until taken' | 'once' = 'until taken'): void {
    this.#waiting.push({ call, triesLeft: how === 'once' ? 1 : mostTries })
  }

  /** What waits. */
  get bodies(): readonly string[] {
    return this.#waiting.map(({ call }) => call.body)
  }

  /** Drops what was fetched. */
  drop(bodies: ReadonlySet<string>): void {
    this.#waiting = this.#waiting.filter(({ call }) => !bodies.has(call.body))
  }

  /** Sends what waits, in order; what is not taken waits for the next time, and is dropped after some. */
  async send(): Promise<void> {
    if (this.#url === undefined) return
    const sending = this.#waiting
    this.#waiting = []
    for (const waiting of sending) {
      waiting.triesLeft -= 1
      if (!(await this.#post(this.#url, waiting.call)) && waiting.triesLeft > 0) this.#waiting.push(waiting)
    }
  }

  async #post(url: string, { body, headers }: Call): Promise<boolean> {
    try {
      const response = await fetch(url, { method: 'POST', headers: headers(), body, signal: AbortSignal.timeout(patience_ms) })
      const taken = await this.#isTaken(response)
      if (!response.bodyUsed) await response.arrayBuffer()
      return taken
    } catch {
      return false
    }
  }
}

import type { ReceiverWorld, SimulatedSystem } from '../receiver.ts'

const patience_ms = 10_000
const mostTries = 20

/** A request that this system makes to us. */
interface Call {
  readonly body: string
  tries: number
}

/** Requests to our webhook address: repeated until we answer with a Response that says that we have them, or that we never will. */
export class CallsToUs {
  readonly #url: string | undefined
  #waiting: Call[] = []

  constructor({ webhookBase }: ReceiverWorld, { municipality, system, webhook }: SimulatedSystem) {
    this.#url = webhookBase === undefined || webhook === 'none' ? undefined : `${webhookBase}/webhooks/${municipality}/${system}`
  }

  /** Whether there is somewhere to call. */
  get open(): boolean {
    return this.#url !== undefined
  }

  plan(body: string): void {
    this.#waiting.push({ body, tries: 0 })
  }

  /** What waits, for one who fetches it instead. */
  get waiting(): readonly string[] {
    return this.#waiting.map(({ body }) => body)
  }

  /** Drops what was fetched. */
  drop(bodies: ReadonlySet<string>): void {
    this.#waiting = this.#waiting.filter(({ body }) => !bodies.has(body))
  }

  /** Sends what waits, in order; what gets no word waits for the next time. */
  async send(): Promise<void> {
    const sending = this.#waiting
    this.#waiting = []
    for (const call of sending) {
      call.tries += 1
      if (!(await this.#post(call)) && call.tries < mostTries) this.#waiting.push(call)
    }
  }

  /** @returns whether we gave our word, for or against it */
  async #post({ body }: Call): Promise<boolean> {
    try {
      const answer = await fetch(this.#url ?? '', { method: 'POST', headers: { 'content-type': 'text/xml; charset=UTF-8' }, body, signal: AbortSignal.timeout(patience_ms) })
      return /<Status code="[24]\d\d"/.test(await answer.text())
    } catch {
      return false
    }
  }
}

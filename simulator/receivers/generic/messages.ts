import { createHmac, randomBytes } from 'node:crypto'
import type { ReceiverWorld, SimulatedSystem } from '../receiver.ts'

const patience_ms = 10_000
const mostTries = 20

interface Message {
  readonly body: string
  readonly mediaType: string
  readonly wronglySigned: boolean
  tries: number
}

/** Messages to our webhook address, with an HMAC over time stamp and body, repeated until we say that we have them. */
export class Messages {
  readonly secret = randomBytes(24).toString('hex')
  readonly #world: ReceiverWorld
  readonly #url: string
  #waiting: Message[] = []

  constructor(world: ReceiverWorld, { municipality, system }: SimulatedSystem) {
    this.#world = world
    this.#url = `${world.webhookBase}/webhooks/${municipality}/${system}`
  }

  plan(body: string, mediaType: string, how?: 'wrongly signed' | 'once'): void {
    if (this.#world.webhookBase === undefined) return
    this.#waiting.push({ body, mediaType, wronglySigned: how === 'wrongly signed', tries: how === undefined ? 0 : mostTries - 1 })
  }

  /** Sends what waits, in order; what is not taken waits for the next time, and is dropped after some. */
  async send(): Promise<void> {
    const sending = this.#waiting
    this.#waiting = []
    for (const message of sending) {
      message.tries += 1
      if (!(await this.#post(message)) && message.tries < mostTries) this.#waiting.push(message)
    }
  }

  /** @returns whether it was taken */
  async #post({ body, mediaType, wronglySigned }: Message): Promise<boolean> {
    const timestamp = String(Math.floor(this.#world.clock.now_ms() / 1000))
    const signature = createHmac('sha256', wronglySigned ? 'another secret' : this.secret).update(`${timestamp}.${body}`).digest('hex')
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'content-type': mediaType, 'x-timestamp': timestamp, 'x-signature': `sha256=${signature}` },
        body,
        signal: AbortSignal.timeout(patience_ms),
      })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }
}

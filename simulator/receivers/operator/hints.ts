import { createHmac, randomBytes } from 'node:crypto'
import { derivedId } from '../../../base/hash.ts'
import type { Failures } from '../failures/failures.ts'
import type { ReceiverWorld, SimulatedSystem } from '../receiver.ts'

const patience_ms = 10_000
const mostTries = 20

interface Hint {
  readonly id: string
  readonly body: string
  readonly wronglySigned: boolean
  tries: number
}

/** The webhooks of an operator: hints that the status of a document changed, repeated until we say that we have them. */
export class Hints {
  /** `whsec_…`, of the Standard Webhooks. */
  readonly secret = `whsec_${randomBytes(24).toString('base64')}`
  readonly #world: ReceiverWorld
  readonly #system: SimulatedSystem
  #waiting: Hint[] = []

  constructor(world: ReceiverWorld, system: SimulatedSystem) {
    this.#world = world
    this.#system = system
  }

  /** Plans what is to be told about a document, and the ways in which it goes wrong first. */
  plan(uuid: string, number: string, failures: Failures): void {
    if (this.#world.webhookBase === undefined || this.#system.webhook === 'none') return
    const subject = { id: uuid, number }
    const hint = (copy: string, wronglySigned = false, broken = false): Hint => {
      const id = derivedId('webhook', this.#system.municipality, this.#system.system, uuid, copy)
      const body = JSON.stringify({ id, event: 'invoice.status', uuid })
      return { id, body: broken ? body.slice(0, -10) : body, wronglySigned, tries: 0 }
    }
    if (failures.find('malformed-answer', subject)) this.#waiting.push({ ...hint('broken', false, true), tries: mostTries - 1 })
    if (failures.find('bad-signature', subject)) this.#waiting.push({ ...hint('first', true), tries: mostTries - 1 })
    this.#waiting.push(hint('first'))
    if (failures.find('answers-twice', subject)) this.#waiting.push(hint('second'))
  }

  /** Sends what waits, in order; what is not taken waits for the next time, and is dropped after some. */
  async send(): Promise<void> {
    const sending = this.#waiting
    this.#waiting = []
    for (const hint of sending) {
      hint.tries += 1
      if (!(await this.#post(hint)) && hint.tries < mostTries) this.#waiting.push(hint)
    }
  }

  /** @returns whether it was taken */
  async #post(hint: Hint): Promise<boolean> {
    const { webhookBase } = this.#world
    const { municipality, system } = this.#system
    try {
      const response = await fetch(`${webhookBase}/webhooks/${municipality}/${system}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.#signature(hint) },
        body: hint.body,
        signal: AbortSignal.timeout(patience_ms),
      })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }

  /** The three headers of Standard Webhooks 1.0.0. */
  #signature({ id, body, wronglySigned }: Hint): Readonly<Record<string, string>> {
    if (this.#system.webhook !== 'standard-webhooks') return {}
    const timestamp = String(Math.floor(this.#world.clock.now_ms() / 1000))
    const key = wronglySigned ? randomBytes(24) : Buffer.from(this.secret.slice('whsec_'.length), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  }
}

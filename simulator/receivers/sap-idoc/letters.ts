import type { Box } from '../files/box.ts'
import type { ReceiverWorld, SimulatedSystem } from '../receiver.ts'

const patience_ms = 10_000
const mostTries = 20

interface Letter {
  readonly name: string
  readonly text: string
  readonly password: string
  tries: number
}

/** IDocs that SAP sends: into the folder, or to our webhook address until we say that we have them. */
export class Letters {
  static readonly user = 'SAPSIM'
  readonly #world: ReceiverWorld
  readonly #system: SimulatedSystem
  readonly #password: string
  readonly #box: Box | undefined
  #waiting: Letter[] = []

  constructor(world: ReceiverWorld, system: SimulatedSystem, password: string, box: Box | undefined) {
    this.#world = world
    this.#system = system
    this.#password = password
    this.#box = box
  }

  plan(name: string, text: string, how?: 'wrong password'): void {
    if (this.#box === undefined && this.#world.webhookBase === undefined) return
    this.#waiting.push({ name, text, password: how === undefined ? this.#password : 'wrong', tries: how === undefined ? 0 : mostTries - 1 })
  }

  async send(): Promise<void> {
    const sending = this.#waiting
    this.#waiting = []
    for (const letter of sending) {
      letter.tries += 1
      if (!(await this.#deliver(letter)) && letter.tries < mostTries) this.#waiting.push(letter)
    }
  }

  async #deliver({ name, text, password }: Letter): Promise<boolean> {
    if (this.#box !== undefined) {
      this.#box.hand(`${name}.xml`, text)
      return true
    }
    const { municipality, system } = this.#system
    try {
      const response = await fetch(`${this.#world.webhookBase}/webhooks/${municipality}/${system}`, {
        method: 'POST',
        headers: { 'content-type': 'application/xml', authorization: `Basic ${Buffer.from(`${Letters.user}:${password}`).toString('base64')}` },
        body: text,
        signal: AbortSignal.timeout(patience_ms),
      })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }
}

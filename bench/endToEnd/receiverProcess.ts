import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the receiver counted. `at_ms`: index of an invoice, and when it first came. */
export interface Arrivals {
  readonly arrivals: number
  readonly refused: number
  readonly effects: number
  readonly doubled: number
  readonly disordered: number
  readonly at_ms: readonly (readonly [index: number, at_ms: number])[]
}

export type ReceiverOrder =
  | { readonly order: 'begin'; readonly expected: number; readonly answersAfter_ms: number }
  | { readonly order: 'refuse'; readonly refuses: boolean }
  | { readonly order: 'tell' }

export type ReceiverWord =
  | { readonly said: 'listening'; readonly port: number }
  | { readonly said: 'first' | 'all' }
  | { readonly said: 'arrivals'; readonly arrivals: Arrivals }

const longest_ms = 900_000

/** The receiver's process, as the bench sees it. */
export class ReceiverProcess {
  readonly #process: ChildProcess
  readonly url: string

  private constructor(child: ChildProcess, url: string) {
    this.#process = child
    this.url = url
  }

  static async start(): Promise<ReceiverProcess> {
    const child = fork(fileURLToPath(new URL('receiver.ts', import.meta.url)), { serialization: 'advanced' })
    const [word] = await once(child, 'message') as [ReceiverWord]
    if (word.said !== 'listening') throw new Error(`The receiver said "${word.said}" before it listened.`)
    return new ReceiverProcess(child, `http://127.0.0.1:${word.port}`)
  }

  /** Forgets everything, and waits for so many invoices. */
  begin(expected: number, answersAfter_ms: number): void {
    this.#order({ order: 'begin', expected, answersAfter_ms })
  }

  refuse(refuses: boolean): void {
    this.#order({ order: 'refuse', refuses })
  }

  /** Resolves with the time when the first invoice, or all of them, came. Ask before they can. */
  async came(which: 'first' | 'all'): Promise<number> {
    await this.#word((word) => word.said === which)
    return performance.now()
  }

  async arrivals(): Promise<Arrivals> {
    const told = this.#word((word) => word.said === 'arrivals')
    this.#order({ order: 'tell' })
    const word = await told
    if (word.said !== 'arrivals') throw new Error(`The receiver said "${word.said}" instead of what it counted.`)
    return word.arrivals
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.disconnect()
    await ended
  }

  #order(order: ReceiverOrder): void {
    this.#process.send(order)
  }

  #word(isIt: (word: ReceiverWord) => boolean): Promise<ReceiverWord> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The receiver was silent for ${longest_ms / 1000} s.`)), longest_ms)
      const hear = (word: ReceiverWord): void => {
        if (!isIt(word)) return
        clearTimeout(late)
        this.#process.off('message', hear)
        resolve(word)
      }
      this.#process.on('message', hear)
    })
  }
}

import type { InboundMessage } from '../../ports.ts'
import { failure } from '../../../errors/failure.ts'
import type { FileChannel, WaitingFile } from './fileChannel.ts'

/** What is picked up. */
export interface PickUpRules {
  /** Which names are meant for us; others are left alone. */
  readonly wanted: (name: string) => boolean
  readonly mediaType: string
  readonly limit_bytes: number
}

/** Files that one look hands over at most; the rest comes with the next. */
const batch = 100

/**
 * Picks up complete files: a file is handed over at the second look that finds its size and time unchanged, and lies
 * there until the ledger has it. Its channel id is name, size and time, so that two honest identical files are two.
 */
export class PickUp {
  readonly #channel: FileChannel
  readonly #rules: PickUpRules
  #seen = new Map<string, string>()

  constructor(channel: FileChannel, rules: PickUpRules) {
    this.#channel = channel
    this.#rules = rules
  }

  /**
   * The files that are complete now. Throws KS-CHANNEL-…; for a name or size that we refuse only when nothing else is
   * left, so that one bad file does not hold up the others.
   */
  async collect(signal: AbortSignal): Promise<readonly InboundMessage[]> {
    const listed = await this.#channel.list(signal)
    const wanted = listed.files.filter(({ name }) => this.#rules.wanted(name))
    const complete = wanted.filter((file) => this.#seen.get(file.name) === idOf(file))
    this.#seen = new Map(wanted.map((file) => [file.name, idOf(file)]))
    const fit = complete.filter(({ size }) => size <= this.#rules.limit_bytes)
    const messages: InboundMessage[] = []
    for (const file of fit.slice(0, batch)) messages.push(await this.#take(file, signal))
    if (messages.length === 0) this.#reportRefused(complete, listed.refused)
    return messages
  }

  async #take(file: WaitingFile, signal: AbortSignal): Promise<InboundMessage> {
    return {
      channelId: idOf(file),
      mediaType: this.#rules.mediaType,
      bytes: await this.#channel.read(file, this.#rules.limit_bytes, signal),
      remove: () => this.#channel.remove(file, AbortSignal.timeout(removal_ms)),
    }
  }

  #reportRefused(complete: readonly WaitingFile[], refused: readonly string[]): void {
    const [large] = complete
    const [name] = refused
    if (large !== undefined) throw failure('KS-CHANNEL-FILE-SIZE', { name: large.name, size: large.size, limit: this.#rules.limit_bytes })
    if (name !== undefined) throw failure('KS-CHANNEL-NAME', { name })
  }
}

const removal_ms = 60_000

function idOf(file: WaitingFile): string {
  return `${file.name}|${file.size}|${file.changedAt_s}`
}

import { sha256 } from '../../../base/hash.ts'
import type { InboundMessage } from '../../ports.ts'
import { Failure, failure } from '../../../errors/failure.ts'
import type { FileChannel, WaitingFile } from './fileChannel.ts'

/** What is picked up. */
export interface PickUpRules {
  /** Which names are meant for us; others are left alone. */
  readonly wanted: (name: string) => boolean
  readonly mediaType: string
  readonly limit_bytes: number
  /** Ending of the files that hold the SHA-256 of those beside them, as sha256sum writes it: a file is taken only with such a one that agrees. */
  readonly checksum?: string | undefined
}

/** Files that one look hands over at most; the rest comes with the next. */
const batch = 100

/**
 * Picks up complete files: a file is handed over at the second look that finds its size and time unchanged, and that of its checksum where it has to
 * have one, and lies there until the ledger has it. Its channel id is name, size and time, so that two honest identical files are two.
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
   * The files that are complete now. A file or name that cannot be taken holds up no other: its KS-CHANNEL-… is thrown only
   * when nothing else was taken.
   */
  async collect(signal: AbortSignal): Promise<readonly InboundMessage[]> {
    const listed = await this.#channel.list(signal)
    const wanted = listed.files.filter(({ name }) => this.#rules.wanted(name))
    const complete = wanted.filter((file) => this.#seen.get(file.name) === idOf(file))
    this.#seen = new Map(wanted.map((file) => [file.name, idOf(file)]))
    const { checksum } = this.#rules
    const sums = new Map(complete.map((file) => [file.name, file]))
    const messages: InboundMessage[] = []
    const failures = listed.refused.map((name) => failure('KS-CHANNEL-NAME', { name }))
    for (const file of complete) {
      if (messages.length === batch) break
      const sum = checksum === undefined ? undefined : sums.get(`${file.name}${checksum}`)
      if (checksum !== undefined && (sum === undefined || file.name.endsWith(checksum))) continue
      const taken = await this.#take(file, sum, signal)
      if (taken instanceof Failure) failures.unshift(taken)
      else messages.push(taken)
    }
    const [first] = failures
    if (messages.length === 0 && first !== undefined) throw first
    return messages
  }

  async #take(file: WaitingFile, sum: WaitingFile | undefined, signal: AbortSignal): Promise<InboundMessage | Failure> {
    try {
      const bytes = await this.#channel.read(file, this.#rules.limit_bytes, signal)
      if (sum !== undefined) await this.#verify(file, bytes, sum, signal)
      return { channelId: idOf(file), mediaType: this.#rules.mediaType, bytes, remove: () => this.#remove(sum === undefined ? [file] : [file, sum]) }
    } catch (error) {
      if (error instanceof Failure) return error
      throw error
    }
  }

  async #verify({ name }: WaitingFile, bytes: Uint8Array, sum: WaitingFile, signal: AbortSignal): Promise<void> {
    const text = Buffer.from(await this.#channel.read(sum, longestSum_bytes, signal)).toString('utf8')
    const [said = ''] = text.trim().split(/\s/)
    const found = sha256(bytes)
    if (said.toLowerCase() !== found) throw failure('KS-CHANNEL-CHECKSUM', { name, checksum: sum.name, seen: said.slice(0, 64), found })
  }

  /** The document first: what is left of two is then no document. */
  async #remove(files: readonly WaitingFile[]): Promise<void> {
    for (const file of files) await this.#channel.remove(file, AbortSignal.timeout(removal_ms))
  }
}

/** A hash, two blanks and a file name. */
const longestSum_bytes = 4096
const removal_ms = 60_000

/** The name of the file that has this channel id. */
export function fileNameOf(channelId: string): string {
  return channelId.replace(/\|\d+\|\d+$/, '')
}

function idOf(file: WaitingFile): string {
  return `${file.name}|${file.size}|${file.changedAt_s}`
}

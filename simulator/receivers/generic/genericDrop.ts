import { sha256 } from '../../../base/hash.ts'
import { Failures, type Subject } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Box, type TakenFile } from '../files/box.ts'
import { readDocument, type ReadDocument } from '../reading/document.ts'
import { Unreadable } from '../reading/xml.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import type { SftpServer } from '../sftp/sftpServer.ts'
import { Store } from '../store.ts'
import { minute_ms } from '../times.ts'

const answersAfter_ms = 10 * minute_ms

interface Answer {
  readonly at_ms: number
  readonly name: string
  readonly text: string
  readonly subject: Subject
}

/**
 * A receiver that takes documents out of a folder, where a marker is agreed on once it lies there, and turns away those whose checksum is wrong; ten minutes later a
 * file `<name>.ok` or `<name>.rejected` says what became of each. A file of a name that it has had is passed over.
 */
export class GenericDrop implements Receiver {
  readonly system: SimulatedSystem
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #box: Box
  readonly #seen = new Map<string, string>()
  readonly #answers = new Set<Answer>()

  constructor(world: ReceiverWorld, system: SimulatedSystem, sftp: SftpServer | undefined) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#box = new Box(world, system, this.#failures, sftp)
    for (const { line } of this.#store.effects()) this.#seen.set(line.id, line.file)
  }

  get settings(): Readonly<Record<string, string>> {
    return this.#box.settings
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  async process(): Promise<void> {
    this.#failures.apply()
    const { marker, checksum } = this.system.beside ?? {}
    const waiting = new Map(this.#box.waiting().map((file) => [file.name, file]))
    for (const file of waiting.values()) {
      const names = [marker, checksum].filter((ending) => ending !== undefined).map((ending) => `${file.name}${ending}`)
      const isBeside = [marker, checksum].some((ending) => ending !== undefined && file.name.endsWith(ending))
      if (isBeside || (marker !== undefined && !waiting.has(`${file.name}${marker}`))) continue
      this.#take(file, checksum === undefined ? undefined : waiting.get(`${file.name}${checksum}`))
      for (const name of [file.name, ...names]) if (waiting.has(name)) this.#box.archive(name)
    }
    for (const answer of this.#answers) if (answer.at_ms <= this.#world.clock.now_ms()) this.#give(answer)
  }

  nextDue_ms(): number | undefined {
    const dues = [...[...this.#answers].map(({ at_ms }) => at_ms), this.#failures.nextChange_ms].filter((due) => due !== undefined)
    return dues.length > 0 ? Math.min(...dues) : undefined
  }

  async stop(): Promise<void> {
    this.#failures.close()
    this.#store.close()
  }

  #take({ name, bytes, at_ms }: TakenFile, sum: TakenFile | undefined): void {
    const document = documentIn(bytes)
    const subject: Subject = { file: name, ...(document && { number: document.number }) }
    const earlier = this.#seen.get(name)
    if (earlier !== undefined && (this.system.deduplicates ?? true)) return this.#store.arrival(name, earlier, bytes)
    const refusal = this.#failures.find('refuses', subject)
    const fault = document === undefined ? 'UNREADABLE' : sum !== undefined && !Buffer.from(sum.bytes).toString().startsWith(sha256(bytes)) ? 'CHECKSUM' : refusal?.at === 'upload' ? refusal.code : undefined
    if (fault === undefined) this.#seen.set(name, this.#store.effect(name, name, bytes).file)
    else this.#store.arrival(name, '', bytes)
    const reason = fault ?? (refusal === undefined ? undefined : `${refusal.code} ${refusal.text}`)
    const said = reason === undefined ? { name: `${name}.ok`, text: 'OK\n' } : { name: `${name}.rejected`, text: `REJECTED ${reason}\n` }
    this.#answers.add({ at_ms: at_ms + answersAfter_ms, subject, ...said })
  }

  #give(answer: Answer): void {
    this.#answers.delete(answer)
    const { name, text, subject } = answer
    if (this.#failures.find('malformed-answer', subject)) this.#box.hand(`broken-${name}.txt`, text)
    this.#box.hand(name, text)
    this.#store.answer(name, text)
    if (this.#failures.find('answers-twice', subject)) this.#box.hand(`again-${name}`, text)
  }
}

function documentIn(bytes: Uint8Array): ReadDocument | undefined {
  try {
    return readDocument(bytes)
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined
    throw cause
  }
}

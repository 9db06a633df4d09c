import { derivedId, sha256 } from '../../../base/hash.ts'
import { finvoiceack } from '../answers/finvoiceack.ts'
import { Failures, type Subject } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { holdsAttachments, namedAttachments, readAttachments } from '../reading/attachments.ts'
import { readDocument, type ReadDocument } from '../reading/document.ts'
import { readFramed, type ReadFrame } from '../reading/soapFrame.ts'
import { Unreadable } from '../reading/xml.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import type { SftpServer } from '../sftp/sftpServer.ts'
import { Store } from '../store.ts'
import { hour_ms, instant } from '../times.ts'
import { Box, type TakenFile } from './box.ts'

const refusesAfter_ms = hour_ms

interface Refusal {
  readonly frame: ReadFrame
  readonly subject: Subject
  readonly at_ms: number
  readonly code: string
  readonly text: string
  readonly file: string
}

/**
 * A bank that forwards invoices: it says nothing of those that went on, and an hour later refuses the others. The attachments of an invoice must lie
 * there when it is taken.
 */
export class BankChannel implements Receiver {
  readonly system: SimulatedSystem
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #box: Box
  /** Files by message id and time stamp. */
  readonly #seen = new Map<string, string>()
  readonly #refusals = new Set<Refusal>()

  constructor(world: ReceiverWorld, system: SimulatedSystem, sftp: SftpServer | undefined) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#box = new Box(world, system, this.#failures, sftp)
    for (const { line, bytes } of this.#store.effects()) this.#seen.set(keyOf(readFramed(bytes).frame), line.file)
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
    const waiting = this.#box.waiting()
    const attachments = waiting.filter(({ bytes }) => holdsAttachments(bytes))
    for (const file of waiting.filter((one) => !attachments.includes(one))) {
      const beside = attachmentsOf(file, attachments)
      this.#take(file, beside)
      if (typeof beside === 'object') this.#box.archive(beside.name)
      this.#box.archive(file.name)
    }
    for (const refusal of this.#refusals) if (refusal.at_ms <= this.#world.clock.now_ms()) this.#refuse(refusal)
  }

  nextDue_ms(): number | undefined {
    const dues = [...[...this.#refusals].map(({ at_ms }) => at_ms), this.#failures.nextChange_ms].filter((due) => due !== undefined)
    return dues.length > 0 ? Math.min(...dues) : undefined
  }

  async stop(): Promise<void> {
    this.#failures.close()
    this.#store.close()
  }

  #take({ name, bytes, at_ms }: TakenFile, attachments: Attachments): void {
    const frame = frameOf(bytes)
    if (frame === undefined) return this.#store.arrival(name, '', bytes)
    const document = documentOf(bytes)
    const subject: Subject = { id: frame.messageId, file: name, ...(document && { number: document.number }) }
    const refuse = (code: string, text: string, file: string): void => {
      this.#refusals.add({ frame, subject, at_ms: at_ms + refusesAfter_ms, code, text, file: `${frame.messageId}.${file}` })
    }
    const refusal = this.#failures.find('refuses', subject)
    const earlier = this.#failures.find('claims-duplicate', subject) ? '' : this.#seen.get(keyOf(frame))
    if (document === undefined || refusal?.at === 'upload') {
      this.#store.arrival(frame.messageId, '', bytes)
      refuse(refusal?.code ?? '7', refusal?.text ?? 'Skeemavirhe', 'ack.xml')
    } else if (attachments === 'missing') {
      this.#store.arrival(frame.messageId, '', bytes)
      refuse('12', 'Laskusanoma hylätty, koska liitesanomaa ei löydy tai se on hylätty', 'ack.xml')
    } else if (earlier !== undefined && (this.system.deduplicates ?? true)) {
      this.#store.arrival(frame.messageId, earlier, bytes)
      refuse('5', 'Sanoman tunniste ja aikaleima on jo käytetty', `${sha256(bytes).slice(0, 8)}.repeat.ack.xml`)
    } else {
      this.#seen.set(keyOf(frame), this.#store.effect(frame.messageId, name, bytes).file)
      if (refusal) refuse(refusal.code, refusal.text, 'ack.xml')
    }
  }

  #refuse(refusal: Refusal): void {
    this.#refusals.delete(refusal)
    const { frame, subject, at_ms, code, text, file } = refusal
    const messageId = derivedId('finvoiceack', this.system.municipality, this.system.system, file)
    const xml = finvoiceack(frame, { messageId, at: instant(at_ms), code, text })
    if (this.#failures.find('malformed-answer', subject)) this.#box.hand(`broken.${file}`, xml.slice(0, xml.length - 100))
    this.#box.hand(file, xml)
    this.#store.answer(file, xml)
    if (this.#failures.find('answers-twice', subject)) this.#box.hand(`again.${file}`, xml)
  }
}

/** The file with the attachments that an invoice names, as far as it lies there and may be taken. */
type Attachments = TakenFile | 'missing' | 'none'

function attachmentsOf({ bytes }: TakenFile, waiting: readonly TakenFile[]): Attachments {
  const named = readable(() => namedAttachments(readFramed(bytes).document))
  if (named === undefined) return 'none'
  const invoice = frameOf(bytes)?.messageId
  return waiting.find((one) => {
    const read = readable(() => readAttachments(one.bytes))
    return read?.id === named && read.invoice === invoice
  }) ?? 'missing'
}

/** A bank knows a message by its id and time stamp. */
function keyOf({ messageId, timestamp }: ReadFrame): string {
  return `${messageId}\n${timestamp}`
}

function frameOf(bytes: Uint8Array): ReadFrame | undefined {
  return readable(() => readFramed(bytes).frame)
}

function documentOf(bytes: Uint8Array): ReadDocument | undefined {
  return readable(() => readDocument(readFramed(bytes).document))
}

function readable<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined
    throw cause
  }
}

import { sha256 } from '../../../base/hash.ts'
import { finvoiceack } from '../answers/finvoiceack.ts'
import type { Behaviour } from '../behaviour.ts'
import { Due } from '../due.ts'
import type { Subject } from '../failures/failures.ts'
import { holdsAttachments, namedAttachments, readAttachments } from '../reading/attachments.ts'
import { readDocument } from '../reading/document.ts'
import { readFramed, type ReadFrame } from '../reading/soapFrame.ts'
import { tryRead, Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
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
export class BankChannel implements Behaviour {
  readonly door: Box
  readonly #site: Site
  /** Files by message id and time stamp. */
  readonly #seen = new Map<string, string>()
  readonly #refusals = new Due<Refusal>()

  constructor(site: Site) {
    this.#site = site
    this.door = new Box(site)
    for (const { line, bytes } of site.store.effects()) this.#seen.set(keyOf(readFramed(bytes).frame), line.file)
  }

  process(): void {
    const waiting = this.door.waiting()
    const attachments = waiting.filter(({ bytes }) => holdsAttachments(bytes))
    for (const file of waiting.filter((one) => !attachments.includes(one))) {
      const beside = attachmentsOf(file, attachments)
      this.#take(file, beside)
      if (typeof beside === 'object') this.door.archive(beside.name)
      this.door.archive(file.name)
    }
    for (const refusal of this.#refusals.take(this.#site.now_ms)) this.#refuse(refusal)
  }

  get nextDue_ms(): number | undefined {
    return this.#refusals.nextDue_ms
  }

  #take({ name, bytes, at_ms }: TakenFile, attachments: Attachments): void {
    const framed = tryRead(() => readFramed(bytes))
    if (framed instanceof Unreadable) return this.#site.store.arrival(name, '', bytes)
    const { frame } = framed
    const document = tryRead(() => readDocument(framed.document))
    const subject: Subject = { id: frame.messageId, file: name, ...(!(document instanceof Unreadable) && { number: document.number }) }
    const refuse = (code: string, text: string, file: string): void => {
      this.#refusals.plan({ frame, subject, at_ms: at_ms + refusesAfter_ms, code, text, file: `${frame.messageId}.${file}` }, at_ms + refusesAfter_ms)
    }
    const refusal = this.#site.failures.find('refuses', subject)
    const earlier = this.#site.failures.find('claims-duplicate', subject) ? '' : this.#seen.get(keyOf(frame))
    if (document instanceof Unreadable || refusal?.at === 'upload') {
      this.#site.store.arrival(frame.messageId, '', bytes)
      refuse(refusal?.code ?? '7', refusal?.text ?? 'Skeemavirhe', 'ack.xml')
    } else if (attachments === 'missing') {
      this.#site.store.arrival(frame.messageId, '', bytes)
      refuse('12', 'Laskusanoma hylätty, koska liitesanomaa ei löydy tai se on hylätty', 'ack.xml')
    } else if (earlier !== undefined && (this.#site.system.deduplicates ?? true)) {
      this.#site.store.arrival(frame.messageId, earlier, bytes)
      refuse('5', 'Sanoman tunniste ja aikaleima on jo käytetty', `${sha256(bytes).slice(0, 8)}.repeat.ack.xml`)
    } else {
      this.#seen.set(keyOf(frame), this.#site.store.effect(frame.messageId, name, bytes).file)
      if (refusal) refuse(refusal.code, refusal.text, 'ack.xml')
    }
  }

  #refuse({ frame, subject, at_ms, code, text, file }: Refusal): void {
    const xml = finvoiceack(frame, { messageId: this.#site.id('finvoiceack', file), at: instant(at_ms), code, text })
    this.#site.failures.give(subject, {
      broken: () => this.door.hand(`broken.${file}`, xml.slice(0, xml.length - 100)),
      good: () => {
        this.door.hand(file, xml)
        this.#site.store.answer(file, xml)
      },
      again: () => this.door.hand(`again.${file}`, xml),
    })
  }
}

/** The file with the attachments that an invoice names, as far as it lies there and may be taken. */
type Attachments = TakenFile | 'missing' | 'none'

function attachmentsOf({ bytes }: TakenFile, waiting: readonly TakenFile[]): Attachments {
  const invoice = tryRead(() => {
    const { frame, document } = readFramed(bytes)
    return { id: frame.messageId, named: namedAttachments(document) }
  })
  if (invoice instanceof Unreadable || invoice.named === undefined) return 'none'
  return waiting.find((one) => {
    const read = tryRead(() => readAttachments(one.bytes))
    return !(read instanceof Unreadable) && read.id === invoice.named && read.invoice === invoice.id
  }) ?? 'missing'
}

/** A bank knows a message by its id and time stamp. */
function keyOf({ messageId, timestamp }: ReadFrame): string {
  return `${messageId}\n${timestamp}`
}

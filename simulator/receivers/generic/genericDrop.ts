import { sha256 } from '../../../base/hash.ts'
import type { Behaviour } from '../behaviour.ts'
import { Due } from '../due.ts'
import type { Subject } from '../failures/failures.ts'
import { Box, type TakenFile } from '../files/box.ts'
import { readDocument } from '../reading/document.ts'
import { tryRead, Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
import { minute_ms } from '../times.ts'

const answersAfter_ms = 10 * minute_ms

interface Answer {
  readonly name: string
  readonly text: string
  readonly subject: Subject
}

/**
 * A receiver that takes documents out of a folder, where a marker is agreed on once it lies there, and turns away those whose checksum is wrong; ten minutes later a
 * file `<name>.ok` or `<name>.rejected` says what became of each. A file of a name that it has had is passed over.
 */
export class GenericDrop implements Behaviour {
  readonly door: Box
  readonly #site: Site
  readonly #seen = new Map<string, string>()
  readonly #answers = new Due<Answer>()

  constructor(site: Site) {
    this.#site = site
    this.door = new Box(site)
    for (const { line } of site.store.effects()) this.#seen.set(line.id, line.file)
  }

  process(): void {
    const { marker, checksum } = this.#site.system.beside ?? {}
    const waiting = new Map(this.door.waiting().map((file) => [file.name, file]))
    for (const file of waiting.values()) {
      const names = [marker, checksum].filter((ending) => ending !== undefined).map((ending) => `${file.name}${ending}`)
      const isBeside = [marker, checksum].some((ending) => ending !== undefined && file.name.endsWith(ending))
      if (isBeside || (marker !== undefined && !waiting.has(`${file.name}${marker}`))) continue
      this.#take(file, checksum === undefined ? undefined : waiting.get(`${file.name}${checksum}`))
      for (const name of [file.name, ...names]) if (waiting.has(name)) this.door.archive(name)
    }
    for (const answer of this.#answers.take(this.#site.now_ms)) this.#give(answer)
  }

  get nextDue_ms(): number | undefined {
    return this.#answers.nextDue_ms
  }

  #take({ name, bytes, at_ms }: TakenFile, sum: TakenFile | undefined): void {
    const document = tryRead(() => readDocument(bytes))
    const subject: Subject = { file: name, ...(!(document instanceof Unreadable) && { number: document.number }) }
    const earlier = this.#seen.get(name)
    if (earlier !== undefined && (this.#site.system.deduplicates ?? true)) return this.#site.store.arrival(name, earlier, bytes)
    const refusal = this.#site.failures.find('refuses', subject)
    const fault = document instanceof Unreadable ? 'UNREADABLE' : sum !== undefined && !Buffer.from(sum.bytes).toString().startsWith(sha256(bytes)) ? 'CHECKSUM' : refusal?.at === 'upload' ? refusal.code : undefined
    if (fault === undefined) this.#seen.set(name, this.#site.store.effect(name, name, bytes).file)
    else this.#site.store.arrival(name, '', bytes)
    const reason = fault ?? (refusal === undefined ? undefined : `${refusal.code} ${refusal.text}`)
    const said = reason === undefined ? { name: `${name}.ok`, text: 'OK\n' } : { name: `${name}.rejected`, text: `REJECTED ${reason}\n` }
    this.#answers.plan({ subject, ...said }, at_ms + answersAfter_ms)
  }

  #give({ name, text, subject }: Answer): void {
    this.#site.failures.give(subject, {
      broken: () => this.door.hand(`broken-${name}.txt`, text),
      good: () => {
        this.door.hand(name, text)
        this.#site.store.answer(name, text)
      },
      again: () => this.door.hand(`again-${name}`, text),
    })
  }
}

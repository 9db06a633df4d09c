import { derivedId } from '../../../base/hash.ts'
import { Due } from '../due.ts'
import type { Subject } from '../failures/failures.ts'
import type { Site } from '../site.ts'
import { instant } from '../times.ts'
import type { PlannedMessage } from './messages.ts'

interface Lying {
  readonly id: string
  readonly type: PlannedMessage['type']
  readonly at: string
  readonly xml: string
}

/** The messages that lie at an access point for us to fetch, until we remove them. */
export class Inbox {
  readonly #site: Site
  readonly #planned = new Due<{ readonly message: PlannedMessage; readonly subject: Subject }>()
  readonly #lying = new Map<string, Lying>()

  constructor(site: Site) {
    this.#site = site
  }

  get nextDue_ms(): number | undefined {
    return this.#planned.nextDue_ms
  }

  plan(messages: readonly PlannedMessage[], subject: Subject): void {
    for (const message of messages) this.#planned.plan({ message, subject }, message.at_ms)
  }

  /** Lays down what is due. */
  deliver(): void {
    for (const { message, subject } of this.#planned.take(this.#site.now_ms)) this.#lay(message, subject)
  }

  list(): readonly Pick<Lying, 'id' | 'type' | 'at'>[] {
    return [...this.#lying.values()].map(({ id, type, at }) => ({ id, type, at }))
  }

  xml(id: string): string | undefined {
    return this.#lying.get(id)?.xml
  }

  remove(id: string): boolean {
    return this.#lying.delete(id)
  }

  #lay({ id, type, at_ms, file, xml }: PlannedMessage, subject: Subject): void {
    const put = (as: string, content: string): void => void this.#lying.set(as, { id: as, type, at: instant(at_ms), xml: content })
    this.#site.failures.give(subject, {
      broken: () => put(derivedId(id, 'broken'), xml.slice(0, xml.length / 2)),
      good: () => {
        put(id, xml)
        this.#site.store.answer(file, xml)
      },
      again: () => put(derivedId(id, 'again'), xml),
    })
  }
}

import { derivedId } from '../../../base/hash.ts'
import type { Failures, Subject } from '../failures/failures.ts'
import type { Store } from '../store.ts'
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
  readonly #store: Store
  readonly #failures: Failures
  readonly #planned = new Set<{ readonly message: PlannedMessage; readonly subject: Subject }>()
  readonly #lying = new Map<string, Lying>()

  constructor(store: Store, failures: Failures) {
    this.#store = store
    this.#failures = failures
  }

  get nextDue_ms(): number | undefined {
    const dues = [...this.#planned].map(({ message }) => message.at_ms)
    return dues.length > 0 ? Math.min(...dues) : undefined
  }

  plan(messages: readonly PlannedMessage[], subject: Subject): void {
    for (const message of messages) this.#planned.add({ message, subject })
  }

  /** Lays down what is due. */
  deliver(now_ms: number): void {
    const due = [...this.#planned].filter(({ message }) => message.at_ms <= now_ms).sort((one, other) => one.message.at_ms - other.message.at_ms)
    for (const planned of due) {
      this.#planned.delete(planned)
      this.#lay(planned.message, planned.subject)
    }
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
    if (this.#failures.find('malformed-answer', subject)) put(derivedId(id, 'broken'), xml.slice(0, xml.length / 2))
    put(id, xml)
    this.#store.answer(file, xml)
    if (this.#failures.find('answers-twice', subject)) put(derivedId(id, 'again'), xml)
  }
}

import { businessKey, type ReadDocument } from './reading/document.ts'
import type { Taken } from './taken.ts'

/** The documents that an HTTP receiver holds, by transmission and by what they are. */
export class Holdings {
  readonly #byId = new Map<string, Taken>()
  readonly #byKey = new Map<string, Taken>()

  constructor(earlier: readonly Taken[]) {
    for (const taken of earlier) this.add(taken)
  }

  get all(): Iterable<Taken> {
    return this.#byId.values()
  }

  /** Of several with one id the first counts. */
  add(taken: Taken): void {
    const key = businessKey(taken.document)
    if (!this.#byId.has(taken.id)) this.#byId.set(taken.id, taken)
    if (!this.#byKey.has(key)) this.#byKey.set(key, taken)
  }

  withId(id: string): Taken | undefined {
    return this.#byId.get(id)
  }

  /** Who holds this seller's document of this kind and number. */
  withNumberOf(document: ReadDocument): Taken | undefined {
    return this.#byKey.get(businessKey(document))
  }

  /** A document that was refused gives its number back. */
  release(taken: Taken): void {
    const key = businessKey(taken.document)
    if (this.#byKey.get(key) === taken) this.#byKey.delete(key)
  }
}

/** Lets one part of the service tell another that there is work; nothing is lost if nobody listens. */
export class Wakes {
  readonly #listeners = new Map<string, Set<() => void>>()

  /** Calls the listener at every `wake` of the name, until the returned function is called. */
  on(name: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  wake(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener()
  }
}

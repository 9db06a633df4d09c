import { alarmsWake } from '../ledger/alarms.ts'

/** Names by which parts of the service are woken. */
export const wakeNames = {
  render: (lane: string): string => lane,
  send: (lane: string): string => `${lane} send`,
  settle: (lane: string): string => `${lane} settle`,
  /** There are events for the shop. */
  outbox: 'outbox',
  /** Something came from a receiver. */
  inbound: 'inbound',
  /** Records wait for their schemas. */
  undecoded: 'undecoded',
  /** Deliveries wait, until some time, for what has not come yet. */
  waiting: 'waiting',
  /** An alarm opened or closed. */
  alarms: alarmsWake,
  /** The profiles are to be read again. */
  reload: 'reload',
  /** They have been. */
  profiles: 'profiles',
  /** Nobody knows what there is to do: all look for it. */
  everybody: 'everybody',
} as const

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

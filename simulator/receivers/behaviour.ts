import type { NotedReceipt } from './notedReceipt.ts'
import type { Payment } from './payment.ts'
import type { PlacedOrder } from './placedOrder.ts'
import type { Receiver } from './receiver.ts'
import type { Site } from './site.ts'
import { earliest } from './times.ts'

/** How documents reach a receiver: a server, or folders. */
export interface Door {
  /** What a profile must know of it. */
  readonly settings: Readonly<Record<string, string>>
  open?(): Promise<void>
  close?(): Promise<void>
}

/** What one kind of system does beyond what all receivers do. */
export interface Behaviour {
  readonly door: Door
  /** Values for the profile's references; the door's where it is left out. */
  readonly settings?: Readonly<Record<string, string>>
  /** Of a system in which the municipality's buyers order. */
  order?(order: PlacedOrder): void
  /** Of one in which they note what they got. */
  receive?(receipt: NotedReceipt): void
  pay?(payment: Payment): void
  /** Does what is due. */
  process?(): void | Promise<void>
  /** When it will next have something to do of its own accord. */
  readonly nextDue_ms?: number | undefined
}

/** Opens a receiver that behaves so. */
export async function openReceiver(site: Site, behaviour: Behaviour): Promise<Receiver> {
  const { system, failures, store } = site
  const { door } = behaviour
  await door.open?.()
  return {
    system,
    settings: behaviour.settings ?? door.settings,
    get counts() {
      return store.counts
    },
    inject: (injection) => failures.add(injection),
    ...(behaviour.order && { order: (order: PlacedOrder) => behaviour.order?.(order) }),
    ...(behaviour.receive && { receive: (receipt: NotedReceipt) => behaviour.receive?.(receipt) }),
    ...(behaviour.pay && { pay: (payment: Payment) => behaviour.pay?.(payment) }),
    async process() {
      failures.apply()
      await behaviour.process?.()
    },
    nextDue_ms: () => earliest(behaviour.nextDue_ms, failures.nextChange_ms),
    async stop() {
      failures.close()
      await door.close?.()
      store.close()
    },
  }
}

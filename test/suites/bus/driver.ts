import type { Bus, OutgoingRecord } from '../../../bus/port.ts'

/** A transaction of a publisher that has written and not yet ended. */
export interface HeldPublication {
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** What a driver of the bus hands to the conformance suite. The storage lasts as long as the driver; buses on it come and go. */
export interface BusDriver {
  /** Another client of the same storage, whose topics it makes where they are missing. Batches that fail rest some milliseconds. */
  open(topics: readonly { readonly name: string; readonly partitions: number }[]): Promise<Bus>
  /** Cuts every connection of the group's consumers once, as a network or a server that restarts does. */
  cutConnections(): Promise<void>
  /** Starts a consumer in another process that hangs in the first batch of every partition, and resolves when it is in one. */
  hangElsewhere(options: { readonly group: string; readonly topic: string; readonly partitions: number }): Promise<{ kill(): Promise<void> }>
  /** Where publishers use transactions that can be held open. */
  holdOpen?(topic: { readonly name: string; readonly partitions: number }, records: readonly OutgoingRecord[]): Promise<HeldPublication>
  close(): Promise<void>
}

/** How the suite gets at the driver, which a test file opens before its tests. */
export type DriverOf = () => BusDriver

/** The states of a delivery, as the ledger knows them. `states.md` draws them. */
export const deliveryStates = [
  'planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held',
  'delivered', 'acknowledged', 'rejected', 'replaced', 'given up', 'not sent',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** States in which a delivery is unfinished: who comes later in its story waits behind it. */
export const unfinishedStates = ['planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held'] as const satisfies readonly DeliveryState[]

/** The states in which intake plans a delivery. */
export const firstStates = ['planned', 'waiting', 'parked', 'not sent'] as const satisfies readonly DeliveryState[]

/** An acknowledgement proves that the document arrived, whatever we thought of it. */
const told = ['acknowledged', 'rejected'] as const
/** Ends that other events and persons give to what is not at rest. */
const ended = ['replaced', 'given up'] as const
/** What a person's release leads to. */
const released = ['planned', 'retrying', 'unknown'] as const

/**
 * Every move that a delivery may make; the statements in `ledger/queries/` make them. The tests watch each move that a
 * delivery makes in the ledger and compare it with this table.
 */
export const moves: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  planned: ['waiting', 'rendered', 'unknown', 'parked', 'not sent', ...ended],
  waiting: ['planned', 'parked', ...ended],
  rendered: ['sending', 'unknown', 'parked', ...ended, ...told],
  sending: ['delivered', 'retrying', 'unknown', 'parked', 'rendered', ...told],
  retrying: ['sending', 'unknown', ...ended, ...told],
  unknown: ['sending', 'retrying', ...ended, ...told],
  parked: [...released, 'waiting', ...ended, ...told],
  held: [...released, ...ended, ...told],
  delivered: [...told],
  acknowledged: ['rejected'],
  rejected: ['acknowledged'],
  replaced: [],
  'given up': [],
  'not sent': ['planned', 'waiting'],
}

import type { AssignedPartition } from '../../bus/port.ts'
import type { BehindPartition } from './holdAfterRestore.ts'

/** Where the ledger is behind what the group has committed; `positions` are the ledger's, one for each partition. */
export function behindOf(assigned: readonly AssignedPartition[], positions: readonly (bigint | undefined)[]): readonly BehindPartition[] {
  return assigned.flatMap(({ topic, partition, committed }, index) => {
    const ledger = positions[index] ?? 0n
    return committed !== undefined && committed > ledger ? [{ topic, partition, ledger, committed }] : []
  })
}

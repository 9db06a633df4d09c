import type { PartitionProgress } from './port.ts'

/** Where to begin with a partition: where it was asked for, else where the group has committed, as far as the log reaches. */
export function startingPosition({ logStart, logEnd, committed }: PartitionProgress, asked: bigint | undefined): bigint {
  if (asked === undefined) return committed !== undefined && committed >= logStart && committed <= logEnd ? committed : logStart
  if (asked < logStart) return logStart
  return asked > logEnd ? logEnd : asked
}

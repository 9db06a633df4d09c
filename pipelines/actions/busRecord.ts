import type { BusRecord } from '../../bus/port.ts'
import type { QuarantinedRecord } from '../../ledger/actions/quarantine.ts'

/** A record of quarantine as it lay on the bus. */
export function busRecord({ topic, partition, offset, key, headers, value, recordTime_ms }: QuarantinedRecord): BusRecord {
  return { topic, partition, offset: BigInt(offset), key, headers, value, timestamp_ms: recordTime_ms }
}

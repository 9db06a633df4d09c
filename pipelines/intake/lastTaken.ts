import { sha256 } from '../../base/hash.ts'
import type { BusRecord } from '../../bus/port.ts'
import type { EventKey } from '../../ledger/events.ts'
import { recordsAt } from '../../ledger/positions.ts'
import type { Connection } from '../../ledger/query.ts'
import { readEnvelope } from '../../schemas/cloudevents.ts'

/**
 * Whether a record that was taken in is still what lies at its place; `topic` names the log as the ledger does. Where the ledger
 * has nothing from that place, nothing speaks against it.
 */
export async function isStillThere(on: Connection, record: BusRecord): Promise<boolean> {
  const taken = await recordsAt(on, { ...record, offset: Number(record.offset) })
  if (taken.length === 0) return true
  return taken.some((each) => ('sha256' in each ? each.sha256 === sha256(record.value ?? Buffer.alloc(0)) : isEvent(record, each)))
}

function isEvent({ headers }: BusRecord, { source, eventId }: EventKey): boolean {
  try {
    const envelope = readEnvelope(headers)
    return envelope.source === source && envelope.id === eventId
  } catch {
    return false
  }
}

import { findEvents, recordEvents, recordRepeats, recordSchemas, supersedeEvents, type EventKey, type EventRow, type SchemaRow } from '../../ledger/events.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import { planDeliveries, type PlannedDelivery } from '../../ledger/plans.ts'
import { recordQuarantine } from '../../ledger/quarantine.ts'
import type { Connection } from '../../ledger/query.ts'
import { quarantineRow, type Incoming, type Unreadable } from './incoming.ts'
import { quarantineEvent } from './quarantineEvent.ts'
import { writeReadModels } from './readModels.ts'

/** Everything that one batch changes, gathered before anything is written. */
export interface Gathered {
  /** `late`: a later version of its story came before it. */
  readonly accepted: { readonly incoming: Incoming; readonly row: EventRow; readonly deliveries: readonly Omit<PlannedDelivery, 'eventNo'>[]; readonly late: boolean }[]
  readonly repeats: Incoming[]
  readonly unreadable: Unreadable[]
  readonly takenOver: EventKey[]
}

/** Writes what was gathered, in the caller's transaction; gives the stories in which an event took over. */
export async function write(on: Connection, { accepted, repeats, unreadable, takenOver }: Gathered, now_ms: number): Promise<readonly string[]> {
  if (accepted.length > 0) {
    await recordSchemas(on, schemasOf(accepted.map(({ incoming }) => incoming)), now_ms)
    await recordEvents(on, accepted.map(({ row }) => row), now_ms)
  }
  const numberOf = await eventNumbers(on, [...accepted.map(({ incoming }) => incoming), ...repeats, ...takenOver])
  if (repeats.length > 0) {
    await recordRepeats(on, repeats.map((each) => ({ topic: each.topic, partition: each.partition, offset: each.offset, eventNo: numberOf(each) })), now_ms)
  }
  const planned = accepted.flatMap(({ incoming, deliveries }) => deliveries.map((each) => ({ ...each, eventNo: numberOf(incoming) })))
  if (planned.length > 0) await planDeliveries(on, planned, now_ms)
  const superseded = takenOver.length === 0 ? [] : await supersedeEvents(on, takenOver.map(numberOf), now_ms)
  await writeReadModels(on, accepted.filter(({ row }) => row.standing === 'in force').map(({ incoming }) => incoming))
  await writeQuarantine(on, unreadable, now_ms)
  return superseded
}

async function eventNumbers(on: Connection, events: readonly EventKey[]): Promise<(event: EventKey) => number> {
  const key = (event: EventKey): string => `${event.source}\n${event.eventId}`
  const numbers = new Map((await findEvents(on, events)).map((event) => [key(event), event.eventNo]))
  return (event) => {
    const number = numbers.get(key(event))
    if (number === undefined) throw new Error(`event ${event.eventId} of ${event.source} is not in the ledger`)
    return number
  }
}

function schemasOf(events: readonly Incoming[]): readonly SchemaRow[] {
  const schemas = new Map<string, SchemaRow>()
  for (const { event } of events) {
    const { fingerprint, schemaId, type, writerSchema } = event
    if (!schemas.has(fingerprint)) schemas.set(fingerprint, { fingerprint, schemaId, name: type, definition: writerSchema })
  }
  return [...schemas.values()]
}

async function writeQuarantine(on: Connection, unreadable: readonly Unreadable[], now_ms: number): Promise<void> {
  if (unreadable.length === 0) return
  const rows = unreadable.map(quarantineRow)
  await recordQuarantine(on, rows, now_ms)
  await appendOutbox(on, rows.map((row) => quarantineEvent(row, now_ms)), now_ms)
}

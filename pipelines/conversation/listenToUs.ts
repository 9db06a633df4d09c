import type { OutboxRow } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { ourSource } from '../ourSource.ts'
import type { Profiles } from '../profiles.ts'
import { entriesOf } from './entries.ts'
import { listen } from './listen.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** What the municipality says of orders by our events; others say nothing of one, or say it elsewhere. */
const speaking: ReadonlySet<string> = new Set([
  'OrderAcknowledged', 'OrderDeclined', 'PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderCancelled', 'GoodsReceived', 'GoodsReceiptReversed', 'GoodsReturned',
].map((name) => `fi.kuntasilta.municipal.${name}`))

/** Listens to events of ours as they go into the outbox, in the caller's transaction; true where one says something of an order. */
export async function listenToUs(on: Connection, rows: readonly Pick<OutboxRow, 'eventId' | 'type' | 'value'>[], municipality: string, profiles: Profiles, now_ms: number): Promise<boolean> {
  const entries = rows.filter(({ type }) => speaking.has(type)).flatMap(({ eventId, value }) =>
    entriesOf({ source: ourSource, eventId, municipality, event: decode(value), time_ms: now_ms, correlationId: eventId }))
  return (await listen(on, entries, profiles, now_ms)).length > 0
}

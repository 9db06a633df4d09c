import type { OrderEntry } from '../../ledger/conversations.ts'
import type { OutboxRow } from '../../ledger/outbox.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { ourSource } from '../ourSource.ts'
import { entriesOf } from './entries.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** By these events of ours the municipality says something of an order. */
export const speakingTypes: readonly string[] = [
  'OrderAcknowledged', 'OrderDeclined', 'PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderCancelled', 'GoodsReceived', 'GoodsReceiptReversed', 'GoodsReturned',
].map((name) => `fi.kuntasilta.municipal.${name}`)

/** An event of ours as it goes into the outbox. */
type OurEvent = Pick<OutboxRow, 'eventId' | 'type' | 'value'>

/** What an event of ours says of an order. `municipalityOf` knows a municipality by its code; what is of none says nothing. */
export function ourEntries({ eventId, type, value }: OurEvent, municipalityOf: (code: string) => string | undefined, time_ms: number): readonly OrderEntry[] {
  if (!speakingTypes.includes(type)) return []
  const event = decode(value)
  const municipality = municipalityOf('municipality' in event.value ? event.value.municipality : '')
  return municipality === undefined ? [] : entriesOf({ source: ourSource, eventId, municipality, event, time_ms, correlationId: eventId })
}

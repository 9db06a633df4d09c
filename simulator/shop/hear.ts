import type { Bus } from '../../bus/port.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../schemas/codec.ts'
import { readRecord } from '../../schemas/record.ts'
import { orderedText, paidText, type Heard } from '../judge/heard.ts'

const topics = ['kuntasilta.quarantine', 'municipal.invoices', 'municipal.orders'] as const
const batchSize = 500

/** Reads all that the shop has been told of quarantine, of invoices and of purchase orders until now, as a consumer of its own; in an order that is the same in every run. */
export async function hear(bus: Pick<Bus, 'subscribe'>): Promise<readonly Heard[]> {
  const decode = createDecoder({ schemaById: keptSchemaById })
  const heard: Heard[] = []
  const failed = Promise.withResolvers<never>()
  const subscription = await bus.subscribe({
    group: 'shop', topics, batchSize,
    handle: async ({ records }) => {
      for (const record of records) {
        const { envelope: { id }, event } = readRecord(record, decode)
        if (event.type === 'fi.kuntasilta.quarantine.RecordQuarantined') heard.push({ id, what: 'quarantined', about: Buffer.from(event.value.key ?? []).toString('utf8') })
        if (event.type === 'fi.kuntasilta.municipal.InvoiceDelivered') heard.push({ id, what: 'delivered', about: event.value.invoice })
        if (event.type === 'fi.kuntasilta.municipal.InvoiceMatched') heard.push({ id, what: event.value.outcome === 'held' ? 'held' : 'differs', about: event.value.invoice })
        if (event.type === 'fi.kuntasilta.municipal.InvoicePaid' && event.value.answer.text !== null) heard.push({ id, what: 'paid', about: paidText(event.value.answer.text, event.value.invoice, event.value.amount?.toFixed(2) ?? '') })
        const ordered = orderedIn(event)
        if (ordered !== undefined) heard.push({ id, what: 'ordered', about: ordered })
      }
    },
    onError: failed.reject,
  })
  try {
    await Promise.race([subscription.caughtUp(), failed.promise])
  } finally {
    await subscription.stop()
  }
  return heard.sort((one, other) => (one.id < other.id ? -1 : 1))
}

const stages: Readonly<Record<string, 'placed' | 'changed' | 'cancelled'>> = {
  'fi.kuntasilta.municipal.PurchaseOrderReceived': 'placed', 'fi.kuntasilta.municipal.PurchaseOrderChanged': 'changed', 'fi.kuntasilta.municipal.PurchaseOrderCancelled': 'cancelled',
}

/** What a document of a purchase order says; undefined of another event. */
function orderedIn({ type, value }: DecodedEvent): string | undefined {
  const stage = stages[type]
  if (stage === undefined || !('order' in value)) return undefined
  const { buyersNumber, issueDate, lines } = value.order
  return orderedText(buyersNumber ?? '', stage, issueDate ?? '', lines.map(({ item, quantity, price }) => ({ article: item.sellersIdentifier ?? '', quantity, price: price.net })))
}

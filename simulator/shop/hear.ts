import type { Bus } from '../../bus/port.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { readRecord } from '../../schemas/record.ts'
import type { Heard } from '../judge/heard.ts'

const topics = ['kuntasilta.quarantine', 'municipal.invoices'] as const
const batchSize = 500

/** Reads all that the shop has been told of quarantine and of invoices until now, as a consumer of its own; in an order that is the same in every run. */
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
        if (event.type === 'fi.kuntasilta.municipal.InvoiceMatched') heard.push({ id, what: 'differs', about: event.value.invoice })
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

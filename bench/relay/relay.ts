import { systemClock } from '../../base/clock.ts'
import { derivedId } from '../../base/hash.ts'
import type { Bus } from '../../bus/port.ts'
import { appendOutbox, type OutboxRow } from '../../ledger/outbox.ts'
import { nobody } from '../../pipelines/observer.ts'
import { relayPass } from '../../pipelines/feedback/relay.ts'
import { writeRecord } from '../../schemas/record.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { openHouse } from '../house/house.ts'
import { openTopic } from '../house/topic.ts'

const sizes: Readonly<Record<Effort, number>> = { full: 50_000, quick: 500 }
const batch = 500
const type = 'fi.kuntasilta.municipal.InvoiceDelivered'

function rows(count: number, at_ms: number): readonly OutboxRow[] {
  const at = new Date(at_ms).toISOString()
  return Array.from({ length: count }, (_, index) => {
    const number = `R${index}`
    const eventId = derivedId('relay', number)
    const story = `invoice-${number}`
    const { topic, headers, value } = writeRecord(type, {
      story, storyVersion: 1, municipality: '604', system: 'receiver', buyer: { businessId: '2617416-4' }, seller: { businessId: '0737546-2' },
      deliveryId: eventId, documentNumber: number, occurredAt: at, invoice: number, answer: { grade: 'transported', answeredAt: at },
      format: 'peppol-bis-3', channel: 'peppol-access-point', sha256: '0'.repeat(64),
    }, { id: eventId, source: '/bench', time: at, subject: number })
    return { eventId, topic, story, type, headers, value }
  })
}

/** The yardstick: the same records published from memory. */
async function publishedPerSecond(bus: Bus, records: readonly OutboxRow[], at_ms: number): Promise<number> {
  const begun_ms = performance.now()
  for (let from = 0; from < records.length; from += batch) {
    await bus.publish(records.slice(from, from + batch).map(({ topic, story, value, headers }) => ({ topic, key: story, value, headers, timestamp_ms: at_ms })))
  }
  return records.length / (performance.now() - begun_ms) * 1000
}

/** From the outbox to Kafka, in order. */
export const relayBench: Bench = {
  name: 'relay',
  async *run(effort) {
    const [topic, house] = [await openTopic(), await openHouse()]
    try {
      const now_ms = systemClock.now_ms()
      const all = rows(sizes[effort], now_ms)
      const yardstick = await publishedPerSecond(topic.bus, all, now_ms)
      for (let from = 0; from < all.length; from += batch) await appendOutbox(house.pool, all.slice(from, from + batch), now_ms)
      const begun_ms = performance.now()
      while ((await relayPass({ pool: house.pool, clock: systemClock, bus: topic.bus, observer: nobody })).again);
      const took_ms = performance.now() - begun_ms
      yield result('relay', 'events/s', all.length / took_ms * 1000, yardstick)
    } finally {
      await house.close()
      await topic.close()
    }
  },
}

import { Agent, request } from 'node:http'
import kafkajs from 'kafkajs'
import type { InvoiceEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { ublInvoiceTemplate } from '../render/yardsticks/ublInvoice.ts'

/**
 * The yardstick, a process of its own: reads a batch, decodes each record, fills a template and sends it, 32 at a time, then commits. It has no
 * ledger, no rules and no order, and what is refused is lost.
 */
const concurrency = 32
const [brokers = '', url = '', groupId = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
const decode = createDecoder({ schemaById: keptSchemaById })

function send(id: string, body: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/messages/${id}`, { method: 'PUT', agent, headers: { 'Content-Type': 'application/xml' } }, (response) => {
      response.resume()
      response.on('end', resolve)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

const consumer = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.ERROR }).consumer({ groupId })
await consumer.connect()
await consumer.subscribe({ topics: ['shop.invoices'], fromBeginning: true })
await consumer.run({
  partitionsConsumedConcurrently: 1,
  async eachBatch({ batch, heartbeat }) {
    const queue = [...batch.messages]
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await send(String(next.headers?.['ce_id']), ublInvoiceTemplate(decode(next.value as Buffer) as InvoiceEvent))
      }
    }
    await Promise.all(Array.from({ length: concurrency }, worker))
    await heartbeat()
  },
})
process.once('SIGTERM', () => void consumer.disconnect().then(() => process.exit(0)))

// A shop in one file: publishes an order and its invoice, and prints what comes back until both are acknowledged.
//   KAFKA_BROKERS=localhost:9092 npm start

import { randomUUID } from 'node:crypto'
import { Kafka, logLevel, Partitioners } from 'kafkajs'
import { decode, recordOf, schemaIdOf } from 'kuntasilta-contract'
import { invoiceIssued, orderPlaced } from './documents.js'
import { schemaById, schemaId } from './registry.js'

// kafkajs logs here what it tries again by itself, too; what it gives up on is thrown.
const kafka = new Kafka({ clientId: 'storefront-example', brokers: (process.env.KAFKA_BROKERS ?? 'localhost:9092').split(','), logLevel: logLevel.ERROR })

// A shop has numbers and stories of its own; here they come from the clock, so that the example can be run again.
const now = new Date()
const orderNumber = `E-${now.getTime()}`
const invoiceNumber = String(now.getTime())
const order = orderPlaced(orderNumber, now)
const invoice = invoiceIssued(invoiceNumber, orderNumber, now)

// 1. Listen first. In a real shop the group's id is fixed, and reading goes on where it stopped.
const waitingFor = new Set([order.story, invoice.story])
const { promise: allAnswered, resolve: stopWaiting } = withResolvers()
const consumer = kafka.consumer({ groupId: `storefront-example-${randomUUID()}` })
await consumer.connect()
await consumer.subscribe({ topics: ['municipal.orders', 'municipal.invoices', 'kuntasilta.quarantine'], fromBeginning: true })
await consumer.run({
  eachMessage: async ({ message }) => {
    // The key is the story: events about it come in order. Others' stories lie on the same topics.
    const story = message.key.toString()
    if (story !== order.story && story !== invoice.story) return
    const { type, value } = decode(message.value, await schemaById(schemaIdOf(message.value)))
    console.log(`${type.split('.').at(-1)} ${story} ${value.answer?.grade ?? value.text}`) // a quarantined record has a text instead
    if (/(OrderAcknowledged|InvoiceAcknowledged|OrderDeclined|InvoiceDisputed)$/.test(type)) waitingFor.delete(story)
    if (waitingFor.size === 0) stopWaiting()
  },
})

// 2. Publish. The event's id is stored with the order in the shop's database before sending: after an error the same record is sent again
//    under the same id, and has one effect.
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner })
await producer.connect()
await publish('fi.kuntasilta.shop.OrderPlaced', order, orderNumber)
await publish('fi.kuntasilta.shop.InvoiceIssued', invoice, invoiceNumber)

async function publish(type, value, subject) {
  const attributes = { id: randomUUID(), source: 'urn:example:storefront', time: now.toISOString(), subject }
  const { topic, ...message } = recordOf(type, value, attributes, await schemaId(type))
  await producer.send({ topic, messages: [message], acks: -1 })
  console.log(`published ${subject} on ${topic}`)
}

// 3. Wait for the answers. A municipality may take minutes or days for them; here one minute must do.
const timer = setTimeout(stopWaiting, Number(process.env.WAIT_MS ?? 60_000))
await allAnswered
clearTimeout(timer)
await consumer.disconnect()
await producer.disconnect()
if (waitingFor.size > 0) {
  console.error(`No answer yet to ${[...waitingFor].join(' and ')}. Does Kuntasilta run on this Kafka, and the municipality's system (or the simulator)?`)
  process.exitCode = 1
}

function withResolvers() {
  let resolve
  return { promise: new Promise((resolved) => (resolve = resolved)), resolve }
}

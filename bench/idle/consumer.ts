import kafkajs from 'kafkajs'

/** A program of its own: a consumer of an empty topic by kafkajs alone, as the library is or as we mend it, with nothing to do. */
const [brokers = '', how] = process.argv.slice(2)
if (how === 'mended') await import('../../bus/kafka/internals/idleQueue.ts')
const consumer = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING }).consumer({ groupId: `idle-${how}` })
process.once('SIGTERM', () => void consumer.disconnect().then(() => process.exit(0)))
await consumer.connect()
await consumer.subscribe({ topics: ['shop.catalogue'] })
await consumer.run({ eachMessage: () => Promise.resolve() })

import { Failure } from '../../errors/failure.ts'
import type { Bus } from '../port.ts'
import { lookAt } from './admin.ts'
import { Consumer } from './consumer.ts'
import type { KafkaBusOptions, KafkaSettings } from './options.ts'
import { Publisher } from './publisher.ts'
import { Topics } from './topics.ts'

const defaults = { sessionTimeout_ms: 30_000, retryPause_ms: 1_000 }

/**
 * Opens the event bus on a Kafka cluster, and checks that its topics are there (it makes missing ones only where the options
 * say so). Brokers that cannot be reached just now are logged and tried again with every call.
 *
 * @throws Failure KS-BUS-TOPICS-MISSING, KS-BUS-PARTITIONS, KS-BUS-LOGIN, KS-BUS-TOKEN
 */
export async function createKafkaBus(options: KafkaBusOptions): Promise<Bus> {
  const settings: KafkaSettings = { ...options, sessionTimeout_ms: options.sessionTimeout_ms ?? defaults.sessionTimeout_ms, retryPause_ms: options.retryPause_ms ?? defaults.retryPause_ms }
  const topics = new Topics(settings)
  await checkIfReachable(topics, settings)
  const publisher = new Publisher(settings, topics)
  const consumers = new Set<Consumer>()
  return {
    publish: (records) => publisher.publish(records),
    async subscribe(subscribeOptions) {
      for (const topic of subscribeOptions.topics) topics.refuseUnknown(topic)
      await checkIfReachable(topics, settings)
      const consumer = new Consumer(settings, subscribeOptions)
      consumers.add(consumer)
      return {
        caughtUp: () => consumer.caughtUp(),
        async stop() {
          consumers.delete(consumer)
          await consumer.stop()
        },
      }
    },
    async progress(group, names) {
      const partitions = []
      for (const topic of names) partitions.push(...Array.from({ length: (await topics.find(topic)).partitions }, (_, partition) => ({ topic, partition })))
      return lookAt(settings, group, partitions)
    },
    async close() {
      await Promise.all([...consumers].map((consumer) => consumer.stop()))
      consumers.clear()
      await publisher.close()
    },
  }
}

async function checkIfReachable(topics: Topics, { log }: KafkaSettings): Promise<void> {
  try {
    await topics.check()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'KS-BUS-CONNECT') throw error
    log('warn', error.message, { code: error.code })
  }
}

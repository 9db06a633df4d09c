import type { Pool } from 'pg'
import { createEmbeddedBus } from '../bus/embedded/bus.ts'
import { createKafkaBus } from '../bus/kafka/bus.ts'
import type { Bus } from '../bus/port.ts'
import { topics } from '../schemas/topics.ts'
import type { Configuration } from './configuration.ts'
import { kafkaOptions } from './kafkaOptions.ts'
import type { Log } from './log.ts'

/** Opens the bus that the configuration asks for. Throws as `createKafkaBus` and `createEmbeddedBus` do. */
export async function openBus({ embeddedBus: { partitions }, kafka }: Pick<Configuration, 'embeddedBus' | 'kafka'>, pool: Pool, log: Log): Promise<Bus> {
  const onKafka = kafkaOptions(kafka, log)
  if (onKafka !== undefined) return createKafkaBus(onKafka)
  return createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
}

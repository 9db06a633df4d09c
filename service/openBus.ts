import type { Pool } from 'pg'
import { createEmbeddedBus } from '../bus/embedded/bus.ts'
import { createKafkaBus } from '../bus/kafka/bus.ts'
import type { Bus } from '../bus/port.ts'
import { createDecoder, keptSchemaById, type Decode } from '../schemas/codec.ts'
import { topics } from '../schemas/topics.ts'
import type { Configuration } from './configuration.ts'
import { kafkaOptions } from './kafkaOptions.ts'
import type { Log } from './log.ts'

/** The event bus, and how its records are decoded. */
export interface OpenBus {
  readonly bus: Bus
  readonly decode: Decode
}

/** Opens the bus and the source of schemas that the configuration asks for. Throws as `createKafkaBus` and `createEmbeddedBus` do. */
export async function openBus({ embeddedBus: { partitions }, kafka }: Pick<Configuration, 'embeddedBus' | 'kafka'>, pool: Pool, log: Log): Promise<OpenBus> {
  const onKafka = kafkaOptions(kafka, log)
  const bus = onKafka === undefined
    ? await createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
    : await createKafkaBus(onKafka)
  return { bus, decode: createDecoder({ schemaById: keptSchemaById }) }
}

import type { Pool } from 'pg'
import { createEmbeddedBus } from '../bus/embedded/bus.ts'
import type { Bus } from '../bus/port.ts'
import { createDecoder, keptSchemaById, type Decode } from '../schemas/codec.ts'
import { topics } from '../schemas/topics.ts'
import type { Configuration } from './configuration.ts'

/** The event bus, and how its records are decoded. */
export interface OpenBus {
  readonly bus: Bus
  readonly decode: Decode
}

/** Opens the bus and the source of schemas that the configuration asks for. */
export async function openBus({ embeddedBus: { partitions } }: Pick<Configuration, 'embeddedBus'>, pool: Pool): Promise<OpenBus> {
  const bus = await createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
  return { bus, decode: createDecoder({ schemaById: keptSchemaById }) }
}

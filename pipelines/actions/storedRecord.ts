import type { BusRecord } from '../../bus/port.ts'
import { Failure } from '../../errors/failure.ts'
import type { StoredEvent } from '../../ledger/actions/storedEvents.ts'
import { createDecoder, keptSchemaById, type Decode, type DecodedEvent } from '../../schemas/codec.ts'

/** An event of the ledger as the record that it came in. */
export function storedRecord({ topic, partition, offset, story, headers, value, eventTime_ms }: StoredEvent): BusRecord {
  return { topic, partition, offset: BigInt(offset), key: Buffer.from(story), headers, value, timestamp_ms: eventTime_ms }
}

/** Reads events of the ledger with the writers' schemas that the ledger keeps. */
export class StoredSchemas {
  readonly #definitions = new Map<number, string>()
  readonly decode: Decode

  constructor() {
    this.decode = createDecoder({ schemaById: (id) => this.#definitions.get(id) ?? keptSchemaById(id) })
  }

  add(events: readonly Pick<StoredEvent, 'schemaId' | 'writerSchema'>[]): void {
    for (const { schemaId, writerSchema } of events) if (writerSchema !== '') this.#definitions.set(schemaId, writerSchema)
  }

  /** The event itself; undefined where it cannot be read any more. */
  read(stored: Pick<StoredEvent, 'value' | 'schemaId' | 'writerSchema'>): DecodedEvent | undefined {
    this.add([stored])
    try {
      return this.decode(stored.value)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
}

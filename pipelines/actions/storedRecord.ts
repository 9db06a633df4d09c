import type { BusRecord } from '../../bus/port.ts'
import { Failure } from '../../errors/failure.ts'
import type { StoredEvent } from '../../ledger/actions/storedEvents.ts'
import type { ContractEvent } from '../../schemas/generated/events.ts'
import { createStoredDecoder, type Decode, type DecodedEvent, type StoredValue } from '../../schemas/codec.ts'

/** An event of the ledger as the record that it came in. */
export function storedRecord({ topic, partition, offset, story, headers, value, eventTime_ms }: StoredEvent): BusRecord {
  return { topic, partition, offset: BigInt(offset), key: Buffer.from(story), headers, value, timestamp_ms: eventTime_ms }
}

/** An event of the ledger as it was read. */
export type ReadEvent = ContractEvent & Pick<DecodedEvent, 'schemaId' | 'fingerprint'>

/** Reads events of the ledger with the writers' schemas that the ledger keeps. */
export class StoredSchemas {
  readonly #decode = createStoredDecoder()

  /** The decoder for this event, and no other. */
  decoderOf(stored: StoredValue): Decode {
    return () => this.#decode(stored)
  }

  /** The event itself; undefined where it cannot be read any more. */
  read(stored: StoredValue): ReadEvent | undefined {
    try {
      const { type, value, schemaId, fingerprint } = this.#decode(stored)
      return { type, value, schemaId, fingerprint } as ReadEvent
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
}

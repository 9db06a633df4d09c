import { failure } from '../../errors/failure.ts'
import type { WrittenRecord } from '../../schemas/record.ts'

/** Where a schema registry gives the ids of schemas: how written events get them. */
export interface OutgoingIds {
  /** Whether all ids are known. */
  readonly known: boolean
  /** Looks up those that are not; rejects where the registry does not give them. */
  lookUp(): Promise<void>
  /** An event's value with the registry's id instead of the repository's. */
  framed(value: Buffer): Buffer
}

/** The records under the registry's ids; as they are where there is no registry. Throws KS-EVENTS-NOT-TAKEN. */
export async function withRegistryIds(records: readonly WrittenRecord[], ids: OutgoingIds | undefined): Promise<readonly WrittenRecord[]> {
  if (ids === undefined) return records
  try {
    if (!ids.known) await ids.lookUp()
  } catch (cause) {
    throw failure('KS-EVENTS-NOT-TAKEN', { reason: 'The schema registry does not tell the ids of the schemas' }, cause)
  }
  return records.map((record) => ({ ...record, value: ids.framed(record.value) }))
}

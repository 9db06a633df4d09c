import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import type { OutgoingIds } from '../../pipelines/registry/outgoingSchemas.ts'
import type { WrittenRecord } from '../../schemas/record.ts'

/** The records under the registry's ids; as they are where there is no registry. Throws KS-EVENTS-NOT-TAKEN. */
export async function withRegistryIds(records: readonly WrittenRecord[], ids: OutgoingIds | undefined): Promise<readonly WrittenRecord[]> {
  if (ids === undefined) return records
  try {
    if (!ids.known) await ids.lookUp()
  } catch (cause) {
    throw failure('KS-EVENTS-NOT-TAKEN', { reason: phrase('The schema registry does not tell the ids of the schemas') }, cause)
  }
  return records.map((record) => ({ ...record, value: ids.framed(record.value) }))
}

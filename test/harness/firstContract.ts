import type { OutgoingRecord } from '../../bus/port.ts'
import type { AvroRecord } from '../../schemas/avroSchema.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { keptVersions } from '../../schemas/repository.ts'
import { simpleNameOf } from '../../schemas/topics.ts'
import { frame } from '../../schemas/wireFormat.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** The record as a shop writes it that has the first version of the contract: without the fields that came later. */
export function byFirstContract(record: OutgoingRecord): OutgoingRecord {
  if (record.value === null) return record
  const event = decode(record.value)
  const first = keptVersions(simpleNameOf(event.type))[0]
  if (first === undefined) throw new Error(`${event.type} has no kept version`)
  return { ...record, value: frame(first.id, avroTypeOf(JSON.parse(first.text) as AvroRecord).toBuffer(event.value)) }
}

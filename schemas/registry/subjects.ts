import type { EventType } from '../generated/events.ts'
import { eventNames, keptVersions, readerSchemas } from '../repository.ts'
import { simpleNameOf, topicOf } from '../topics.ts'

/** A kept version of a schema of the contract, and the subject that it belongs to in a registry. */
export interface ContractSchema {
  readonly type: EventType
  readonly subject: string
  readonly version: number
  /** The id by which the repository knows it. */
  readonly keptId: number
  readonly text: string
}

/** The subject of a type's schemas by TopicRecordNameStrategy: `shop.invoices-fi.kuntasilta.shop.InvoiceIssued`. */
export function subjectOf(type: EventType): string {
  return `${topicOf(type)}-${type}`
}

const typeByName = new Map([...readerSchemas.keys()].map((type) => [simpleNameOf(type), type]))

/** Every kept version of every schema of the contract, the versions of one subject oldest first. */
export const contractSchemas: readonly ContractSchema[] = eventNames.flatMap((name) => {
  const type = typeByName.get(name) as EventType
  return keptVersions(name).map(({ version, id, text }) => ({ type, subject: subjectOf(type), version, keptId: id, text }))
})

import { catalogueFromEvent } from '../../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../../../mappings/from-events/despatchAdviceFromEvent.ts'
import type { Catalogue } from '../../../../mappings/model/catalogue.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { DespatchAdvice } from '../../../../mappings/model/despatchAdvice.ts'
import type { AvroRecord } from '../../../../schemas/avroSchema.ts'
import { completed } from '../../../../schemas/codec.ts'
import type { EventDraft, EventType } from '../../../../schemas/generated/events.ts'
import { readerSchemas } from '../../../../schemas/repository.ts'
import { sampleOf } from '../../../harness/avroSample.ts'
import { randomFrom } from '../../../schemas/randomFrom.ts'

/** A despatch advice of an event made at random. */
export function seededDespatch(seed: number): DespatchAdvice {
  const type = 'fi.kuntasilta.shop.OrderShipped'
  const { despatch, ...draft } = seeded(type, seed)
  return despatchAdviceFromEvent(completed(type, { ...draft, despatch: { ...despatch, number: 'L-1', issueDate: '2026-02-26', supportingDocuments: [] } }))
}

/** A catalogue of an event made at random. */
export function seededCatalogue(seed: number): Catalogue {
  const type = 'fi.kuntasilta.shop.CataloguePublished'
  const { lines = [], ...draft } = seeded(type, seed)
  const event = { ...draft, number: 'K-1', issueDate: '2026-02-26', seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' }, lines: lines.map((line) => ({ ...line, specifications: [] })) }
  return catalogueFromEvent(completed(type, event), { identifiers: [], name: 'Kunta' })
}

function seeded<T extends EventType>(type: T, seed: number): EventDraft<T> {
  return tame(sampleOf(readerSchemas.get(type) as AvroRecord, randomFrom(seed))) as EventDraft<T>
}

/** Numbers that are not negative. */
function tame(value: unknown): unknown {
  if (value instanceof Decimal) return value.isNegative ? Decimal.zero.minus(value) : value
  if (Array.isArray(value)) return value.map(tame)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tame(inner)]))
}

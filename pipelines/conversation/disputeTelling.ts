import { derivedId } from '../../base/hash.ts'
import type { Profile } from '../../connectors/profile/schema.ts'
import { render } from '../../errors/failure.ts'
import type { OutboxRow } from '../../ledger/outbox.ts'
import { writeRecord } from '../../schemas/record.ts'
import { ourSource } from '../ourSource.ts'
import type { Dispute } from './listen.ts'

/** Tells the shop what of an order is in dispute, in the municipality's language. */
export function disputeTelling({ said, is, why }: Dispute, profile: Profile | undefined, now_ms: number): OutboxRow {
  const type = 'fi.kuntasilta.municipal.OrderDisputed'
  const at = new Date(now_ms).toISOString()
  const id = derivedId('dispute', said.source, said.eventId, String(said.place), is, why.code)
  const record = writeRecord(type, {
    story: said.story,
    storyVersion: said.version,
    municipality: profile?.municipalityCode ?? '',
    documentNumber: said.document,
    occurredAt: at,
    sellersOrder: said.sellersNumber ?? '',
    buyersOrder: said.buyersNumber,
    verdict: is,
    what: said.is,
    saidBy: said.by,
    reasons: [{ code: why.code, list: 'KS', text: render(why, profile?.language) }],
  }, { id, source: ourSource, time: at, subject: said.document, correlationId: said.correlationId })
  return { eventId: id, topic: record.topic, story: record.key, type, headers: record.headers, value: record.value }
}

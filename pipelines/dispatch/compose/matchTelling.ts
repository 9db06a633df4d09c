import { derivedId } from '../../../base/hash.ts'
import type { Profile } from '../../../connectors/profile/schema.ts'
import { render } from '../../../errors/failure.ts'
import type { MatchRow } from '../../../ledger/matches.ts'
import type { OutboxRow } from '../../../ledger/outbox.ts'
import type { ToRender } from '../../../ledger/rendering.ts'
import type { DecodedEvent } from '../../../schemas/codec.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { ourSource } from '../../ourSource.ts'

/** Tells the shop that an invoice differs from its order or receipts: that it is held, or that it was sent all the same; in the municipality's language. */
export function matchTelling(claimed: ToRender, { municipalityCode: municipality, language }: Profile, { value }: DecodedEvent, { outcome, differences, heldUntil_ms }: MatchRow, now_ms: number): OutboxRow {
  const type = 'fi.kuntasilta.municipal.InvoiceMatched'
  const at = new Date(now_ms).toISOString()
  const id = derivedId('match', claimed.id, outcome, JSON.stringify(differences))
  const record = writeRecord(type, {
    story: claimed.story,
    storyVersion: value.storyVersion,
    municipality,
    system: claimed.system,
    ...('buyer' in value ? { buyer: value.buyer, seller: value.seller } : {}),
    deliveryId: claimed.id,
    documentNumber: claimed.documentNumber,
    occurredAt: at,
    invoice: claimed.documentNumber,
    outcome: outcome === 'held' ? 'held' : 'sent',
    reasons: differences.map((each) => ({ code: each.code, list: 'KS', text: render(each, language) })),
    heldUntil: heldUntil_ms === null ? null : new Date(heldUntil_ms).toISOString(),
  }, { id, source: ourSource, time: at, subject: claimed.documentNumber, correlationId: claimed.correlationId, ...(claimed.traceparent === null ? {} : { traceparent: claimed.traceparent }) })
  return { eventId: id, topic: record.topic, story: record.key, type, headers: record.headers, value: record.value }
}

import { derivedId } from '../../base/hash.ts'
import { located, render, type Problem } from '../../errors/failure.ts'
import type { OrderEntry } from '../../ledger/conversations.ts'
import { appendOutbox, type OutboxRow } from '../../ledger/outbox.ts'
import { recordDeclinedOrders } from '../../ledger/declinedOrders.ts'
import type { Connection } from '../../ledger/query.ts'
import { writeRecord } from '../../schemas/record.ts'
import { ourEntries } from '../conversation/ourEntries.ts'
import type { Incoming } from '../intake/incoming.ts'
import { ourSource } from '../ourSource.ts'

/** An order of the shop that is declined for its municipality. */
export interface DeclinedOrder {
  readonly incoming: Incoming
  readonly why: Problem
}

const type = 'fi.kuntasilta.municipal.OrderDeclined'

/** Notes that orders are declined, and tells the shop of each; what cancels one that was never sent is noted alone. Gives what was said of orders by it. */
export async function tellDeclined(on: Connection, declined: readonly DeclinedOrder[], now_ms: number): Promise<readonly OrderEntry[]> {
  const told = declined.filter(({ incoming }) => !incoming.subject.cancelsOrder)
  await recordDeclinedOrders(on, told.map(({ incoming, why }) => ({ source: incoming.source, eventId: incoming.eventId, problem: why })))
  const rows = told.map((each) => ({ row: telling(each, now_ms), municipality: each.incoming.profile?.profile.municipality }))
  if (rows.length > 0) await appendOutbox(on, rows.map(({ row }) => row), now_ms)
  return rows.flatMap(({ row, municipality }) => ourEntries(row, () => municipality, now_ms))
}

function telling({ incoming, why }: DeclinedOrder, now_ms: number): OutboxRow {
  const { event, subject, profile, source, envelope } = incoming
  const eventId = derivedId('declined order', source, incoming.eventId)
  const at = new Date(now_ms).toISOString()
  const all = [why, ...why.also ?? []].map(({ also: _, ...each }) => each)
  const { story, storyVersion } = event.value
  const { seller } = 'seller' in event.value ? event.value : { seller: {} }
  const record = writeRecord(type, {
    story, storyVersion, municipality: profile?.profile.municipalityCode ?? '', buyer: subject.buyer, seller, documentNumber: subject.document?.documentNumber ?? '', occurredAt: at,
    sellersOrder: subject.order?.sellersNumber ?? '', buyersOrder: subject.order?.buyersNumber ?? null,
    answer: {
      grade: 'rejected', reasons: all.map(({ code }) => ({ code, list: 'Kuntasilta' })), answeredAt: at,
      text: all.map((each) => render(located(each, { isReceived: true }), profile?.profile.language)).join('\n').slice(0, 4000),
    },
  }, { id: eventId, source: ourSource, time: at, subject: subject.document?.documentNumber ?? '', correlationId: envelope.correlationId ?? envelope.id })
  return { eventId, topic: record.topic, story, type, headers: record.headers, value: record.value }
}

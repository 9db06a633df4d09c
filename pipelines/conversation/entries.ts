import type { OrderEntry } from '../../ledger/conversations.ts'
import type { EventKey } from '../../ledger/events.ts'
import { saidIn } from '../../mappings/conversation/fromEvent.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'
import { isIdentity } from '../intake/identity.ts'
import type { Incoming } from '../intake/incoming.ts'
import { ourSource } from '../ourSource.ts'

/** An event that may say something of orders. */
export interface Speaking extends EventKey {
  readonly municipality: string
  readonly event: DecodedEvent
  readonly time_ms: number
  readonly correlationId: string
}

/** What an event says of orders, as it is kept. A number by which the ledger could find nothing is left out. */
export function entriesOf({ source, eventId, municipality, event, time_ms, correlationId }: Speaking): readonly OrderEntry[] {
  const number = (text: string | undefined): string | null => (text !== undefined && isIdentity(text) ? text : null)
  return saidIn(event, time_ms).map(({ of, said }, place) => ({
    source, eventId, place, municipality, story: of.story ?? null, sellersNumber: number(of.sellersNumber), buyersNumber: number(of.buyersNumber), said, correlationId,
  }))
}

/** What an event of the shop or of a unit says of orders. Ours were heard when they went to the shop, and what we decline in the seller's name was never part of an order. */
export function entriesOfIncoming({ profile, source, eventId, event, envelope }: Incoming): readonly OrderEntry[] {
  return profile === undefined || source === ourSource ? [] : entriesOf({ source, eventId, municipality: profile.profile.municipality, event, time_ms: Date.parse(envelope.time), correlationId: envelope.correlationId ?? envelope.id })
}

import type { TradeParty } from '../model/tradeTerms.ts'
import type { PartyKey } from '../../schemas/generated/events.ts'

/** A party of which an event says only who it is: its Y-tunnus and its name. */
export function partyFromKey({ businessId, name }: PartyKey): TradeParty {
  return { identifiers: [], name: name ?? '', ...(businessId === null ? {} : { legalRegistration: { id: businessId, scheme: '0212' } }) }
}

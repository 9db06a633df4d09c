import { businessTime } from '../../../../base/helsinki.ts'
import { failure } from '../../../../errors/failure.ts'
import { phrase } from '../../../../errors/words/words.ts'
import type { Order } from '../../../model/order.ts'
import type { TradeParty } from '../../../model/tradeTerms.ts'
import type { NetworkAddress, RenderContext } from '../../format.ts'
import { peppolEndpoint } from '../../peppolEndpoint.ts'

/** What every document of the ordering loop has: who buys and who sells. */
interface Traded {
  readonly buyer: TradeParty
  readonly seller: TradeParty
}

/**
 * The document with the electronic addresses of both parties, their own or the delivery's. `from` says who sends it.
 * Throws KS-MAP-PEPPOL-ENDPOINT where there is none that the network takes.
 */
export function addressed<Document extends Traded>(document: Document, { sender, receiver }: RenderContext, from: 'buyer' | 'seller', number: string): Document {
  const [seller, buyer] = from === 'seller' ? [sender, receiver] : [receiver, sender]
  return { ...document, seller: withEndpoint(document.seller, seller, number), buyer: withEndpoint(document.buyer, buyer, number) }
}

/** A party with its electronic address, or the delivery's. Throws KS-MAP-PEPPOL-ENDPOINT where there is none that the network takes. */
export function withEndpoint(party: TradeParty, routed: NetworkAddress, number: string): TradeParty {
  return { ...party, endpoint: peppolEndpoint(party, routed, number) }
}

/** The hour of an order as it is written; nothing of one that states none. */
export function issueTimeOf({ issueTime, issuedAt }: Pick<Order, 'issueTime' | 'issuedAt'>): Pick<Order, 'issueTime'> {
  if (issueTime !== undefined) return { issueTime }
  return issuedAt === undefined ? {} : { issueTime: businessTime(Date.parse(issuedAt)) }
}

/** Throws KS-MAP-TOO-MANY for a party with several identifiers, where the syntax takes one. */
export function requireOneIdentifier(parties: readonly (TradeParty | undefined)[], number: string, format: string): void {
  for (const party of parties) {
    if (party === undefined || party.identifiers.length <= 1) continue
    throw failure('KS-MAP-TOO-MANY', { number, term: phrase('identifier of {party}', { party: party.name }), count: party.identifiers.length, limit: 1, format })
  }
}

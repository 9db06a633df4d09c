import type { Draft, Party, PartyKey, PostalAddress } from '../../../schemas/generated/events.ts'
import type { Customer } from '../customers.ts'
import type { Seller } from '../seller.ts'

/** ISO 6523 code of the Finnish business id. */
const businessIdScheme = '0212'

/** How every event names a party. */
export function partyKey(party: Customer | Seller): Draft<PartyKey> {
  return { businessId: party.businessId, name: party.name }
}

/** Buyer or seller in full (BG-4, BG-7); its electronic address is the middleware's business. */
export function partyOf(party: Customer | Seller): Draft<Party> {
  return {
    name: party.name,
    legalRegistration: { id: party.businessId, scheme: businessIdScheme },
    vatIdentifier: `FI${party.businessId.replace('-', '')}`,
    address: addressOf(party),
  }
}

/** Its postal address in Finland. */
export function addressOf(party: Customer | Seller): Draft<PostalAddress> {
  return { street: party.street, postCode: party.postCode, city: party.city, country: 'FI' }
}

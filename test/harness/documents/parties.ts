import fc from 'fast-check'
import type { Contact, Party, PostalAddress } from '../../../mappings/model/party.ts'
import { businessId, gtin, maybe, number, present, text } from './values.ts'

export const address: fc.Arbitrary<PostalAddress> = present<PostalAddress>({
  street: maybe(text(30)),
  additionalStreet: maybe(text(30)),
  thirdLine: maybe(text(30)),
  city: maybe(text(20)),
  postCode: maybe(fc.constantFrom('33100', '37100')),
  subdivision: maybe(text(20)),
  country: fc.constant('FI'),
})

export const contact: fc.Arbitrary<Contact> = present<Contact>({
  name: maybe(text(30)),
  telephone: maybe(fc.constant('+358 3 565 611')),
  email: maybe(fc.constant('ostot@example.fi')),
})

/** A Finnish party whose numbers agree with each other; without VAT numbers where VAT does not concern it. */
export function party(identifiers: number, hasVat: boolean): fc.Arbitrary<Party> {
  return businessId.chain((id) => {
    const eight = id.replace('-', '')
    return present<Party>({
      endpoint: maybe(fc.constantFrom('', '12345', 'A1').map((suffix) => ({ id: `0037${eight}${suffix}`, scheme: '0216' }))),
      identifiers: fc.array(fc.oneof(gtin.map((gln) => ({ id: gln, scheme: '0088' })), number(20).map((own) => ({ id: own }))), { maxLength: identifiers }),
      name: text(40),
      tradingName: maybe(text(40)),
      legalRegistration: fc.constant({ id, scheme: '0212' }),
      vatIdentifier: fc.constant(hasVat ? `FI${eight}` : undefined),
      taxRegistration: hasVat ? maybe(fc.constant('Ennakkoperintärekisteri')) : fc.constant(undefined),
      legalInformation: maybe(text(60)),
      address,
      contact: maybe(contact),
    })
  })
}

import type { Contact, PostalAddress } from '../../../model/party.ts'
import type { DeliveryPlace } from '../../../model/order.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { TradeParty } from '../../../model/tradeTerms.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../inbound-xml/element.ts'

/** A party that has an Address. */
export function partyIn(address: XmlElement, credential: Identifier): TradeParty {
  const place = addressIn(address)
  return { name: textAt(address, 'Name') ?? credential.id, identifiers: [credential], ...(place === undefined ? {} : { address: place }), ...contactOf(address) }
}

/** Where goods go, and who takes them there. */
export function placeIn(address: XmlElement): DeliveryPlace {
  const name = textAt(address, 'Name')
  const { addressID: id, addressIDDomain: scheme } = address.attributes
  const place = addressIn(address)
  const [receiver] = childrenNamed(find(address, 'PostalAddress'), 'DeliverTo').map(({ text }) => text.trim()).filter((text) => text !== '')
  const { contact } = contactOf(address)
  return {
    ...(name === undefined ? {} : { name }),
    ...(id === undefined || id === '' ? {} : { location: { id, ...(scheme === undefined ? {} : { scheme }) } }),
    ...(place === undefined ? {} : { address: place }),
    ...(receiver === undefined && contact === undefined ? {} : { contact: { ...contact, ...(receiver === undefined ? {} : { name: receiver }) } }),
  }
}

function addressIn(address: XmlElement): PostalAddress | undefined {
  const postal = find(address, 'PostalAddress')
  const country = find(postal, 'Country')?.attributes['isoCountryCode']
  if (postal === undefined || country === undefined) return undefined
  const [street, additionalStreet, ...rest] = childrenNamed(postal, 'Street').map(({ text }) => text.trim()).filter((text) => text !== '')
  const parts = { street, additionalStreet, thirdLine: rest.length === 0 ? undefined : rest.join(', '), city: textAt(postal, 'City'), postCode: textAt(postal, 'PostalCode'), subdivision: textAt(postal, 'State') }
  return { country, ...Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined)) }
}

/** Telephone and e-mail of an Address or Contact. */
export function contactOf(of: XmlElement): { readonly contact?: Contact } {
  const email = textAt(of, 'Email')
  const telephone = telephoneIn(find(of, 'Phone', 'TelephoneNumber'))
  return email === undefined && telephone === undefined ? {} : { contact: { ...(email === undefined ? {} : { email }), ...(telephone === undefined ? {} : { telephone }) } }
}

function telephoneIn(number: XmlElement | undefined): string | undefined {
  const own = textAt(number, 'Number')
  if (own === undefined) return undefined
  const country = textAt(number, 'CountryCode')
  const parts = [country === undefined ? undefined : `+${country.replace(/^\+/, '')}`, textAt(number, 'AreaOrCityCode'), own]
  return parts.filter((part) => part !== undefined).join(' ')
}

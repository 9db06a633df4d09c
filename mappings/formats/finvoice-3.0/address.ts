import type { PostalAddress } from '../../model/party.ts'
import { country } from './patterns.ts'
import type { FinvoiceWriting } from './writing.ts'

/** The terms of an address: its lines, town, post code, subdivision and country. */
export interface AddressTerms {
  readonly lines: readonly [string, string, string]
  readonly town: string
  readonly postCode: string
  readonly subdivision: string
  readonly country: string
}

const line = { most: 35, least: 2 }

/**
 * An address under `<prefix>PostalAddressDetails`. Finvoice wants street, town and post code in every address. Lines longer
 * than 35 characters continue in the next street name; three are allowed.
 */
export function address(writing: FinvoiceWriting, prefix: string, of: PostalAddress | undefined, terms: AddressTerms): void {
  if (of === undefined) return
  const { xml } = writing
  xml.open(`${prefix}PostalAddressDetails`)
  const streets = [of.street, of.additionalStreet, of.thirdLine].flatMap((street, index) => writing.pieces(street, { term: terms.lines[index] as string, ...line }, 3))
  if (streets.length === 0) throw writing.missing(terms.lines[0], 'an address needs a street')
  if (streets.length > 3) throw writing.tooMany(terms.lines.join(', '), streets.length, 3)
  for (const street of streets) xml.element(`${prefix}StreetName`, street)
  writing.required(`${prefix}TownName`, of.city, { term: terms.town, ...line })
  writing.required(`${prefix}PostCodeIdentifier`, of.postCode, { term: terms.postCode, ...line })
  writing.text(`${prefix}CountrySubdivision`, of.subdivision, { term: terms.subdivision, ...line })
  writing.code('CountryCode', of.country, terms.country, country)
  xml.close()
}

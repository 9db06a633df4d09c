import type { PostalAddress } from '../../model/party.ts'
import type { CarriedTerm } from './carries.ts'
import { country } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/** Where an address stands, and the terms of its lines, town, post code, subdivision and country. */
export interface AddressTerms {
  readonly element: string
  readonly street: string
  readonly townName: string
  readonly postCodeName: string
  readonly subdivisionName: string
  readonly lines: readonly [CarriedTerm, CarriedTerm, CarriedTerm]
  readonly town: CarriedTerm
  readonly postCode: CarriedTerm
  readonly subdivision: CarriedTerm
  readonly country: CarriedTerm
}

/** The terms of an address under `<prefix>PostalAddressDetails`, with the names of its elements. */
export function addressTerms(prefix: string, terms: Pick<AddressTerms, 'lines' | 'town' | 'postCode' | 'subdivision' | 'country'>): AddressTerms {
  return {
    ...terms,
    element: `${prefix}PostalAddressDetails`,
    street: `${prefix}StreetName`,
    townName: `${prefix}TownName`,
    postCodeName: `${prefix}PostCodeIdentifier`,
    subdivisionName: `${prefix}CountrySubdivision`,
  }
}

/**
 * An address. Finvoice wants street, town and post code in every address. Lines longer than 35 characters continue in the
 * next street name; three are allowed.
 */
export function address(writing: FinvoiceWriting, of: PostalAddress | undefined, terms: AddressTerms): void {
  if (of === undefined) return
  const { xml } = writing
  xml.open(terms.element)
  const count = street(writing, of.street, terms, 0) + street(writing, of.additionalStreet, terms, 1) + street(writing, of.thirdLine, terms, 2)
  if (count === 0) throw writing.missing(terms.lines[0], 'an address needs a street')
  if (count > 3) throw writing.tooMany(terms.lines.join(', '), count, 3)
  writing.required(terms.townName, of.city, limits(terms.town))
  writing.required(terms.postCodeName, of.postCode, limits(terms.postCode))
  writing.text(terms.subdivisionName, of.subdivision, limits(terms.subdivision))
  writing.code('CountryCode', of.country, terms.country, country)
  xml.close()
}

/** Writes one line of the address and says in how many elements. */
function street(writing: FinvoiceWriting, value: string | undefined, { street: element, lines }: AddressTerms, index: 0 | 1 | 2): number {
  return writing.freeText(element, value, limits(lines[index]), 3)
}

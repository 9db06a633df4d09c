import type { Identifier } from './terms.ts'

/** A postal address: BG-5, BG-8, BG-12, BG-15. */
export interface PostalAddress {
  /** Address line 1 (BT-35, 50, 64, 75). */
  readonly street?: string
  /** Address line 2 (BT-36, 51, 65, 76). */
  readonly additionalStreet?: string
  /** Address line 3 (BT-162 to 165). */
  readonly thirdLine?: string
  /** BT-37, 52, 66, 77. */
  readonly city?: string
  /** BT-38, 53, 67, 78. */
  readonly postCode?: string
  /** BT-39, 54, 68, 79. */
  readonly subdivision?: string
  /** ISO 3166-1 alpha-2 (BT-40, 55, 69, 80). */
  readonly country: string
}

/** BG-6 and BG-9. */
export interface Contact {
  /** BT-41, BT-56. */
  readonly name?: string
  /** BT-42, BT-57. */
  readonly telephone?: string
  /** BT-43, BT-58. */
  readonly email?: string
}

/** Seller (BG-4) or buyer (BG-7). */
export interface Party {
  /** Electronic address with its EAS scheme (BT-34, BT-49). */
  readonly endpoint?: Identifier
  /** Other identifiers of the party (BT-29, BT-46). */
  readonly identifiers: readonly Identifier[]
  /** Legal name (BT-27, BT-44). */
  readonly name: string
  /** Trading name (BT-28, BT-45). */
  readonly tradingName?: string
  /** Legal registration, in Finland the Y-tunnus `nnnnnnn-c` with scheme 0212 (BT-30, BT-47). */
  readonly legalRegistration?: Identifier
  /** VAT number with its country prefix (BT-31, BT-48). */
  readonly vatIdentifier?: string
  /** Tax registration, in Finland the entry in the prepayment register (BT-32). */
  readonly taxRegistration?: string
  /** Tax scheme that a document which others wrote gives BT-32, where it is not TAX; `''` where it names none. */
  readonly taxRegistrationScheme?: string
  /** Additional legal information (BT-33). */
  readonly legalInformation?: string
  readonly address?: PostalAddress
  readonly contact?: Contact
}

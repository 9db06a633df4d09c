import type { AllowanceOrCharge, Price } from './invoice.ts'
import type { Party, PostalAddress } from './party.ts'

/** Buyer, seller or another party of the ordering loop. */
export interface TradeParty extends Party {
  /** City and country of registration. */
  readonly registrationAddress?: PostalAddress
}

/** A price as an order states it. */
export interface TradePrice extends Price {
  /** UNCL5387: what kind of price it is (Peppol T110, T19). */
  readonly type?: string
}

/** An allowance or charge of an order. */
export interface TradeAllowance extends AllowanceOrCharge {
  /** Reasons beside the first (Peppol T110). */
  readonly furtherReasons?: readonly string[]
}

import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'
import type { Period, VatCategory } from './invoice.ts'
import type { PostalAddress } from './party.ts'
import type { Measure, TradeItem } from './tradeItem.ts'
import type { TradeParty, TradePrice } from './tradeTerms.ts'

/** An article that belongs to another, and how many of it. */
export interface RelatedItem {
  readonly id?: string
  readonly quantity?: Measure
}

/** A price that holds for some quantity, place and time. */
export interface CataloguePrice {
  /** Time from order to delivery. */
  readonly leadTime?: Measure
  readonly minimumQuantity?: Measure
  readonly maximumQuantity?: Measure
  /** Where it holds. */
  readonly territories: readonly PostalAddress[]
  readonly price?: TradePrice
  /** ISO 4217. */
  readonly currency?: string
  /** How many price units an orderable unit has. */
  readonly orderableUnitFactor?: Decimal
  readonly validity?: Period
}

/** One article that may be ordered, in the terms of Peppol T19. */
export interface CatalogueLine {
  readonly id: string
  /** Add, Update or Delete. */
  readonly action?: string
  readonly isOrderable?: boolean
  /** UN/ECE Rec 20 or 21. */
  readonly orderableUnit?: string
  readonly contentQuantity?: Measure
  readonly quantityIncrement?: Decimal
  readonly minimumQuantity?: Measure
  readonly maximumQuantity?: Measure
  readonly warranty?: string
  readonly packLevel?: string
  readonly validity?: Period
  /** What a comparable quantity costs. */
  readonly comparisons: readonly Comparison[]
  readonly components: readonly RelatedItem[]
  readonly accessories: readonly RelatedItem[]
  readonly required: readonly RelatedItem[]
  readonly replaced: readonly RelatedItem[]
  readonly prices: readonly CataloguePrice[]
  readonly item: TradeItem
  readonly vat?: VatCategory
}

/** A price to compare articles by. */
export interface Comparison {
  readonly price?: Decimal
  /** ISO 4217. */
  readonly currency?: string
  readonly quantity?: Measure
}

/** A term of trade, in some texts. */
export interface TradingTerm {
  readonly texts: readonly string[]
}

/** What a buyer may order, at which prices. */
export interface Catalogue {
  readonly number: string
  readonly version?: string
  /** Add, Update or Delete. */
  readonly action?: string
  readonly name?: string
  readonly issueDate: CalendarDate
  readonly validity?: Period
  /** BT-12 of the invoices to come. */
  readonly contract?: string
  readonly sourceCatalogue?: string
  /** Business process that a document of others names (`cbc:ProfileID`). */
  readonly process?: string
  /** Who sends the catalogue, and to whom. */
  readonly provider: TradeParty
  readonly receiver: TradeParty
  readonly seller?: TradeParty
  readonly buyer?: TradeParty
  readonly tradingTerms: readonly TradingTerm[]
  readonly lines: readonly CatalogueLine[]
}

import type { CalendarDate } from '../../base/dates.ts'
import type { Note } from './invoice.ts'
import type { TimeOfDay } from './order.ts'
import type { TradeParty } from './tradeTerms.ts'

/** A code that says why or what is asked, with its list, and its text. */
export interface ResponseStatus {
  readonly reasonCode?: string
  /** `OPStatusReason`, `OPStatusAction`, or another list. */
  readonly reasonList?: string
  readonly reason?: string
  readonly conditions: readonly ResponseCondition[]
}

/** A business term, and the value that it should have. */
export interface ResponseCondition {
  readonly term: string
  readonly value?: string
}

/** The document or transmission that is answered. */
export interface AnsweredDocument {
  readonly id: string
  readonly issueDate?: CalendarDate
  /** UNCL1001. */
  readonly typeCode?: string
  readonly version?: string
}

/** A fault at one place of what is answered. */
export interface ResponseLine {
  /** Where it is: an XPath, or NA. */
  readonly place: string
  readonly code?: string
  readonly description?: string
  readonly statuses: readonly ResponseStatus[]
}

/** What one side says of a document of the other: an invoice response of finance, or a technical answer of the network. */
export interface DocumentResponse {
  readonly number: string
  readonly issueDate: CalendarDate
  readonly issueTime?: TimeOfDay
  /** Business process that a document of others names (`cbc:ProfileID`). */
  readonly process?: string
  readonly notes: readonly Note[]
  readonly sender: TradeParty
  readonly receiver: TradeParty
  readonly code: string
  readonly description?: string
  /** From when on what the code says holds. */
  readonly effectiveDate?: CalendarDate
  readonly statuses: readonly ResponseStatus[]
  readonly document: AnsweredDocument
  /** Who issued the document and who got it, where they are not receiver and sender of the response. */
  readonly issuer?: TradeParty
  readonly recipient?: TradeParty
  readonly lines: readonly ResponseLine[]
}

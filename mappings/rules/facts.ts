import type { Decimal } from '../model/decimal.ts'
import type { Order } from '../model/order.ts'
import type { StatedInvoice } from '../model/stated.ts'
import type { ApprovedAccount } from './receiver/accounts.ts'

/** What is known of an invoice beside itself; each sharpens a rule, and none is needed. */
export interface Known {
  /** The order that it belongs to. */
  readonly order?: Pick<Order, 'contract'> | undefined
  /** VAT rates of the invoices that it credits. */
  readonly creditedRates?: readonly Decimal[] | undefined
  /** Accounts that may be paid to; without them none is judged. */
  readonly accounts?: readonly ApprovedAccount[] | undefined
}

/** What several rules ask of a document, computed when first asked for and kept. */
export class Facts {
  readonly known: Known
  readonly #invoice: StatedInvoice

  constructor(invoice: StatedInvoice, known: Known) {
    this.#invoice = invoice
    this.known = known
  }

  /** Whether it is a credit note. */
  get isCreditNote(): boolean {
    return this.#invoice.kind === 'creditNote'
  }
}

import type { AllowanceOrCharge, Invoice, Item, Price, SupportingDocument, Totals, VatCategory, VatSubtotal } from '../../model/invoice.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Order } from '../../model/order.ts'
import type { Party } from '../../model/party.ts'

/** A line of a trade document. */
export interface TradeLine {
  readonly id: string
  readonly quantity: Decimal
  readonly unit: string
  readonly netAmount: Decimal
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly price: Price
  readonly vat: VatCategory
  readonly item: Item
}

/** What invoices, credit notes and orders have in common, for the rules that judge all of them. */
export interface TradeDocument {
  readonly number: string
  readonly issueDate: string
  readonly currency: string
  readonly seller: Party
  readonly buyer: Party
  readonly taxRepresentative?: Invoice['taxRepresentative']
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly vatBreakdown: readonly VatSubtotal[]
  readonly totals: Totals
  readonly supportingDocuments: readonly SupportingDocument[]
  readonly lines: readonly TradeLine[]
}

/** An order as a trade document; its number is the seller's. */
export function tradeOf(order: Order): TradeDocument {
  return { ...order, number: order.documentNumber ?? order.sellersNumber }
}

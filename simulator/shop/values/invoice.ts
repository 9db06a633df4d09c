import type { Draft, InvoiceContent } from '../../../schemas/generated/events.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import { sumsOf, type Sums } from '../amounts.ts'
import { taxable, type ShopLine } from '../baskets.ts'
import { daysLater } from '../calendar.ts'
import { remittanceOf } from '../numbers.ts'
import type { ShopCharge, ShopOrder } from '../order.ts'
import { paymentTerm_days, paymentTerms, type Seller } from '../seller.ts'
import { chargeOf, itemOf, priceOf, totalsOf, vatBreakdownOf, vatOf } from './items.ts'
import { addressOf, partyOf } from './parties.ts'

/** An invoice or a credit note as the shop keeps it. */
export interface ShopInvoice {
  readonly kind: 'invoice' | 'creditNote'
  readonly number: string
  readonly day: CalendarDate
  readonly lines: readonly ShopLine[]
  readonly charges: readonly ShopCharge[]
  /** Serial numbers by line id, where they are known. */
  readonly serialNumbers: ReadonlyMap<string, readonly string[]>
  /** When and with which despatch the goods went; absent for services. */
  readonly shipped?: { readonly number: string; readonly day: CalendarDate }
  /** The invoice that is credited. */
  readonly credits?: { readonly number: string; readonly day: CalendarDate }
  /** Whether it names order, contract, buyer's reference, cost centre and place of delivery, as it should. */
  readonly referenced: boolean
  /** What comparing it with its order and receipts comes to, where the municipality does so; absent where nobody books receipts, and of a credit note. */
  readonly match?: 'matches' | 'differs' | 'late'
}

/** The totals of an invoice. */
export function invoiceSums(invoice: ShopInvoice): Sums {
  return sumsOf(invoice.lines.map(taxable), invoice.charges)
}

/** The invoice in the terms of the contract. */
export function invoiceContent(order: ShopOrder, seller: Seller, invoice: ShopInvoice): Draft<InvoiceContent> {
  const sums = invoiceSums(invoice)
  return {
    number: invoice.number,
    issueDate: invoice.day,
    typeCode: invoice.kind === 'invoice' ? '380' : '381',
    currency: 'EUR',
    dueDate: daysLater(invoice.day, paymentTerm_days),
    paymentTerms,
    ...(invoice.referenced ? references(order, invoice) : {}),
    preceding: invoice.credits === undefined ? [] : [{ number: invoice.credits.number, issueDate: invoice.credits.day }],
    seller: partyOf(seller),
    buyer: partyOf(order.customer),
    delivery: {
      date: invoice.shipped?.day ?? invoice.credits?.day ?? invoice.day,
      ...(invoice.referenced ? { name: order.place.name, address: addressOf(order.customer) } : {}),
    },
    payment: {
      meansCode: '58',
      remittance: remittanceOf(invoice.number),
      creditTransfers: [{ account: seller.iban, accountName: seller.name, bic: seller.bic }],
    },
    allowancesAndCharges: invoice.charges.map(chargeOf),
    totals: totalsOf(sums),
    vatBreakdown: vatBreakdownOf(sums),
    lines: invoice.lines.map((line) => ({
      id: line.id,
      quantity: line.quantity.round(4),
      unit: line.product.unit,
      netAmount: line.net,
      orderLine: invoice.referenced ? line.id : null,
      accountingReference: invoice.referenced ? order.place.costCentre : null,
      period: line.product.unit === 'MON' ? monthOf(invoice.day) : null,
      price: priceOf(line),
      vat: vatOf(line.product.vat),
      item: itemOf(line.product, invoice.serialNumbers.get(line.id)),
    })),
  }
}

function references(order: ShopOrder, invoice: ShopInvoice): Draft<InvoiceContent> {
  return {
    buyerReference: order.buyerReference,
    contract: order.customer.contract,
    purchaseOrder: order.buyersNumber ?? null,
    salesOrder: order.number,
    despatchAdvice: invoice.shipped?.number ?? null,
    accountingReference: order.place.costCentre,
  }
}

/** First and last day of the day's month. */
function monthOf(day: CalendarDate): { readonly start: CalendarDate; readonly end: CalendarDate } {
  const date = Temporal.PlainDate.from(day)
  return { start: date.with({ day: 1 }).toString(), end: date.with({ day: date.daysInMonth }).toString() }
}

import { Decimal } from '../../../model/decimal.ts'
import type { Note, SupportingDocument, Totals, VatCategory } from '../../../model/invoice.ts'
import type { DeliveryPeriod } from '../../../model/order.ts'
import type { TradeAllowance, TradePrice } from '../../../model/tradeTerms.ts'
import { joinedNotes } from '../../ubl/notes.ts'
import { notesIn } from '../../ubl/reading/notes.ts'
import { aggregate } from '../binding/aggregate.ts'
import { amount, decimal, quantity, unitPrice } from '../binding/numbers.ts'
import type { Part, TermOf } from '../binding/part.ts'
import { alongside, at, within } from '../binding/structure.ts'
import { converted, fixed, indicator, text, textAndFurther, textOr } from '../binding/texts.ts'
import { embedded } from './embedded.ts'

/** The one note of a document or a line, which may hold several (BG-1). */
export function notes<Model extends { readonly notes: readonly Note[] }>(): Part<Model> {
  return converted<Model, readonly Note[]>('cbc:Note', 'notes' as never, notesIn, joinedNotes, ['notes'])
}

/** An element that holds the number of another document. */
export function reference<Model>(element: string, term: TermOf<Model, string>): Part<Model> {
  return within(element, text('cbc:ID', term))
}

export const taxCategory = aggregate<VatCategory>(
  text('cbc:ID', 'code'),
  decimal('cbc:Percent', 'rate'),
  alongside('cac:TaxScheme', textOr('cbc:ID', 'otherScheme', 'VAT')),
)

/** Days with their hours. */
export const period = aggregate<DeliveryPeriod>(
  text('cbc:StartDate', 'start'),
  text('cbc:StartTime', 'startTime'),
  text('cbc:EndDate', 'end'),
  text('cbc:EndTime', 'endTime'),
)

/** An allowance or charge of the document, with its VAT category, or of a line. */
export const allowance = aggregate<TradeAllowance>(
  indicator('cbc:ChargeIndicator', 'isCharge'),
  text('cbc:AllowanceChargeReasonCode', 'reasonCode'),
  textAndFurther('cbc:AllowanceChargeReason', 'reason', 'furtherReasons'),
  decimal('cbc:MultiplierFactorNumeric', 'percentage'),
  amount('cbc:Amount', 'amount'),
  amount('cbc:BaseAmount', 'baseAmount'),
  at('cac:TaxCategory', 'vat', taxCategory),
)

const discount: Part<TradePrice> = within(
  'cac:AllowanceCharge',
  fixed('cbc:ChargeIndicator', 'false'),
  unitPrice('cbc:Amount', 'discount'),
  unitPrice('cbc:BaseAmount', 'gross'),
)

/** A price without more. */
export const plainPrice = aggregate<TradePrice>(unitPrice('cbc:PriceAmount', 'net'), quantity('cbc:BaseQuantity', 'baseQuantity', 'baseQuantityUnit'))

/** A price with its discount. A gross price without one has the discount zero, which the syntax asks for. */
export const price = aggregate<TradePrice>(...plainPrice.parts, text('cbc:PriceType', 'type'), discount).converted({
  written: (of) => (of.gross === undefined || of.discount !== undefined ? of : { ...of, discount: Decimal.zero }),
})

/** The amounts of a document's total. */
export const totals: readonly Part<Totals>[] = [
  amount('cbc:LineExtensionAmount', 'lines'),
  amount('cbc:TaxExclusiveAmount', 'taxExclusive'),
  amount('cbc:TaxInclusiveAmount', 'taxInclusive'),
  amount('cbc:AllowanceTotalAmount', 'allowances'),
  amount('cbc:ChargeTotalAmount', 'charges'),
  amount('cbc:PrepaidAmount', 'prepaid'),
  amount('cbc:PayableRoundingAmount', 'rounding'),
  amount('cbc:PayableAmount', 'payable'),
]

/** Bytes inside, a link, or both. */
export const attachment: Part<SupportingDocument> = within('cac:Attachment', embedded, within('cac:ExternalReference', text('cbc:URI', 'externalLocation')))

/** A supporting document (BG-24). */
export const supportingDocument = aggregate<SupportingDocument>(text('cbc:ID', 'id'), text('cbc:DocumentType', 'description'), attachment)

import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { line, timeOfDay } from './values.ts'

/** A number that is not negative, exact. */
const number = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, { error: asText('a number such as "2.5", in quotes') }).meta({ examples: ['2.5'] })

const tolerance = z.strictObject({
  percent: number.optional().describe('Per cent of what was agreed.'),
  amount: number.optional().describe('So much, in the unit of what is compared.'),
})

const charge = z.strictObject({
  most: number.default('0').describe('Most in all, without VAT, in the currency of the invoice.'),
  items: z.array(line).max(50).default([]).describe("The seller's article numbers (BT-155) of lines that are such a charge; charges of the document (BG-21) count by their code."),
})

const holdUntil = z.strictObject({
  daysBeforeDue: z.int().min(0).max(60).describe('So many days before the due date (BT-9).'),
  at: timeOfDay.describe('At this time of day in Finland.'),
})

/** How an invoice is compared with its order and with what was received. */
export const matchSchema = z.strictObject({
  quantity: tolerance.prefault({}).describe('How far a quantity may be above what was ordered and received; with percent and amount both count, with neither nothing is allowed.'),
  price: tolerance.prefault({}).describe('How far the price of a unit may be off.'),
  lineAmount: tolerance.prefault({}).describe('How far the amount of a line may be off.'),
  total: tolerance.prefault({}).describe('How far all lines together may be off.'),
  freight: charge.prefault({}).describe('Freight: charges of code FC, and these articles.'),
  fees: charge.prefault({}).describe('Other charges, and these articles.'),
  rounding: number.default('0').describe('Most rounding of the amount due (BT-114), either way.'),
  closeShort: number.default('0').describe('Per cent of an order line that may be left when it is closed: nothing more is to be invoiced on it then.'),
  holdUntil: holdUntil.optional().describe('Holds an original invoice of which not all was received until the receipt, but no later than this; one without a due date is not held. Leave it out to send it, with what differs recorded.'),
})

/** What a flow says of matching. */
export type MatchSettings = z.infer<typeof matchSchema>

import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { date, line } from './values.ts'

const units = z.array(line).min(1).max(500).optional()

const limit = z.strictObject({
  most: z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, { error: asText('an amount such as "5000.00", in quotes') }).describe('Highest sum without VAT, in euros, in quotes.'),
  per: z.enum(['order', 'day', 'month', 'year']).describe('What it is for: one order, or all orders of a day, month or calendar year together.'),
  of: z.enum(['municipality', 'unit']).default('municipality').describe('Whose orders are added up: those of all units together, or of each unit by itself.'),
  units: units.describe('Units whose orders count, by their codes; leave it out for all of them.'),
  from: date.optional().describe('First day on which it is in force; leave it out where it always was.'),
  until: date.optional().describe('Last day on which it is in force; leave it out where there is no end.'),
})

/** What the municipality's units may order beside the range: an order that is outside is declined, whichever side it comes from. */
export const orderingSchema = z.strictObject({
  units: units.describe('Codes of the units that may order; leave it out for all of them.'),
  limits: z.array(limit).max(50).default([]).describe('What orders may add up to.'),
})

import { z } from 'zod'
import { asText } from '../../../../errors/words/inText.ts'

/** A length or a position. */
export const position = z.int({ error: asText('a whole number from 1') }).min(1, { error: asText('a whole number from 1') }).max(4_000, { error: asText('at most 4000') })

export const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { error: asText('letters and digits, at most 40, such as netAmount') })

const decimals = asText('0 to 6')
const codes = asText('values with their codes, or a CSV file of this folder')

/** A table of codes beside the layout, as the layout names it. */
export const tableName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,3}\.csv$/

/** What a field of every syntax may say of its value. */
export const valueOptions = {
  constant: z.string().optional().describe('What always stands here; "" for positions that are kept free.'),
  source: z.string().min(1, { error: asText('a source, such as invoice.number') }).optional().describe('Where the value comes from, such as invoice.number.'),
  align: z.enum(['left', 'right']).optional().describe('Side at which the value stands: text left, numbers right, unless said otherwise.'),
  pad: z.string().length(1, { error: asText('one character') }).optional().describe('Character that fills the rest of the length: a space for text, 0 for numbers, unless said otherwise.'),
  required: z.boolean().default(false).describe('Whether a document without the value stops; otherwise the field is left empty.'),
  decimals: z.int({ error: decimals }).min(0, { error: decimals }).max(6, { error: decimals }).optional().describe('Decimals of an amount, price, quantity or rate.'),
  separator: z.enum([',', '.']).optional().describe('Decimal separator.'),
  sign: z.enum(['leading', 'trailing']).optional().describe('Where a minus stands.'),
  date: z.string().regex(/^(?:yyyy|yy|MM|dd|HH|mm|ss|[-./: ])+$/, { error: asText('a pattern of yyyy, yy, MM, dd, HH, mm, ss, such as yyyyMMdd') }).optional().describe('How a date or time is written.'),
  codes: z
    .union([z.record(z.string(), z.string()), z.string().regex(tableName, { error: codes })], { error: codes })
    .optional()
    .describe('What each value is written as, or a CSV file with the columns value and code; any other value stops.'),
}

export interface ValueOptions extends Partial<z.infer<z.ZodObject<Omit<typeof valueOptions, 'required'>>>> {
  readonly name: string
  readonly length?: number | undefined
  readonly required: boolean
}

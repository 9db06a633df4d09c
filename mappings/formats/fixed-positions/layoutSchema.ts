import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { said } from '../../../errors/words/words.ts'

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { error: asText('letters and digits, at most 40, such as netAmount') })
const position = z.int({ error: asText('a whole number from 1') }).min(1, { error: asText('a whole number from 1') }).max(4_000, { error: asText('at most 4000') })

const field = z.strictObject({
  name: name.describe('Name of the field, unique in its record.'),
  from: position.describe('First position, counted from 1.'),
  length: position.describe('Number of positions.'),
  constant: z.string().optional().describe('What always stands here; "" for positions that are kept free.'),
  source: z.string().min(1, { error: asText('a source, such as invoice.number') }).optional().describe('Where the value comes from, such as invoice.number.'),
  align: z.enum(['left', 'right']).optional().describe('Side at which the value stands: text left, numbers right, unless said otherwise.'),
  pad: z.string().length(1, { error: asText('one character') }).optional().describe('Character that fills the rest: a space for text, 0 for numbers, unless said otherwise.'),
  required: z.boolean().default(false).describe('Whether a document without the value stops; otherwise the field is filled.'),
  decimals: z.int({ error: asText('0 to 6') }).min(0, { error: asText('0 to 6') }).max(6, { error: asText('0 to 6') }).optional().describe('Decimals of an amount, price, quantity or rate.'),
  separator: z.enum([',', '.']).optional().describe('Decimal separator; without it the decimals are implied.'),
  sign: z.enum(['leading', 'trailing']).optional().describe('Where a minus stands; without it a negative number stops.'),
  date: z.string().regex(/^(?:yyyy|yy|MM|dd|HH|mm|ss|[-./: ])+$/, { error: asText('a pattern of yyyy, yy, MM, dd, HH, mm, ss, such as yyyyMMdd') }).optional().describe('How a date or time is written.'),
  codes: z.record(z.string(), z.string()).optional().describe('What each value is written as; any other value stops.'),
})

const record = z.strictObject({
  length: position.describe('Length of the record without its line end.'),
  fields: z.array(field).min(1, { error: asText('at least one field') }).max(300),
})

/** The parts of a file, in their order; lines and devices follow their document. */
export const recordNames = ['header', 'document', 'line', 'device', 'trailer'] as const

/** A fixed-position layout as its YAML says it, with defaults filled in. docs/layouts.md explains it. */
export const layoutSchema = z.strictObject({
  layout: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: asText('small letters, digits and hyphens') }).describe('Id of the layout.'),
  carries: z.array(z.enum(['invoice', 'creditNote', 'order', 'devices'])).min(1, { error: asText('at least one kind') }).describe('Kinds of document.'),
  encoding: z.literal('ISO-8859-1', { error: asText(said('ISO-8859-1')) }).describe('Encoding of the file.'),
  replacements: z.record(z.string().regex(/^.$/su, { error: asText('one character') }), z.string().regex(/^[\x20-\x7e\xa0-\xff]*$/, { error: asText('characters of ISO-8859-1') })).default({}).describe('What stands for a character that the encoding has not; any other stops.'),
  lineEnd: z.enum(['CRLF', 'LF']).describe('How a record ends.'),
  creditNotes: z.enum(['negative', 'positive']).default('negative').describe('Sign of the amounts and quantities of a credit note.'),
  fileName: z.string().describe('Name of the file, with {yyyyMMddHHmmss} for the time of the cut in Finland and {sequence:6} for the gapless number.'),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, { error: asText('a media type') }).default('text/plain'),
  sums: z.record(name, z.string()).default({}).describe('Sums for the trailer: name and the source that is added up.'),
  records: z.partialRecord(z.enum(recordNames), record),
})

export type Layout = z.infer<typeof layoutSchema>
export type LayoutField = z.infer<typeof field>
export type LayoutRecord = z.infer<typeof record>
export type RecordName = (typeof recordNames)[number]

import { z } from 'zod'
import { asText } from '../../../../errors/words/inText.ts'
import { commonOptions } from './common.ts'
import { position, valueOptions } from './value.ts'

const column = z.strictObject({
  name: z.string().regex(/^\P{C}{1,60}$/u, { error: asText('1 to 60 characters on one line') }).describe('Name of the column, as the header row has it; unique.'),
  length: position.optional().describe('Most characters of the value.'),
  ...valueOptions,
})

/** A layout of separated values as its YAML says it, with defaults filled in. docs/layouts.md explains it. */
export const csvSchema = z.strictObject({
  syntax: z.literal('csv').describe('Separated values.'),
  ...commonOptions,
  encoding: z.enum(['UTF-8', 'ISO-8859-1', 'ISO-8859-15']).describe('Encoding of the file.'),
  byteOrderMark: z.boolean().default(false).describe('Whether a UTF-8 file begins with its mark, as some spreadsheets want it.'),
  lineEnd: z.enum(['CRLF', 'LF']).describe('How a row ends.'),
  separator: z.enum([';', ',', '\t', '|'], { error: asText('a semicolon, a comma, "|" or "\\t"') }).describe('What stands between the values.'),
  quotes: z.enum(['where needed', 'always']).default('where needed').describe('Which values stand between quotation marks.'),
  headerRow: z.boolean().default(true).describe('Whether the first row has the names of the columns.'),
  decimalSeparator: z.enum([',', '.']).describe('Decimal separator of every column that has none of its own.'),
  row: z.enum(['document', 'line', 'device']).describe('What a row is. Rows of lines repeat the columns of their document.'),
  creditNotes: z.enum(['negative', 'positive']).default('negative').describe('Sign of the amounts and quantities of a credit note.'),
  fileName: z.string().describe('Name of the file, with {yyyyMMddHHmmss} for the time of the cut in Finland and {sequence:6} for the gapless number.'),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, { error: asText('a media type') }).default('text/csv'),
  columns: z.array(column).min(1, { error: asText('at least one column') }).max(300),
})

export type CsvLayout = z.infer<typeof csvSchema>
export type CsvColumn = z.infer<typeof column>

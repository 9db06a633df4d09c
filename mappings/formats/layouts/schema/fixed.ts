import { z } from 'zod'
import { asText } from '../../../../errors/words/inText.ts'
import { said } from '../../../../errors/words/words.ts'
import { commonOptions } from './common.ts'
import { fieldName, position, valueOptions } from './value.ts'

const field = z.strictObject({
  name: fieldName.describe('Name of the field, unique in its record.'),
  from: position.describe('First position, counted from 1.'),
  length: position.describe('Number of positions.'),
  ...valueOptions,
})

const record = z.strictObject({
  length: position.describe('Length of the record without its line end.'),
  fields: z.array(field).min(1, { error: asText('at least one field') }).max(300),
})

/** The parts of a file, in their order; lines and devices follow their document. */
export const recordNames = ['header', 'document', 'line', 'device', 'trailer'] as const

/** A layout of fixed positions as its YAML says it, with defaults filled in. docs/layouts.md explains it. */
export const fixedSchema = z.strictObject({
  syntax: z.literal('fixed').default('fixed').describe('Fixed positions.'),
  ...commonOptions,
  encoding: z.literal('ISO-8859-1', { error: asText(said('ISO-8859-1')) }).describe('Encoding of the file.'),
  lineEnd: z.enum(['CRLF', 'LF']).describe('How a record ends.'),
  creditNotes: z.enum(['negative', 'positive']).default('negative').describe('Sign of the amounts and quantities of a credit note.'),
  fileName: z.string().describe('Name of the file, with {yyyyMMddHHmmss} for the time of the cut in Finland and {sequence:6} for the gapless number.'),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, { error: asText('a media type') }).default('text/plain'),
  sums: z.record(fieldName, z.string()).default({}).describe('Sums for the trailer: name and the source that is added up.'),
  records: z.partialRecord(z.enum(recordNames), record),
})

export type FixedLayout = z.infer<typeof fixedSchema>
export type FixedField = z.infer<typeof field>
export type FixedRecord = z.infer<typeof record>
export type RecordName = (typeof recordNames)[number]

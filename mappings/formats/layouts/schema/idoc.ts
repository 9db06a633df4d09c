import { z } from 'zod'
import { asText } from '../../../../errors/words/inText.ts'
import { commonOptions } from './common.ts'
import { position, valueOptions } from './value.ts'

/** A name of SAP's; those of a namespace (`/NAME/FIELD`) are no names of XML. */
const sapName = z.string().regex(/^[A-Z_][A-Z0-9_]{0,29}$/, { error: asText('capital letters, digits and "_", at most 30, such as E1EDK01') })

const field = z.strictObject({
  name: sapName.describe('Name of the field.'),
  length: position.optional().describe('Most characters of the value.'),
  ...valueOptions,
  qualifier: z.string().min(1, { error: asText('at least 1 character') }).optional().describe('What always stands here and tells this segment from others of its name.'),
})

/** How often a segment is there: once, for each line, for each serial number of a line, or for each piece of a text that is longer than its field. */
const repetitions = ['document', 'line', 'serialNumber', 'text'] as const
export type Repetition = (typeof repetitions)[number]

/** A segment, its fields and the segments below it. */
export interface IdocSegment {
  readonly name: string
  readonly per: Repetition
  readonly fields: readonly IdocField[]
  readonly segments: readonly IdocSegment[]
}
export type IdocField = z.infer<typeof field>

const fields = z.array(field).max(300).default([]).describe('Fields in their order.')

const segment: z.ZodType<IdocSegment> = z.strictObject({
  name: sapName.describe('Name of the segment, such as E1EDP01.'),
  per: z.enum(repetitions).default('document').describe('Whether it is there once, once for each line, for each serial number of a line, or for each piece of its text.'),
  fields,
  get segments() {
    return z.array(segment).max(100).default([]).describe('Segments below it.')
  },
})

/** A layout of IDoc XML as its YAML says it, with defaults filled in. docs/layouts.md explains it. */
export const idocSchema = z.strictObject({
  syntax: z.literal('idoc').describe('IDoc XML of SAP.'),
  ...commonOptions,
  encoding: z.enum(['UTF-8', 'ISO-8859-1']).default('UTF-8').describe('Encoding of the XML.'),
  basicType: sapName.describe('The basic type or extension, which names the root element: ORDERS05.'),
  messageType: z.string().regex(/^[A-Z0-9_/]{1,30}$/, { error: asText('capital letters, digits, "_" and "/", at most 30, such as ORDERS') }).describe('The message type (MESTYP): ORDERS.'),
  control: fields.describe('Fields of the control record EDI_DC40 beside TABNAM, IDOCTYP and MESTYP.'),
  segments: z.array(segment).min(1, { error: asText('at least one segment') }).max(100),
})

export type IdocLayout = z.infer<typeof idocSchema>

import { readFileSync } from 'node:fs'
import type { AvroRecord, AvroSchema } from './avroSchema.ts'
import { isUnion, type Sources } from './sources.ts'

/** Where a term of a standard comes from: the event, the municipality's profile, a computation, or nowhere. */
export const origins = ['field', 'profile', 'derived', 'not carried'] as const
export type Origin = (typeof origins)[number]

/** What the contract says of one term of a standard. */
export interface TermRow {
  readonly term: string
  readonly from: Origin
  /** `InvoiceIssued/invoice/number`; empty unless `from` is `field`. */
  readonly field: string
  /** Why it is not a field, or what else there is to know. */
  readonly why: string
}

/** The tables of terms, in the order of the document. */
export const termTables = [
  { file: 'en16931', title: 'EN 16931', of: 'Every term of the Finvoice 3.0 and TEAPPSXML 3.0 mapping tables, and the rest of EN 16931; a credit note has the same fields below `CreditNoteIssued/creditNote`' },
  { file: 'peppol-t01', title: 'Peppol Order (T01)', of: 'An order from a purchasing system, buyer to seller' },
  { file: 'peppol-t110', title: 'Peppol Order Agreement (T110)', of: 'An order made in the shop, seller to buyer' },
  { file: 'peppol-t16', title: 'Peppol Despatch Advice (T16)', of: 'A shipment, seller to buyer' },
  { file: 'device-register', title: 'A row of a device register', of: 'One device; from a despatch the same fields stand on the device of a line' },
] as const
export type TermTable = (typeof termTables)[number]['file']

/** Reads a table of terms: tab-separated, its columns named in the first line. */
export function readTermTable(file: TermTable): readonly TermRow[] {
  const lines = readFileSync(new URL(`contract/${file}.tsv`, import.meta.url), 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [term = '', from = '', field = '', why = ''] = line.split('\t')
    return { term, from: from as Origin, field, why }
  })
}

/** Whether a path such as `InvoiceIssued/invoice/lines/id` names a field of an event; lists and optional records are walked through. */
export function fieldExists(path: string, { events, common }: Sources): boolean {
  const [eventName, ...names] = path.split('/')
  let at: AvroSchema | undefined = [...events.values()].find(({ name }) => name === eventName)
  for (const name of names) at = recordOf(at, common)?.fields.find((field) => field.name === name)?.type
  return at !== undefined
}

function recordOf(schema: AvroSchema | undefined, common: Sources['common']): AvroRecord | undefined {
  if (schema === undefined) return undefined
  if (typeof schema === 'string') return recordOf(common.get(schema), common)
  if (isUnion(schema)) return recordOf(schema[1], common)
  if (schema.type === 'array') return recordOf(schema.items, common)
  return schema.type === 'record' ? schema : undefined
}

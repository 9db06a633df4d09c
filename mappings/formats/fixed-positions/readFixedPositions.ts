import { failure } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { listed, phrase, type Words, wordsOf } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import { recordNames, type Layout, type LayoutRecord, type RecordName } from './layoutSchema.ts'
import { readField } from './readField.ts'

/** The fields of a record by their names, in plain notation. */
export type RecordValues = Readonly<Record<string, string>>

export interface ReadDocument {
  readonly fields: RecordValues
  readonly lines: readonly RecordValues[]
  readonly devices: readonly RecordValues[]
}

/** Where a trailer and what stands before it differ. */
export interface TrailerDifference {
  readonly field: string
  /** What the trailer says. */
  readonly said: string
  /** What was counted or added up. */
  readonly found: string
}

/** A fixed-position file as a receiver reads it. */
export interface FixedPositionsFile {
  readonly header?: RecordValues
  /** Documents in order; rows that belong to no document record are in one without fields. */
  readonly documents: readonly ReadDocument[]
  readonly trailer?: RecordValues
  /** Records seen: documents, lines, devices, records. */
  readonly counts: Readonly<Record<string, number>>
  /** The layout's sums, where a record carries what is summed. */
  readonly sums: Readonly<Record<string, string>>
  /** Empty where counts and sums of the trailer are right. */
  readonly differences: readonly TrailerDifference[]
}

interface ReadRecord {
  readonly name: RecordName
  readonly values: RecordValues
}

/**
 * Reads a file of a layout that `readLayout` gave. Throws KS-SYSTEM-LAYOUT-READ for a record that the layout does not have
 * or that stands in the wrong place, and for a file that ends in the middle of one.
 */
export function readFixedPositions(layout: Layout, bytes: Uint8Array): FixedPositionsFile {
  const records = rawRecords(layout, bytes).map((raw, index) => recordOf(layout, raw, index + 1))
  checkOrder(layout, records)
  const documents: { fields: RecordValues; lines: RecordValues[]; devices: RecordValues[] }[] = []
  for (const { name, values } of records) {
    if (name === 'document' || (documents.length === 0 && (name === 'line' || name === 'device'))) documents.push({ fields: name === 'document' ? values : {}, lines: [], devices: [] })
    if (name === 'line') documents.at(-1)?.lines.push(values)
    if (name === 'device') documents.at(-1)?.devices.push(values)
  }
  const count = (wanted: RecordName): number => records.filter(({ name }) => name === wanted).length
  const counts = { documents: count('document'), lines: count('line'), devices: count('device'), records: records.length }
  const sums = added(layout, records)
  const header = records.find(({ name }) => name === 'header')?.values
  const trailer = records.find(({ name }) => name === 'trailer')?.values
  return {
    ...(header === undefined ? {} : { header }),
    ...(trailer === undefined ? {} : { trailer }),
    documents,
    counts,
    sums,
    differences: trailer === undefined ? [] : differences(layout, trailer, counts, sums),
  }
}

function rawRecords(layout: Layout, bytes: Uint8Array): string[] {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  const records = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split(lineEnd)
  if (records.pop() !== '') throw unreadable(layout, records.length + 1, 'the record has no line end')
  return records
}

function recordOf(layout: Layout, raw: string, line: number): ReadRecord {
  const candidates = recordNames.filter((name) => {
    const record = layout.records[name]
    return record !== undefined && record.length === raw.length && constantsFit(record, raw)
  })
  const name = candidates[0]
  if (name === undefined || candidates.length > 1) throw unreadable(layout, line, candidates.length === 0 ? phrase('{count} characters that fit no record', { count: raw.length }) : phrase('{count} characters that fit {records}', { count: raw.length, records: listed('and', candidates) }))
  const record = layout.records[name] as LayoutRecord
  return {
    name,
    values: Object.fromEntries(record.fields.map((field) => {
      const value = readField(raw.slice(field.from - 1, field.from - 1 + field.length), field, layout)
      if (value === undefined) throw unreadable(layout, line, phrase('{field} cannot be read', { field: field.name }))
      return [field.name, value]
    })),
  }
}

function constantsFit(record: LayoutRecord, raw: string): boolean {
  return record.fields.every((field) => field.constant === undefined || raw.slice(field.from - 1, field.from - 1 + field.length) === field.constant.padEnd(field.length, field.pad ?? ' '))
}

function checkOrder(layout: Layout, records: readonly ReadRecord[]): void {
  records.forEach(({ name }, index) => {
    if (name === 'header' && index !== 0) throw unreadable(layout, index + 1, 'a header after the first record')
    if (name === 'trailer' && index !== records.length - 1) throw unreadable(layout, index + 1, 'a trailer before the last record')
    if (name === 'line' && layout.records.document !== undefined && !records.slice(0, index).some((one) => one.name === 'document')) throw unreadable(layout, index + 1, 'a line without its document')
  })
  if (layout.records.header !== undefined && records[0]?.name !== 'header') throw unreadable(layout, 1, 'no header')
  if (layout.records.trailer !== undefined && records.at(-1)?.name !== 'trailer') throw unreadable(layout, records.length, 'no trailer: the file may be cut off')
}

function added(layout: Layout, records: readonly ReadRecord[]): Readonly<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const [name, source] of Object.entries(layout.sums)) {
    const carrying = recordNames.flatMap((record) => (layout.records[record]?.fields ?? []).filter((field) => field.source === source).map((field) => ({ record, field: field.name })))[0]
    if (carrying === undefined) continue
    const values = records.filter((one) => one.name === carrying.record).map((one) => one.values[carrying.field] ?? '')
    sums[name] = Decimal.sum(values.filter((value) => value !== '').map((value) => Decimal.of(value))).toString()
  }
  return sums
}

function differences(layout: Layout, trailer: RecordValues, counts: Readonly<Record<string, number>>, sums: Readonly<Record<string, string>>): TrailerDifference[] {
  return (layout.records.trailer?.fields ?? []).flatMap(({ name, source = '' }) => {
    const [root, of] = source.split('.') as [string, string | undefined]
    const found = root === 'count' ? String(counts[of ?? '']) : root === 'sum' ? sums[of ?? ''] : undefined
    const said = trailer[name] ?? ''
    if (found === undefined || (said !== '' && Decimal.of(said).equals(Decimal.of(found)))) return []
    return [{ field: name, said, found }]
  })
}

function unreadable(layout: Layout, line: number, what: PlainPhrase | Words): Error {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout: layout.layout, line, what: wordsOf(what) })
}

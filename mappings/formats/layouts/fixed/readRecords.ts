import { failure } from '../../../../errors/failure.ts'
import type { PlainPhrase } from '../../../../errors/words/phrases/phrases.ts'
import { listed, phrase, type Words, wordsOf } from '../../../../errors/words/words.ts'
import { statedValue, type StatedValue } from '../reading/stated.ts'
import type { FixedLayout, RecordName } from '../schema/fixed.ts'
import { recordsOf, type FixedRecordValues } from './records.ts'

/** One record of a file. */
export interface ReadRecord {
  readonly name: RecordName
  /** Its place in the file, for errors. */
  readonly at: Words
  /** Every field, in the order of the positions, with its fault where it cannot be read. */
  readonly values: readonly StatedValue[]
}

/**
 * The records of a file, header and trailer where they belong. Throws KS-SYSTEM-LAYOUT-READ for a record that the layout does not have or that
 * stands in the wrong place and for a file that ends in the middle of one.
 */
export function readRecords(layout: FixedLayout, bytes: Uint8Array): readonly ReadRecord[] {
  const known = recordsOf(layout)
  const records = linesOf(layout, bytes).map((line, index) => readRecord(layout, known, line, index + 1))
  checkOrder(layout, records)
  return records
}

function linesOf(layout: FixedLayout, bytes: Uint8Array): string[] {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split(lineEnd)
  if (lines.pop() !== '') throw unreadable(layout, lines.length + 1, 'the record has no line end')
  return lines
}

function readRecord(layout: FixedLayout, known: readonly FixedRecordValues[], line: string, number: number): ReadRecord {
  const fitting = known.filter((record) => record.length === line.length && constantsFit(record, line))
  const [record] = fitting
  if (record === undefined || fitting.length > 1) {
    const names = listed('and', fitting.map(({ name }) => name))
    throw unreadable(layout, number, fitting.length === 0 ? phrase('{count} characters that fit no record', { count: line.length }) : phrase('{count} characters that fit {records}', { count: line.length, records: names }))
  }
  const at = phrase('record {line} ({name})', { line: number, name: record.name })
  const values = record.values.map(({ value, start, end }) => statedValue(line.slice(start, end), value, { layout: layout.layout, at, place: phrase('positions {from} to {until}', { from: start + 1, until: end }) }))
  return { name: record.name, at, values }
}

function constantsFit({ values }: FixedRecordValues, line: string): boolean {
  return values.every(({ value: { constant, pad = ' ' }, start, end }) => constant === undefined || line.slice(start, end) === constant.padEnd(end - start, pad))
}

function checkOrder(layout: FixedLayout, records: readonly ReadRecord[]): void {
  let hasDocument = layout.records.document === undefined
  for (const [index, { name }] of records.entries()) {
    hasDocument ||= name === 'document'
    if (name === 'header' && index !== 0) throw unreadable(layout, index + 1, 'a header after the first record')
    if (name === 'trailer' && index !== records.length - 1) throw unreadable(layout, index + 1, 'a trailer before the last record')
    if (name === 'line' && !hasDocument) throw unreadable(layout, index + 1, 'a line without its document')
  }
  if (layout.records.header !== undefined && records[0]?.name !== 'header') throw unreadable(layout, 1, 'no header')
  if (layout.records.trailer !== undefined && records.at(-1)?.name !== 'trailer') throw unreadable(layout, records.length, 'no trailer: the file may be cut off')
}

function unreadable(layout: FixedLayout, line: number, what: PlainPhrase | Words): Error {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout: layout.layout, at: phrase('record {line}', { line }), what: wordsOf(what) })
}

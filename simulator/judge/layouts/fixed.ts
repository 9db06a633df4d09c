import { Unreadable } from '../received.ts'
import type { FixedField, FixedLayout, FixedRecord, FixedRecordName } from './layout.ts'
import type { Row } from './rows.ts'
import { Values } from './values.ts'

/** All records of a file, in order. @throws Unreadable where a line fits no record, or header and trailer are not where they belong */
export function readFixed(bytes: Uint8Array, layout: FixedLayout): readonly Row[] {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  const lines = Buffer.from(bytes).toString('latin1').split(lineEnd)
  if (lines.pop() !== '') throw new Unreadable('the last record has no line end')
  const rows = lines.map((line, index): Row => {
    const name = namesAt(layout, index, lines.length).find((candidate) => {
      const record = layout.records[candidate]
      return record !== undefined && isRecord(line, record)
    })
    const record = name === undefined ? undefined : layout.records[name]
    if (name === undefined || record === undefined) throw new Unreadable(`record ${index + 1} fits nothing that may stand there`)
    return { name, values: new Values(record.fields, (field) => charactersOf(line, field as FixedField)) }
  })
  checkTrailer(rows, layout)
  return rows
}

/** What may stand at a place: the header first, the trailer last, the rest between them. */
function namesAt(layout: FixedLayout, index: number, length: number): readonly FixedRecordName[] {
  if (layout.records.header !== undefined && index === 0) return ['header']
  if (layout.records.trailer !== undefined && index === length - 1) return ['trailer']
  return ['document', 'line', 'device']
}

/** The trailer's counts and sums must be those of the file. */
function checkTrailer(rows: readonly Row[], layout: FixedLayout): void {
  const trailer = rows.at(-1)
  if (trailer?.name !== 'trailer') return
  const counts: Readonly<Record<string, number>> = {
    'count.documents': rows.filter((row) => row.name === 'document').length,
    'count.lines': rows.filter((row) => row.name === 'line').length,
    'count.devices': rows.filter((row) => row.name === 'device').length,
    'count.records': rows.length,
  }
  for (const source of trailer.values.sources) {
    const stated = trailer.values.decimal(source)
    const counted = counts[source]
    if (stated !== undefined && counted !== undefined && stated.toString() !== String(counted)) throw new Unreadable(`the trailer says ${source} ${stated}, and there are ${counted}`)
    const summed = layout.sums?.[source.slice('sum.'.length)]
    if (source.startsWith('sum.') && stated !== undefined && summed !== undefined) checkSum(rows, source, stated, summed)
  }
}

/** Whether a line is a record of this kind: its length, and everything that always stands there. */
function isRecord(line: string, record: FixedRecord): boolean {
  return line.length === record.length && record.fields.every((field) => field.constant === undefined || charactersOf(line, field) === field.constant.padEnd(field.length, field.pad ?? ' '))
}

function charactersOf(line: string, { from, length }: FixedField): string {
  return line.slice(from - 1, from - 1 + length)
}

function checkSum(rows: readonly Row[], name: string, stated: NonNullable<ReturnType<Values['decimal']>>, source: string): void {
  const values = rows.filter((row) => row.name !== 'trailer').flatMap((row) => row.values.decimal(source) ?? [])
  const [first, ...others] = values
  if (first === undefined) return
  const sum = others.reduce((total, value) => total.plus(value), first)
  if (!sum.equals(stated)) throw new Unreadable(`the trailer says ${name} ${stated}, and the records add up to ${sum}`)
}

import { Decimal } from '../../../model/decimal.ts'
import type { FileFormat, FileSegment } from '../../format.ts'
import { fileName } from '../fileName.ts'
import { writtenKinds } from '../kinds.ts'
import type { FixedLayout, RecordName } from '../schema/fixed.ts'
import { showsEnvironment } from '../showsEnvironment.ts'
import type { Scope, Source } from '../sources/source.ts'
import { sourcesAt } from '../sources/sources.ts'
import { valueWriter } from '../values/writeValue.ts'
import { documentScopes, rowsOf, type WrittenDocument } from '../writing.ts'
import { recordsOf } from './records.ts'

type WriteRecord = (scope: Scope, turned: boolean, number: string) => string
type Writers = Readonly<Partial<Record<RecordName, WriteRecord>>>

/** A sum of the trailer: its name, and what is added up of each document or of each of its lines. */
interface Sum {
  readonly name: string
  readonly source: Source
  readonly ofLines: boolean
}

/**
 * The file format of a layout that `readLayout` gave: a document, its lines or devices in a segment, one line record where
 * nothing else would say that there is a document; header and trailer when the file is closed. Throws KS-MAP-KIND for a
 * document that the layout does not carry, and KS-MAP-… for a value that does not fit its field.
 */
export function fixedPositions(layout: FixedLayout, id: string = layout.layout): FileFormat {
  const write = writersOf(layout)
  const scopesOf = documentScopes(layout, id)
  const sums = sumsOf(layout)
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  return {
    id,
    kinds: writtenKinds(layout.carries),
    mediaType: layout.mediaType,
    showsEnvironment: showsEnvironment(layout),
    renderSegment: (document, context) => segment(write, sums, scopesOf(document, context), lineEnd),
    assemble(segments, context) {
      const { header, trailer } = write
      const sequence = `file ${context.sequence}`
      const totals = added(sums, segments, [header, trailer])
      const head = header === undefined ? [] : [latin1(header({ file: context }, false, sequence) + lineEnd)]
      const tail = trailer === undefined ? [] : [latin1(trailer({ file: context, ...totals }, false, sequence) + lineEnd)]
      return { name: fileName(layout.fileName, context, id), bytes: Buffer.concat([...head, ...segments.map(({ bytes }) => bytes), ...tail]) }
    },
  }
}

function writersOf(layout: FixedLayout): Writers {
  return Object.fromEntries(recordsOf(layout).map(({ name, values }) => {
    const writers = values.map(({ value }) => valueWriter(value, layout))
    return [name, (scope: Scope, turned: boolean, number: string) => writers.map((write) => write(scope, turned, number)).join('')]
  }))
}

function sumsOf(layout: FixedLayout): readonly Sum[] {
  const [ofDocuments, ofLines] = [sourcesAt('document', layout), sourcesAt('line', layout)]
  return Object.entries(layout.sums).flatMap(([name, of]) => {
    const source = ofLines.get(of)
    return source === undefined ? [] : [{ name, source, ofLines: !ofDocuments.has(of) }]
  })
}

function segment(write: Writers, sums: readonly Sum[], written: WrittenDocument, lineEnd: string): FileSegment {
  const { scope, lines, devices, number, turned } = written
  const ofLines = write.line === undefined ? [] : write.document === undefined ? rowsOf(written) : lines
  const records = [
    ...(write.document === undefined ? [] : [write.document(scope, turned, number)]),
    ...ofLines.map((line) => (write.line as WriteRecord)(line, turned, number)),
    ...(write.device === undefined ? [] : devices).map((device) => (write.device as WriteRecord)(device, turned, number)),
  ]
  return {
    bytes: latin1(records.map((record) => record + lineEnd).join('')),
    counts: {
      documents: write.document === undefined ? 0 : 1,
      lines: ofLines.length,
      devices: write.device === undefined ? 0 : devices.length,
    },
    sums: Object.fromEntries(sums.map(({ name, source, ofLines }) => [name, sumOf(source, ofLines ? lines : [scope], turned).toString()])),
  }
}

function sumOf(source: Source, scopes: readonly Scope[], turned: boolean): Decimal {
  const sum = Decimal.sum(scopes.map((scope) => source.read(scope)).filter((value) => value instanceof Decimal))
  return turned ? sum.negated() : sum
}

function added(sums: readonly Sum[], segments: readonly FileSegment[], ends: readonly (WriteRecord | undefined)[]): Required<Pick<Scope, 'counts' | 'sums'>> {
  const count = (name: string): number => segments.reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  const [documents, lines, devices] = [count('documents'), count('lines'), count('devices')]
  const records = documents + lines + devices + ends.filter((end) => end !== undefined).length
  return {
    counts: { documents, lines, devices, records },
    sums: Object.fromEntries(sums.map(({ name }) => [name, Decimal.sum(segments.map((one) => Decimal.of(one.sums[name] ?? '0')))])),
  }
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

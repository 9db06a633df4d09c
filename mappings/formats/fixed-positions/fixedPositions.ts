import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { CanonicalDocument, FileFormat, FileSegment, RenderContext } from '../format.ts'
import { fileName } from './fileName.ts'
import type { Layout, RecordName } from './layoutSchema.ts'
import { rootOf, sourceNamed, type Scope } from './sources.ts'
import { fieldWriter } from './writeField.ts'

/** What a layout can carry. */
type Carried = Extract<CanonicalDocument, { readonly kind: Layout['carries'][number] }>

function isCarried(document: CanonicalDocument, { carries }: Layout): document is Carried {
  return carries.some((kind) => kind === document.kind)
}

type WriteRecord = (scope: Scope, turned: boolean, number: string) => string

/**
 * The file format of a layout that `readLayout` gave: a document, its lines or devices in a segment; header and trailer
 * when the file is closed. Throws KS-MAP-KIND for a document that the layout does not carry, and KS-MAP-… for a value that
 * does not fit its field.
 */
export function fixedPositions(layout: Layout, id: string = layout.layout): FileFormat {
  const write = writers(layout)
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  return {
    id,
    kinds: layout.carries,
    mediaType: layout.mediaType,
    renderSegment(document, context) {
      if (!isCarried(document, layout)) throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
      return segment(layout, write, document, context, lineEnd)
    },
    assemble(segments, context) {
      const { header, trailer } = write
      const sequence = `file ${context.sequence}`
      const { counts, sums } = added(layout, segments)
      const head = header === undefined ? [] : [latin1(header({ file: context }, false, sequence) + lineEnd)]
      const tail = trailer === undefined ? [] : [latin1(trailer({ file: context, counts, sums }, false, sequence) + lineEnd)]
      return { name: fileName(layout.fileName, context, id), bytes: Buffer.concat([...head, ...segments.map(({ bytes }) => bytes), ...tail]) }
    },
  }
}

function writers(layout: Layout): Readonly<Partial<Record<RecordName, WriteRecord>>> {
  return Object.fromEntries(Object.entries(layout.records).map(([name, { fields }]) => {
    const inOrder = [...fields].sort((one, other) => one.from - other.from).map((field) => fieldWriter(field, layout))
    return [name, (scope: Scope, turned: boolean, number: string) => inOrder.map((write) => write(scope, turned, number)).join('')]
  }))
}

function segment(layout: Layout, write: Readonly<Partial<Record<RecordName, WriteRecord>>>, document: Carried, delivery: RenderContext, lineEnd: string): FileSegment {
  const { scope, number, children } = parts(document, delivery)
  const turned = document.kind === 'creditNote' && layout.creditNotes === 'negative'
  const child = document.kind === 'devices' ? write.device : write.line
  const records = write.document === undefined ? [] : [write.document(scope, turned, number)]
  if (child !== undefined) for (const one of children) records.push(child(one, turned, number))
  return {
    bytes: latin1(records.map((record) => record + lineEnd).join('')),
    counts: {
      documents: write.document === undefined ? 0 : 1,
      lines: document.kind !== 'devices' && child !== undefined ? children.length : 0,
      devices: document.kind === 'devices' && child !== undefined ? children.length : 0,
    },
    sums: Object.fromEntries(Object.entries(layout.sums).map(([name, source]) => [name, sumOf(source, layout, rootOf(source) === 'line' ? children : [scope], turned).toString()])),
  }
}

function parts(document: Carried, delivery: RenderContext): { readonly scope: Scope; readonly number: string; readonly children: readonly Scope[] } {
  if (document.kind === 'devices') {
    const scope = { delivery }
    return { scope, number: document.devices[0]?.serialNumber ?? delivery.deliveryId, children: document.devices.map((device, index) => ({ delivery, device, ordinal: index + 1 })) }
  }
  const scope = document.kind === 'order' ? { delivery, order: document.order } : { delivery, invoice: document.invoice }
  const { lines, number } = document.kind === 'order' ? { lines: document.order.lines, number: document.order.sellersNumber } : document.invoice
  return { scope, number, children: lines.map((line, index) => ({ ...scope, line, ordinal: index + 1 })) }
}

function sumOf(name: string, layout: Layout, scopes: readonly Scope[], turned: boolean): Decimal {
  const source = sourceNamed(name, layout.sums)
  const values = scopes.map((scope) => source?.read(scope)).filter((value) => value instanceof Decimal)
  const sum = Decimal.sum(values)
  return turned ? sum.negated() : sum
}

function added(layout: Layout, segments: readonly FileSegment[]): { readonly counts: Readonly<Record<string, number>>; readonly sums: Readonly<Record<string, Decimal>> } {
  const count = (name: string): number => segments.reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  const [documents, lines, devices] = [count('documents'), count('lines'), count('devices')]
  const ends = [layout.records.header, layout.records.trailer].filter((record) => record !== undefined).length
  const sums = Object.fromEntries(Object.keys(layout.sums).map((name) => [name, Decimal.sum(segments.map((one) => Decimal.of(one.sums[name] ?? '0')))]))
  return { counts: { documents, lines, devices, records: documents + lines + devices + ends }, sums }
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

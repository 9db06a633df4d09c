import { failure } from '../../../../errors/failure.ts'
import { inDocument, phrase } from '../../../../errors/words/words.ts'
import type { DocumentFormat } from '../../format.ts'
import { XmlWriter, type Attributes } from '../../xml/writer.ts'
import { writtenKinds } from '../kinds.ts'
import type { IdocLayout } from '../schema/idoc.ts'
import { showsEnvironment } from '../showsEnvironment.ts'
import type { Scope } from '../sources/source.ts'
import { textWriter } from '../values/writeText.ts'
import { valueWriter, type WriteValue } from '../values/writeValue.ts'
import { documentScopes, type WrittenDocument } from '../writing.ts'
import { inControlOrder } from './controlRecord.ts'
import { fieldsOf, segmentsOf, type Segment, type SegmentField } from './segments.ts'

interface FieldWriter {
  readonly name: string
  readonly write: WriteValue
  /** Whether the value comes from the document: a segment with nothing but constants says nothing. */
  readonly isSourced: boolean
}

interface SegmentWriter {
  readonly name: string
  /** What it is written for: once for each of these. */
  readonly repeated: (written: WrittenDocument, scope: Scope) => readonly Scope[]
  readonly fields: readonly FieldWriter[]
  readonly segments: readonly SegmentWriter[]
  /** Whether it is written though nothing in it comes from the document. */
  readonly isConstant: boolean
}

/** A segment as it will be written. */
interface MadeSegment {
  readonly name: string
  readonly fields: readonly (readonly [name: string, text: string])[]
  readonly segments: readonly MadeSegment[]
}

/** SAP marks each segment so. */
const segmentMark = ' SEGMENT="1"' as Attributes
const begin = ' BEGIN="1"' as Attributes

/**
 * The format of an IDoc layout that `readLayout` gave: one document, one IDoc in XML. A segment in which nothing comes from the document is left
 * out where something could. Throws KS-MAP-KIND for a document that the layout does not carry, KS-MAP-NOT-CARRIED for one of which no segment says
 * anything, and KS-MAP-… for a value that its field cannot hold.
 */
export function idocXml(layout: IdocLayout, id: string = layout.layout): DocumentFormat {
  const scopesOf = documentScopes(layout, id)
  const control = fieldsOf(layout.control, layout, 'document').map((field) => fieldWriter(field, layout))
  const segments = segmentsOf(layout).map((segment) => segmentWriter(segment, layout))
  const own = [['TABNAM', 'EDI_DC40'], ['IDOCTYP', layout.basicType], ['MESTYP', layout.messageType]] as const
  return {
    id,
    kinds: writtenKinds(layout.carries),
    mediaType: 'application/xml',
    fileExtension: 'xml',
    showsEnvironment: showsEnvironment(layout),
    render(document, context) {
      const written = scopesOf(document, context)
      const content = segments.flatMap((one) => made(one, written, written.scope))
      if (content.length === 0) throw failure('KS-MAP-NOT-CARRIED', { number: written.number, term: inDocument, format: id, why: phrase('no segment of the layout says anything of a document without lines') })
      const xml = new XmlWriter(layout.encoding)
      xml.open(layout.basicType)
      xml.open('IDOC', begin)
      xml.open('EDI_DC40', segmentMark)
      const texts = control.map(({ name, write }) => [name, write(written.scope, written.turned, written.number)] as const)
      for (const [name, text] of inControlOrder(new Map([...own, ...texts]))) xml.element(name, text)
      xml.close()
      for (const segment of content) writeSegment(xml, segment)
      xml.close()
      xml.close()
      return xml.bytes()
    },
  }
}

function fieldWriter({ value }: SegmentField, layout: IdocLayout): FieldWriter {
  return { name: value.name, write: valueWriter(value, layout), isSourced: value.source?.write !== undefined }
}

function segmentWriter({ name, per, fields, segments }: Segment, layout: IdocLayout): SegmentWriter {
  const below = segments.map((segment) => segmentWriter(segment, layout))
  const ours = fields.map((field) => (per === 'text' && field.value.source !== undefined ? pieceWriter(field) : fieldWriter(field, layout)))
  return { name, repeated: repetition(per, fields, layout), fields: ours, segments: below, isConstant: below.length === 0 && ours.every(({ isSourced }) => !isSourced) }
}

function pieceWriter({ value: { name } }: SegmentField): FieldWriter {
  return { name, write: ({ piece = '' }) => piece, isSourced: true }
}

function repetition(per: Segment['per'], fields: Segment['fields'], layout: IdocLayout): SegmentWriter['repeated'] {
  switch (per) {
    case 'document': return (_, scope) => [scope]
    case 'line': return ({ lines }) => lines
    case 'serialNumber': return ({ serialNumbers }, scope) => serialNumbers(scope).map((serialNumber) => ({ ...scope, serialNumber }))
    case 'text': {
      const pieces = textWriter((fields.find(({ value }) => value.source !== undefined) as SegmentField).value, layout)
      return ({ number }, scope) => pieces(scope, number).map((piece) => ({ ...scope, piece }))
    }
  }
}

/** The segment, as often as it is there. */
function made(segment: SegmentWriter, written: WrittenDocument, scope: Scope): readonly MadeSegment[] {
  return segment.repeated(written, scope).flatMap((own) => {
    const fields: (readonly [string, string])[] = []
    let says = segment.isConstant
    for (const { name, write, isSourced } of segment.fields) {
      const text = write(own, written.turned, written.number)
      if (text === '') continue
      fields.push([name, text])
      says ||= isSourced
    }
    const segments = segment.segments.flatMap((below) => made(below, written, own))
    return says || segments.length > 0 ? [{ name: segment.name, fields, segments }] : []
  })
}

function writeSegment(xml: XmlWriter, { name, fields, segments }: MadeSegment): void {
  xml.open(name, segmentMark)
  for (const [field, text] of fields) xml.element(field, text)
  for (const below of segments) writeSegment(xml, below)
  xml.close()
}

import { Failure, failure } from '../../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../../errors/words/words.ts'
import type { UnreadableDocument } from '../../inboundDocument.ts'
import { childrenNamed, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import { statedValue, type StatedDocument, type StatedLine, type StatedValue } from '../reading/stated.ts'
import type { IdocLayout } from '../schema/idoc.ts'
import { betweenPieces } from '../values/writeText.ts'
import { segmentsOf, type Segment } from './segments.ts'

/** What is read of a segment and of those below it. */
interface Gathered {
  readonly values: StatedValue[]
  readonly lines: StatedLine[]
}

/** Whether a message is an IDoc of the layout's basic type and message type. Throws KS-SYSTEM-XML-…. */
export function isIdocOf({ basicType, messageType }: IdocLayout, bytes: Uint8Array): boolean {
  const root = readXml(bytes)
  return root.local === basicType && childrenNamed(root, 'IDOC').every((idoc) => textAt(idoc, 'EDI_DC40', 'MESTYP') === messageType)
}

/**
 * The documents of a message, one of each IDoc in it, tests by their control records, with the faults of their values; KS-SYSTEM-LAYOUT-READ for an IDoc of another message type, and for
 * one that has a segment more often than the layout. Segments and fields that the layout does not name are not read. Throws KS-SYSTEM-XML-… for what is no
 * XML, and KS-SYSTEM-LAYOUT-READ for another basic type.
 */
export function statedBySegments(layout: IdocLayout, bytes: Uint8Array): readonly (StatedDocument | UnreadableDocument)[] {
  const root = readXml(bytes)
  if (root.local !== layout.basicType) throw unreadable(layout, said(root.local), phrase('an IDoc of another type than {type}', { type: layout.basicType }))
  const segments = segmentsOf(layout)
  return childrenNamed(root, 'IDOC').map((idoc, index) => {
    try {
      return statedBy(layout, segments, idoc, phrase('IDoc number {number}', { number: index + 1 }))
    } catch (error) {
      if (error instanceof Failure) return { kind: 'unreadable', problem: error.problem }
      throw error
    }
  })
}

function statedBy(layout: IdocLayout, segments: readonly Segment[], idoc: XmlElement, at: Words): StatedDocument {
  const type = textAt(idoc, 'EDI_DC40', 'MESTYP')
  if (type !== layout.messageType) throw unreadable(layout, at, phrase('a message of the type {seen}, not {type}', { seen: type ?? phrase('none'), type: layout.messageType }))
  const found: Gathered = { values: [], lines: [] }
  for (const segment of segments) gather(layout, segment, idoc, at, '', found)
  return { at, ...found, isTest: textAt(idoc, 'EDI_DC40', 'TEST') === 'X' }
}

function gather(layout: IdocLayout, segment: Segment, parent: XmlElement, at: Words, above: string, into: Gathered): void {
  const path = `${above}${segment.name}`
  const elements = childrenNamed(parent, segment.name).filter((element) => segment.fields.every(({ value, qualifier }) => qualifier === undefined || textAt(element, value.name) === qualifier))
  const isLine = segment.per === 'line'
  if (segment.per === 'document' && elements.length > 1) throw unreadable(layout, at, phrase('the segment {name} {count} times', { name: path, count: elements.length }))
  for (const [index, element] of elements.entries()) {
    const here = isLine ? phrase('segment {name} number {number}', { name: path, number: index + 1 }) : at
    const own: Gathered = isLine ? { values: [], lines: [] } : into
    for (const { value } of segment.fields) {
      if (value.source === undefined) continue
      const isText = segment.per === 'text'
      if (isText && index > 0) continue
      const text = isText ? elements.map((each) => textAt(each, value.name) ?? '').join(betweenPieces) : textAt(element, value.name)
      own.values.push(statedValue(text ?? '', value, { layout: layout.layout, at: here, place: said(`${path}/${value.name}`) }))
    }
    for (const below of segment.segments) gather(layout, below, element, here, `${path}/`, own)
    if (isLine) into.lines.push({ at: here, values: own.values })
  }
}

function unreadable({ layout }: IdocLayout, at: Words, what: Words): Error {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout, at, what })
}

import { Failure, failure } from '../../../../errors/failure.ts'
import { listed, phrase, type Words } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { UnreadableDocument } from '../../inboundDocument.ts'
import type { LayoutContent, ReadContent } from '../kinds.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { Draft } from '../sources/path.ts'
import type { Source, SourceType, SourceValue } from '../sources/source.ts'
import { sourcesAt } from '../sources/sources.ts'
import { isDecimal, isNumeric } from '../values/value.ts'
import { completed } from './completed.ts'
import { needs } from './needs.ts'
import { faultsOf, type StatedDocument, type StatedLine, type StatedValue } from './stated.ts'

/**
 * Makes canonical documents of what files state, and says why one cannot be made: values that cannot be read, KS-SYSTEM-LAYOUT-READ where lines of
 * a document contradict each other, KS-SYSTEM-LAYOUT-LACKS where it lacks what it cannot be without. What a line repeats of its document goes into the document.
 */
export function documentReader(layout: Layout): (stated: StatedDocument) => ReadContent | UnreadableDocument {
  const make = documentMaker(layout)
  return (stated) => {
    const [fault, ...also] = [...faultsOf(stated.values), ...stated.lines.flatMap((line) => line.fault ?? faultsOf(line.values))]
    if (fault !== undefined) return { kind: 'unreadable', problem: also.length === 0 ? fault : { ...fault, also } }
    try {
      return make(stated)
    } catch (error) {
      if (error instanceof Failure) return { kind: 'unreadable', problem: error.problem }
      throw error
    }
  }
}

function documentMaker(layout: Layout): (stated: StatedDocument) => ReadContent {
  const kind = layout.carries[0] as LayoutContent
  const { document: neededOfDocument = [], line: neededOfLine = [], mayHaveNoLines = false } = needs[kind] ?? {}
  const [assumedOfDocument, assumedOfLine] = [assumed(layout, 'document'), assumed(layout, 'line')]
  const ofDocuments = sourcesAt('document', layout)
  const place = (at: Words): Place => ({ layout: layout.layout, at })
  return (stated) => {
    const repeated = (isOfDocument: boolean, values: readonly StatedValue[]): StatedValue[] => values.filter(({ value: { sourceName = '' } }) => ofDocuments.has(sourceName) === isOfDocument)
    const ofDocument = agreed([{ at: stated.at, values: stated.values }, ...stated.lines.map(({ at, values }) => ({ at, values: repeated(true, values) }))], layout)
    const document = draftOf(ofDocument, assumedOfDocument, neededOfDocument, place(stated.at))
    const ofLines = stated.lines.map(({ at, values }) => ({ at, values: repeated(false, values) }))
    const hasNoLines = mayHaveNoLines && stated.values.length === 0 && ofLines.length === 1 && ofLines.every(({ values }) => values.every(saysNothing))
    const lines = (hasNoLines ? [] : ofLines).map(({ at, values }) => draftOf(values, assumedOfLine, neededOfLine, place(at)))
    return completed(kind, kind === 'order' && layout.changes === 'named lines' && document['stage'] === 'changed' ? { ...document, scope: layout.changes } : document, lines)
  }
}

/** Whether a field of a line is as it is where there is no line: constant, empty, or filled with zeros. */
function saysNothing({ value: { constant, type, pad }, text }: StatedValue): boolean {
  return constant !== undefined || text === '' || (isNumeric(type) && pad === '0' && Decimal.of(text).isZero)
}

/** What is said of the document, here and there, without a contradiction. */
function agreed(places: readonly StatedLine[], { layout }: Layout): readonly StatedValue[] {
  const found = new Map<string, StatedValue>()
  for (const { at, values } of places) {
    for (const stated of values) {
      const { sourceName = '', name } = stated.value
      const other = found.get(sourceName)
      if (other === undefined || other.text === '') found.set(sourceName, stated)
      else if (stated.text !== '' && stated.text !== other.text) throw failure('KS-SYSTEM-LAYOUT-READ', { layout, at, what: phrase('{field} is not that of the other rows of its document', { field: name }) })
    }
  }
  return [...found.values()]
}

interface Place {
  readonly layout: string
  readonly at: Words
}

interface Assumption {
  readonly name: string
  readonly source: Source
  readonly text: string
}

/** What the layout says for files that say nothing; an assumption about a document is none about its lines. */
function assumed(layout: Layout, level: 'document' | 'line'): readonly Assumption[] {
  const sources = sourcesAt(level, layout)
  return Object.entries(layout.assumes).flatMap(([name, text]) => {
    const source = sources.get(name)
    return source === undefined || name.startsWith('line.') !== (level === 'line') ? [] : [{ name, source, text }]
  })
}

function draftOf(values: readonly StatedValue[], assumptions: readonly Assumption[], needed: readonly string[], { layout, at }: Place): Draft {
  const draft: Draft = {}
  const there = new Set<string>()
  const take = (name: string, source: Source, text: string): void => {
    there.add(name)
    source.write?.(draft, modelValue(text, source.type))
  }
  const held = namesSupplier(values) ? assumptions.filter(({ name }) => !name.startsWith('order.seller.')) : assumptions
  for (const { name, source, text } of held) take(name, source, text)
  for (const { value: { source, sourceName }, text } of values) if (source !== undefined && sourceName !== undefined && text !== '') take(sourceName, source, text)
  for (const need of needed) {
    const alternatives = need.split('|')
    if (!alternatives.some((name) => there.has(name))) throw failure('KS-SYSTEM-LAYOUT-LACKS', { layout, at, source: listed('or', alternatives) })
  }
  return draft
}

/** Whoever an order names by number is not the seller that the layout assumes. */
function namesSupplier(values: readonly StatedValue[]): boolean {
  return values.some(({ value: { sourceName }, text }) => sourceName === 'order.seller.supplierNumber' && text !== '')
}

/** Plain notation as our model has it. */
function modelValue(text: string, type: SourceType): SourceValue {
  if (isDecimal(type)) return Decimal.of(text)
  return type === 'integer' ? Number(text) : text
}

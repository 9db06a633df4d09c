import { failure } from '../../../../errors/failure.ts'
import { listed, type Words } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { CanonicalDocument, DocumentKind } from '../../format.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { Draft } from '../sources/path.ts'
import type { Source, SourceType, SourceValue } from '../sources/source.ts'
import { sourcesAt } from '../sources/sources.ts'
import { isDecimal } from '../values/value.ts'
import { completed } from './completed.ts'
import { needs } from './needs.ts'
import type { StatedDocument, StatedValue } from './stated.ts'

/** The canonical document that a file states. Throws KS-SYSTEM-LAYOUT-LACKS where it lacks what it cannot be without. */
export function documentFrom(stated: StatedDocument, layout: Layout): CanonicalDocument {
  const kind = layout.carries[0] as DocumentKind
  const { document: neededOfDocument = [], line: neededOfLine = [] } = needs[kind] ?? {}
  const ofDocument = assumed(layout, 'document')
  const ofLine = assumed(layout, 'line')
  const place = (at: Words): Place => ({ layout: layout.layout, at })
  const document = draftOf(stated.values, ofDocument, neededOfDocument, place(stated.at))
  const lines = stated.lines.map(({ at, values }) => draftOf(values, ofLine, neededOfLine, place(at)))
  return completed(kind, document, lines)
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
  for (const { name, source, text } of assumptions) take(name, source, text)
  for (const { value: { source, sourceName }, text } of values) if (source !== undefined && sourceName !== undefined && text !== '') take(sourceName, source, text)
  for (const need of needed) {
    const alternatives = need.split('|')
    if (!alternatives.some((name) => there.has(name))) throw failure('KS-SYSTEM-LAYOUT-LACKS', { layout, at, source: listed('or', alternatives) })
  }
  return draft
}

/** Plain notation as our model has it. */
function modelValue(text: string, type: SourceType): SourceValue {
  if (isDecimal(type)) return Decimal.of(text)
  return type === 'integer' ? Number(text) : text
}

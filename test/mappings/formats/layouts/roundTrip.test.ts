import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { withLinesOf } from '../../../../mappings/formats/layouts/kinds.ts'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { Layout } from '../../../../mappings/formats/layouts/schema/layoutSchema.ts'
import { rootOf, sourcesAt } from '../../../../mappings/formats/layouts/sources/sources.ts'
import type { Scope } from '../../../../mappings/formats/layouts/sources/source.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { anyDocument } from './anyDocument.ts'
import { municipalLayout, municipalTables, municipalText, written } from './municipalLayouts.ts'

const layouts = [
  ['orivesi/orders', anyDocument.order],
  ['hameenkyro/orders', anyDocument.order],
  ['lempaala/orders', anyDocument.order],
  ['tampere/orders', anyDocument.placedOrder],
  ['tampere/order-changes', anyDocument.changedOrder],
  ['tampere/order-responses', anyDocument.orderResponse],
  ['tampere/despatches', anyDocument.despatchAdvice],
  ['orivesi/receipts', anyDocument.receipt],
  ['hameenkyro/receipts', anyDocument.receipt],
  ['lempaala/receipts', anyDocument.receipt],
  ['tampere/goods-receipts', anyDocument.receipt],
  ['lempaala/catalogue', anyDocument.catalogue],
] as const

describe.each(layouts)('%s', (name, document) => {
  const layout = municipalLayout(name)
  const named = new Set([...municipalText(name).matchAll(/source: ([\w.]+)/g)].map(([, source]) => source as string))
  const codes = unitCodes(name)
  const most = layout.syntax === 'idoc' ? 1 : 4

  test('says the same when it is read again', () => {
    fc.assert(fc.property(fc.uniqueArray(document, { minLength: 1, maxLength: most, selector: (each) => withLines(each).number }), (documents) => {
      const read = readDocuments(layout, written(layout, documents)) as readonly CanonicalDocument[]
      expect(read.map((each) => sayings(each, layout, named, codes))).toEqual(documents.map((each) => sayings(each, layout, named, codes)))
    }), { numRuns: 60 })
  })

  test('comes out the same when what was read is written again', () => {
    fc.assert(fc.property(document, (one) => {
      const bytes = written(layout, [one])
      expect(Buffer.from(written(layout, readDocuments(layout, bytes) as readonly CanonicalDocument[])).equals(bytes)).toBe(true)
    }), { numRuns: 40 })
  })
})

/** The codes of units of a layout: several units may have one. */
function unitCodes(name: string): ReadonlyMap<string, string> {
  const [table = ''] = municipalTables(name).values()
  return new Map(table.split('\n').slice(1).map((row) => row.split(';') as [string, string]))
}

function withLines(document: CanonicalDocument): ReturnType<typeof withLinesOf> {
  if (document.kind === 'devices') throw new TypeError('devices have no lines')
  return withLinesOf(document)
}

/** What the named sources say of a document and its lines; an absent number is zero, as fixed positions have it. */
function sayings(document: CanonicalDocument, layout: Layout, named: ReadonlySet<string>, codes: ReadonlyMap<string, string>): unknown {
  const { content } = withLines(document)
  const of = (level: 'document' | 'line', scope: Scope): unknown => Object.fromEntries([...sourcesAt(level, layout)]
    .filter(([name, { write }]) => write !== undefined && named.has(name) && (rootOf(name) === 'line') === (level === 'line'))
    .map(([name, source]) => [name, name === 'line.unit' ? codes.get(String(source.read(scope))) ?? source.read(scope) : said(source.read(scope), layout)]))
  return { document: of('document', { document: content }), lines: content.lines.map((line) => of('line', { document: content, line })) }
}

function said(value: unknown, { replacements }: Layout): string {
  if (value instanceof Decimal) return value.isZero ? '' : value.trimmed().toString()
  return Array.from(String(value ?? ''), (character) => replacements[character] ?? character).join('')
}

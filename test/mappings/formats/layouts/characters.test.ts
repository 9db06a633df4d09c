import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import { holds } from '../../../../mappings/formats/layouts/values/characters.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { municipalLayout, written } from './municipalLayouts.ts'
import { thrown } from './thrown.ts'

const receipt = (note: string): CanonicalDocument => ({
  kind: 'receipt',
  receipt: { number: 'VO-77', stage: 'received', buyersOrder: '4500012345', date: '2026-11-05', receiver: note, lines: [{ id: '1', orderLine: '10', quantity: Decimal.of('2'), unit: 'C62', reasons: [], serialNumbers: [], note }] },
})
const catalogue = (name: string): CanonicalDocument => ({
  kind: 'catalogue',
  catalogue: {
    number: 'L-1', issueDate: '2026-11-05', provider: { name: 'x', identifiers: [] }, receiver: { name: 'y', identifiers: [] }, tradingTerms: [],
    lines: [{ id: '1', comparisons: [], components: [], accessories: [], required: [], replaced: [], prices: [], item: { name, classifications: [], attributes: [] } }],
  },
})

const layouts = [
  ['orivesi/receipts', receipt, (one: CanonicalDocument) => (one.kind === 'receipt' ? one.receipt.receiver : undefined)],
  ['lempaala/receipts', receipt, (one: CanonicalDocument) => (one.kind === 'receipt' ? one.receipt.receiver : undefined)],
  ['tampere/goods-receipts', receipt, (one: CanonicalDocument) => (one.kind === 'receipt' ? one.receipt.lines[0]?.note : undefined)],
  ['lempaala/catalogue', catalogue, (one: CanonicalDocument) => (one.kind === 'catalogue' ? one.catalogue.lines[0]?.item.name : undefined)],
] as const

test.each(layouts)('%s: a character of the encoding arrives, any other is replaced by the layout\'s table or stops the document', (name, documentWith, textOf) => {
  const layout = municipalLayout(name)
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), (text) => {
    const inside = Array.from(`x${text}x`.normalize('NFC'), (character) => (holds(layout.encoding, character) ? character : layout.replacements[character]))
    const act = (): string | undefined => (readDocuments(layout, written(layout, [documentWith(`x${text}x`)])) as readonly CanonicalDocument[]).map(textOf)[0]
    if (inside.includes(undefined)) expect(thrown(act)?.code).toBe('KS-MAP-LAYOUT-CHARACTER')
    else expect(act()).toBe(inside.join(''))
  }), { numRuns: 400 })
})

import { expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { catalogueFromEvent } from '../../../mappings/from-events/catalogueFromEvent.ts'
import type { Catalogue } from '../../../mappings/model/catalogue.ts'
import { compileRange } from '../../../mappings/range/compileRange.ts'
import { narrowed } from '../../../mappings/range/narrow.ts'
import { completed } from '../../../schemas/codec.ts'
import type { EventDraft } from '../../../schemas/generated/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

const type = 'fi.kuntasilta.shop.CataloguePublished'
const receiver = { identifiers: [], name: 'Esimerkkikunta' }
const phone = { id: '1', action: 'Add', item: { name: 'Puhelin', sellersIdentifier: 'P-1' }, unit: 'C62', price: { net: Decimal.of('499') }, vat: { code: 'S', rate: Decimal.of('25.5') }, acquisition: 'purchase' as const }
const computer = { ...phone, id: '2', item: { name: 'Kannettava', sellersIdentifier: 'K-1' }, price: { net: Decimal.of('1299') } }
const published: EventDraft<typeof type> = { story: 'catalogue-1', seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' }, number: 'L-1', version: '2', issueDate: '2026-10-01', lines: [phone, computer] }
const catalogue = (change: Partial<EventDraft<typeof type>> = {}): Catalogue => catalogueFromEvent(completed(type, { ...published, ...change }), receiver)

test('a catalogue says who offers what at which price', () => {
  expect(catalogue({ lines: [{ ...phone, minimumQuantity: Decimal.of(5), maximumQuantity: Decimal.of(50), leadTime_days: 7, warranty: '24 kk' }] })).toMatchObject({
    number: 'L-1', version: '2', issueDate: '2026-10-01', validity: { start: '2026-10-01' },
    provider: { name: 'Verkkokauppa Oy', legalRegistration: { id: '2362180-3', scheme: '0212' } }, receiver,
    lines: [{
      id: '1', action: 'Add', isOrderable: true, orderableUnit: 'C62', warranty: '24 kk', vat: { code: 'S' },
      minimumQuantity: { value: Decimal.of('5.0000'), unit: 'C62' }, maximumQuantity: { value: Decimal.of('50.0000'), unit: 'C62' },
      prices: [{ price: { net: Decimal.of('499.000000') }, currency: 'EUR', leadTime: { value: Decimal.of(7), unit: 'DAY' } }],
    }],
  })
})

test('whether an article is bought or leased stands among its attributes, once', () => {
  const attributesOf = (change: object): unknown => catalogue({ lines: [{ ...phone, ...change }] }).lines[0]?.item.attributes
  expect(attributesOf({})).toEqual([{ name: 'acquisition', value: 'purchase' }])
  expect(attributesOf({ acquisition: 'other' })).toEqual([])
  expect(attributesOf({ item: { ...phone.item, attributes: [{ name: 'Acquisition', value: 'lease' }] } })).toEqual([{ name: 'Acquisition', value: 'lease' }])
})

test('a range leaves what its units may order, up to its price on that day', () => {
  const numbers = (range: string, day = '2026-10-01'): readonly (string | undefined)[] => narrowed(catalogue(), compileRange(range, 'range.csv'), day).lines.map(({ item }) => item.sellersIdentifier)
  expect(numbers('article;mostUnitPrice\nP-;499\nK-;1298,99\n')).toEqual(['P-1'])
  expect(numbers('article;units\nK-;4100\n')).toEqual(['K-1'])
  expect(numbers('acquisition;until\npurchase;2026-09-30\n')).toEqual([])
  expect(numbers('acquisition;until\npurchase;2026-09-30\n', '2026-09-30')).toEqual(['P-1', 'K-1'])
})

test('what leaves the range leaves the receiver: an update outside it takes the article out, and nothing stays offered', () => {
  const changes = (action: string): unknown => {
    const lines = catalogue({ lines: [{ ...phone, action }] })
    return narrowed(lines, compileRange('article;mostUnitPrice\nP-;498,99\n', 'range.csv'), '2026-10-01').lines.map((line) => [line.item.sellersIdentifier, line.action])
  }
  expect(changes('Add')).toEqual([])
  expect(changes('Update')).toEqual([['P-1', 'Delete']])
  expect(changes('Delete')).toEqual([['P-1', 'Delete']])
})

test.each([
  ['a number', { number: '' }, 'KS-MAP-EVENT-LACKS'],
  ['a day', { issueDate: null }, 'KS-MAP-EVENT-LACKS'],
  ['the seller\'s name', { seller: { businessId: '2362180-3' } }, 'KS-MAP-EVENT-LACKS'],
  ['a link that can be trusted', { lines: [{ ...phone, specifications: [{ id: 'A', externalLocation: 'http://files.example.fi/a.pdf' }] }] }, 'KS-MAP-ATTACHMENT-LINK'],
])('a catalogue without %s is refused', (_, change, code) => {
  expect(codeOf(() => catalogue(change))).toBe(code)
})

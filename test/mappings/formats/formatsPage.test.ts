import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BesideTerm } from '../../../mappings/formats/carries.ts'
import { carriedByTransaction } from '../../../mappings/formats/peppol-ordering/orderingTables.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { carriedByFormat, carriedTerms, formatsPage } from '../../../mappings/formats/formatsPage.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

/** Numbers that EN 16931 gives to no term of its own. */
const unused: ReadonlySet<number> = new Set([4])

test('docs/formats.md is what npm run generate makes', () => {
  expect(readFileSync(join(repositoryRoot, 'docs/formats.md'), 'utf8')).toBe(formatsPage())
})

test('every business term is on the page', () => {
  const all = Array.from({ length: 165 }, (_, index) => index + 1).filter((number) => !unused.has(number)).map((number) => `BT-${number}`)
  expect(all.filter((term) => !carriedTerms.includes(term))).toEqual([])
})

test.each(carriedByTransaction)('every element of %s, %s, is read', (_transaction, _name, elements) => {
  expect(elements.length).toBeGreaterThan(10)
  expect(elements.filter(({ isRead }) => !isRead).map(({ path }) => path)).toEqual([])
})

/** Values that stand for what our documents say beside EN 16931; the day is written in parts by some. */
const values: Readonly<Record<BesideTerm, string>> = {
  manufacturer: 'Valmistaja X', manufacturersIdentifier: 'MPN-X', sha256: 'ab'.repeat(32), 'line.purchaseOrder': 'PO-X', 'line.salesOrder': 'SO-X', 'line.taxPointDate': '2026-07-31',
  'posting.account': '98765', 'posting.vatCode': 'V-X', 'posting.dimensions': 'D-X',
}

/** A line whose seller's number stands where the buyer's would, in a format with one place for both. */
const saying = (order: object): Invoice => ({
  ...everyTermInvoice,
  supportingDocuments: [{ id: 'L', externalLocation: 'https://example.fi/l', sha256: values.sha256 }],
  lines: everyTermInvoice.lines.map(({ object: _, ...line }, index) => (index > 0 ? line : {
    ...line, ...order, taxPointDate: values['line.taxPointDate'], posting: { account: values['posting.account'], vatCode: values['posting.vatCode'], dimensions: { costCentre: values['posting.dimensions'] } },
    item: { ...line.item, manufacturer: values.manufacturer, manufacturersIdentifier: values.manufacturersIdentifier },
  })),
})

test.each(carriedByFormat.map((format) => [format.name, format] as const))('%s carries what the page says beside EN 16931, and no more', (_, { format, beside }) => {
  const texts = [{ purchaseOrder: values['line.purchaseOrder'] }, { salesOrder: values['line.salesOrder'] }].map((order) => Buffer.from(documentFormat(format).render({ kind: 'invoice', invoice: saying(order) }, exampleContext)).toString('latin1'))
  for (const [term, value] of Object.entries(values) as [BesideTerm, string][]) {
    const carried = beside[term]
    const written = texts.filter((text) => new RegExp(`>[^<]*${value}[^<]*<`).test(text))
    if (typeof carried === 'string') expect(written, term).toEqual([])
    else expect(written.some((text) => text.includes(lastElement(carried.path))), `${term} in ${carried.path}`).toBe(true)
  }
})

/** The last element of the last place of a path, without what tells it from others. */
function lastElement(path: string): string {
  return `<${path.split(', ').at(-1)?.replace(/\[[^\]]*\]/g, '').split('/').at(-1)}`
}

test.each(carriedByFormat.map((format) => [format.name, format] as const))('%s says of every term that it carries it, or why not', (_, { terms, nowhere }) => {
  expect(carriedTerms.filter((term) => terms[term] === undefined && nowhere[term] === undefined)).toEqual([])
  expect(Object.keys(nowhere).filter((term) => terms[term] !== undefined)).toEqual([])
})

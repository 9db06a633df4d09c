import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldExists, origins, readTermTable, termTables, type TermTable } from '../../schemas/contractTables.ts'
import { readSources } from '../../schemas/sources.ts'
import { domain, domainFolder, standards, standardsFolder } from '../harness/standards.ts'
import { structureTerms } from './structureTerms.ts'

const sources = readSources()

describe.each(termTables)('the table $file', ({ file }) => {
  const rows = readTermTable(file)

  test('names only fields that exist', () => {
    expect(rows.filter(({ from, field }) => (from === 'field') !== fieldExists(field, sources))).toEqual([])
  })

  test('says of every term where it comes from, and why where it is no field', () => {
    expect(rows.filter(({ from, why }) => !origins.includes(from) || (from !== 'field' && why === ''))).toEqual([])
  })

  test('has every term once', () => {
    const terms = rows.map(({ term }) => term)
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  })
})

test('a field that does not exist is found', () => {
  expect(fieldExists('InvoiceIssued/invoice/lines/item/name', sources)).toBe(true)
  expect(fieldExists('InvoiceIssued/invoice/lines/item/nome', sources)).toBe(false)
  expect(fieldExists('InvoiceIssued/invoice/number/text', sources)).toBe(false)
  expect(fieldExists('InvoiceSent/invoice', sources)).toBe(false)
  expect(fieldExists('', sources)).toBe(false)
})

test('BT-1 to BT-165 are all there', () => {
  const terms = termsOf('en16931')
  for (let number = 1; number <= 165; number += 1) expect(terms).toContain(`BT-${number}`)
})

standards.test('every term of the Finvoice mapping table has its row', () => {
  expectAll('en16931', mappingTerms('finvoice/Finvoice3_EN16931_mapping.tsv', 180))
})

standards.test('every term of the TEAPPSXML mapping table has its row', () => {
  expectAll('en16931', mappingTerms('teapps/TEAPPSXML3_EN16931_mapping.tsv', 140))
})

standards.describe('every term of the Peppol structure', () => {
  test.each([
    ['peppol-t01', 'ubl-order.xml', 221],
    ['peppol-t110', 'ubl-orderagreement.xml', 179],
    ['peppol-t16', 'ubl-despatch-advice.xml', 170],
  ] as const)('%s has its row, and no row is left over', (table, file, least) => {
    const terms = structureTerms(readFileSync(join(standardsFolder, 'peppol/ordering-structure/syntax', file), 'utf8'))
    expect(terms.length).toBeGreaterThanOrEqual(least)
    expectAll(table, terms)
    expect([...termsOf(table)].filter((term) => !terms.includes(term))).toEqual([])
  })
})

domain.test('every column that a device register needs has its row', () => {
  const line = readFileSync(join(domainFolder, 'README.md'), 'utf8').match(/Device registers at delivery need: ([^.]+)\./)?.[1] ?? ''
  const columns = line.replaceAll('\n', ' ').split(', ')
  expect(columns.length).toBeGreaterThanOrEqual(14)
  expectAll('device-register', columns)
})

function termsOf(table: TermTable): ReadonlySet<string> {
  return new Set(readTermTable(table).map(({ term }) => term))
}

function expectAll(table: TermTable, terms: readonly string[]): void {
  const known = termsOf(table)
  expect(terms.filter((term) => !known.has(term))).toEqual([])
}

/** The terms in the first column of an official mapping table; `BT-35-36` means both. */
function mappingTerms(path: string, least: number): readonly string[] {
  const rows = readFileSync(join(standardsFolder, path), 'utf8').trimEnd().split('\n').slice(1)
  const terms = rows.flatMap((row) => [...(row.split('\t')[0] ?? '').matchAll(/B([TG])-(\d+)(?:-(\d+))?/g)].flatMap(([, kind, first, last]) => (last === undefined ? [`B${kind}-${first}`] : [`B${kind}-${first}`, `B${kind}-${last}`])))
  expect(terms.length).toBeGreaterThanOrEqual(least)
  expect(rows.filter((row) => !/^B[TG]-\d/.test(row))).toEqual([])
  return terms
}

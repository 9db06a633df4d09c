import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { isGtin } from '../../../mappings/model/identifiers/gtin.ts'
import { readCatalogue } from '../../../simulator/shop/catalogue.ts'
import { domain, domainFolder } from '../../harness/standards.ts'

const catalogue = readCatalogue()

test('no article stands twice, and every price is above nothing', () => {
  expect(new Set(catalogue.map((product) => product.article)).size).toBe(catalogue.length)
  expect(catalogue.filter((product) => product.price.isZero || product.price.isNegative)).toEqual([])
})

test('every GTIN has its check digit, and most goods have one', () => {
  const withGtin = catalogue.filter((product) => product.gtin !== '')
  expect(withGtin.filter((product) => !isGtin(product.gtin))).toEqual([])
  expect(withGtin.length).toBeGreaterThan(20)
})

test('the VAT rates are those in force in Finland in 2026', () => {
  expect([...new Set(catalogue.map((product) => product.vat.toString()))].sort()).toEqual(['0', '10', '13.5', '25.5'])
})

test('classes are eight digits', () => {
  expect(catalogue.filter((product) => !/^\d{8}$/.test(product.unspsc) || !/^\d{8}$/.test(product.cpv))).toEqual([])
})

domain.test('every GTIN stands beside its part number in the index of real products', () => {
  const index: Record<string, string>[] = parse(readFileSync(join(domainFolder, 'catalogue/icecat-index-2017.csv')), { columns: true })
  const known = new Map(index.map((row) => [row['mpn'], `${row['approved_gtins']}|${row['other_gtins']}`.split('|')]))
  expect(catalogue.filter((product) => product.gtin !== '' && known.get(product.mpn)?.includes(product.gtin) !== true)).toEqual([])
})

import { expect, test } from 'vitest'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { catalogue } from '../../../../mappings/formats/peppol-ordering/catalogue.ts'
import { despatchAdvice } from '../../../../mappings/formats/peppol-ordering/despatchAdvice.ts'
import type { UblElement } from '../../../../mappings/formats/ubl/tree/element.ts'
import { treeOf } from '../../../../mappings/formats/ubl/tree/readTree.ts'
import { writeTree } from '../../../../mappings/formats/ubl/tree/writeTree.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { seededCatalogue, seededDespatch } from './seededGoods.ts'

const seeds = Array.from({ length: 200 }, (_, index) => 20_261_127 + index)

/** Every text, number and date of a document by its path, without places in lists; what is empty says nothing. */
function said(value: unknown, path = ''): readonly string[] {
  if (value === undefined || value === '') return []
  if (value instanceof Decimal) return [`${path} = ${value.trimmed().toString()}`]
  if (Array.isArray(value)) return value.flatMap((one) => said(one, path))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => said(inner, path === '' ? name : `${path}.${name}`))
  return [`${path} = ${String(value)}`]
}

function pathOf(row: string): string {
  return row.slice(0, row.indexOf(' = '))
}

/** What depends on another term, such as a scheme on its identifier: where that is blank it is not written. */
const dependent = /\.(scheme|unit|list|listVersion)$|Unit$/

function lost(sent: object, read: object): { readonly lost: readonly string[]; readonly added: readonly string[] } {
  const [before, after] = [said(sent), said(read)]
  const paths = (rows: readonly string[], others: readonly string[]): readonly string[] => [...new Set(rows.filter((row) => !others.includes(row)).map(pathOf))].filter((path) => !dependent.test(path)).sort()
  return { lost: paths(before, after), added: paths(after, before) }
}

const again = (tree: UblElement): UblElement => treeOf(readXml(writeTree(tree)))

/** Terms of an article that a Peppol Catalogue has no place for: it states the price after the discount. */
const unpriced = ['lines.prices.price.discount', 'lines.prices.price.gross']

test('catalogues made at random come back as they went, but for the price before its discount', () => {
  for (const seed of seeds) {
    const sent = seededCatalogue(seed)
    const { lost: gone, added } = lost(sent, catalogue.read(again(catalogue.write(sent))).document)
    expect({ gone: gone.filter((path) => !unpriced.includes(path)), added }, `seed ${seed}`).toEqual({ gone: [], added: [] })
  }
})

/** Terms of a despatch that a Peppol Despatch Advice has no place for. */
const nowhere = /^(sellersOrder|(despatcher|consignee|buyer|seller)\.(legalRegistration|vatIdentifier|taxRegistration|legalInformation|tradingName).*|(buyer|seller)\.(endpoint|contact).*|consignee\.contact.*|lines\.item\.(description|manufacturer.*|originCountry))$/

test('despatch advices made at random come back as they went, but for what they have no place for', () => {
  for (const seed of seeds) {
    const sent = seededDespatch(seed)
    const { lost: gone, added } = lost(sent, despatchAdvice.read(again(despatchAdvice.write(sent))).document)
    expect({ gone: gone.filter((path) => !nowhere.test(path)), added: added.filter((path) => path !== 'shipment.consignment') }, `seed ${seed}`).toEqual({ gone: [], added: [] })
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'

const folder = join(standardsFolder, 'teapps')
const read = (path: string): ReturnType<typeof readTeappsxml> => readTeappsxml(readFileSync(join(folder, path)))
const schema = (version: string): ReturnType<typeof schemaCheck> => schemaCheck(join(standardsFolder, 'xsd/teapps', version))

describe('the official examples', () => {
  standards.test('the complete invoice of the guide is read term by term', () => {
    const invoice = read('extracted/guide_basic_example.xml')
    expect(JSON.parse(JSON.stringify(invoice))).toMatchObject({
      kind: 'invoice', number: '201801', issueDate: '2018-02-01', dueDate: '2018-02-21', typeCode: '380', currency: 'EUR', specification: 'EN16931',
      purchaseOrder: 'PO_tilausnumero', buyerReference: 'ostotilauksen viite', contract: 'Sopimusnumero', accountingReference: 'Tiliöintiviite', despatchAdvice: '986',
      notes: [{ text: 'Laskutason vapaamuotoiset..' }, { text: 'lisätiedot' }],
      seller: { name: 'Testi & Testi Oy', vatIdentifier: 'FI98765430', endpoint: { id: '003798765430', scheme: '0037' } },
      buyer: { name: 'Vastaanottaja', endpoint: { id: 'FI1212345612345678', scheme: '0021' }, address: { street: 'Testikatu 4', subdivision: 'Keskushallinto' } },
      payment: { meansCode: '58', meansText: 'SEPA credit transfer', remittance: 'RF471234567890', creditTransfers: [{}, {}, { account: 'FI2781232323312334', bic: 'BANKFIHH', accountName: 'BANK3' }] },
      totals: { lines: '200.00', taxExclusive: '200.00', taxInclusive: '234.00', tax: '34.00', payable: '234.00' },
      vatBreakdown: [{ code: 'S', rate: '24', taxableAmount: '100.00', taxAmount: '24.00' }, { rate: '10' }],
      lines: [{ id: '1', quantity: '1', unit: 'EA', netAmount: '100.00', price: { net: '100.00' }, orderLine: '1' }, { id: '2', note: '+Paketointi sovitusti', netAmount: '100.00' }],
    })
    expect(invoice.accountingCurrency).toBeUndefined()
    expect(invoice.oddities?.every(({ kind }) => kind === 'unknown')).toBe(true)
  })

  standards.test('an invoice of version 2.7.2: its totals, its order, and rows that say little', () => {
    const invoice = read('examples/2.7.2/D.20180608082717.90430823.xml')
    expect(JSON.parse(JSON.stringify(invoice))).toMatchObject({
      kind: 'invoice', number: '999112293', purchaseOrder: '1826727', buyerReference: '1826727',
      totals: { lines: '170.00', taxExclusive: '170.00', taxInclusive: '210.80', payable: '210.80', tax: '40.80' },
      lines: [{ id: '1', quantity: '10', netAmount: '170.00', price: { net: '17.00' } }, { id: '2', netAmount: '0', item: { attributes: [] } }, { id: '3' }],
    })
    expect(invoice.typeCode).toBeUndefined()
    expect(invoice.specification).toBeUndefined()
  })

  const empty = ['2.7.2', '3.0'].flatMap((version) => (standards.missing === undefined ? readdirSync(join(folder, 'examples', version)).filter((name) => name.startsWith('empty')).map((name) => [version, name] as const) : []))
  for (const [version, name] of empty) {
    standards.test(`${version}/${name} is read, and all that is empty in it is told`, () => {
      const { oddities = [], number } = read(`examples/${version}/${name}`)
      expect(number ?? '').toBe('')
      expect(oddities.some(({ kind, term }) => kind === 'empty' && term === 'BT-1')).toBe(true)
    })
  }

  standards.test('empty-default.xml fails by its schema, as it is meant to', () => {
    expect(schema('teappsxmlv30_schema_invoices_0.xsd').errors(readFileSync(join(folder, 'examples/3.0/empty-default.xml')))).not.toEqual([])
    expect(schema('teappsxmlv30_schema_invoices_0.xsd').errors(readFileSync(join(folder, 'extracted/guide_basic_example.xml')))).toEqual([])
  })
})

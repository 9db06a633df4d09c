import { describe, expect, test } from 'vitest'
import { bindings } from '../../../../../mappings/formats/peppol-ordering/bindings.ts'
import { readOrdering } from '../../../../../mappings/formats/peppol-ordering/readOrdering.ts'
import { Decimal } from '../../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../../mappings/model/order.ts'
import type { Stated } from '../../../../../mappings/model/stated.ts'

const namespace = 'urn:oasis:names:specification:ubl:schema:xsd:'

function orderOf(content: string): ReturnType<typeof readOrdering> {
  const xml = `<o:Order xmlns:o="${namespace}Order-2" xmlns:cac="${namespace}CommonAggregateComponents-2" xmlns:cbc="${namespace}CommonBasicComponents-2">${content}</o:Order>`
  return readOrdering(Buffer.from(xml))
}

describe('a document that is not as it should be', () => {
  test('has no term for what is missing, and empty lists', () => {
    const { document } = orderOf('<cbc:ID>4500</cbc:ID>')
    expect(document).toEqual({ buyersNumber: '4500', notes: [], supportingDocuments: [], allowancesAndCharges: [], lines: [], stage: 'placed', origin: 'purchasing' })
  })

  test.each<[string, string, object]>([
    ['doubled: the first counts', '<cbc:ID>1</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate><cbc:ID>2</cbc:ID>', { kind: 'doubled', path: 'cbc:ID[2]', text: '2' }],
    ['a doubled group', '<cac:Contract><cbc:ID>1</cbc:ID></cac:Contract><cac:Contract><cbc:ID>2</cbc:ID></cac:Contract>', { kind: 'doubled', path: 'cac:Contract[2]', text: '' }],
    ['unknown', '<cbc:UUID>1</cbc:UUID>', { kind: 'unknown', path: 'cbc:UUID', text: '1' }],
    ['an unknown attribute', '<cbc:ID schemeID="X">1</cbc:ID>', { kind: 'unknown', path: 'cbc:ID/@schemeID', text: 'X' }],
    ['an element in a text', '<cbc:ID>1<cbc:Note>2</cbc:Note></cbc:ID>', { kind: 'unknown', path: 'cbc:ID/cbc:Note', text: '2' }],
    ['empty', '<cbc:ID> </cbc:ID>', { kind: 'empty', path: 'cbc:ID' }],
    ['an empty group', '<cac:Contract/>', { kind: 'empty', path: 'cac:Contract' }],
    ['padded', '<cbc:ID> 1</cbc:ID>', { kind: 'padded', path: 'cbc:ID', text: ' 1' }],
    ['a number that is none', '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1,50</cbc:TaxAmount></cac:TaxTotal>', { kind: 'mistyped', path: 'cac:TaxTotal/cbc:TaxAmount', text: '1,50' }],
    ['another currency', '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1.50</cbc:TaxAmount></cac:TaxTotal>', { kind: 'currency', path: 'cac:TaxTotal/cbc:TaxAmount', text: 'SEK' }],
    ['what is fixed and another', '<cac:OrderLine><cac:LineItem><cac:Price><cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge></cac:Price></cac:LineItem></cac:OrderLine>', { kind: 'mistyped', path: 'cac:OrderLine/cac:LineItem/cac:Price/cac:AllowanceCharge/cbc:ChargeIndicator', text: 'true' }],
  ])('%s', (_, content, oddity) => {
    expect(orderOf(content).oddities).toEqual([oddity])
  })

  test('keeps no more oddities than a reader can use', () => {
    expect(orderOf('<cbc:UUID>1</cbc:UUID>'.repeat(2000)).oddities).toHaveLength(500)
  })
})

describe('what is written', () => {
  const line: Stated<Order>['lines'] = [{ id: '1', quantity: Decimal.of('2'), unit: 'C62', item: { name: 'Tablet' }, vat: { code: 'S', rate: Decimal.of('25.50') } }]

  test('stands in the order of the schema, without groups that say nothing', () => {
    const { children } = bindings.T01.write({ currency: 'EUR', lines: line, buyersNumber: '4500', buyer: {}, delivery: {} })
    expect(children.map(({ name }) => name)).toEqual(['cbc:CustomizationID', 'cbc:ProfileID', 'cbc:ID', 'cbc:DocumentCurrencyCode', 'cac:OrderLine'])
  })

  test('does not change the model', () => {
    const order = Object.freeze({ currency: 'EUR', lines: line.map((one) => Object.freeze({ ...one, item: Object.freeze(one.item) })) })
    const tree = bindings.T01.write(order)
    expect(bindings.T01.read(tree).document.lines?.[0]?.vat).toEqual({ code: 'S', rate: Decimal.of('25.5') })
  })
})

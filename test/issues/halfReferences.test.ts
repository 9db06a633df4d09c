import { expect, test } from 'vitest'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'

const common = 'urn:oasis:names:specification:ubl:schema:xsd:Common'
const idsOf = (content: string): readonly string[] =>
  judge(readUbl(Buffer.from(`<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${common}AggregateComponents-2" xmlns:cbc="${common}BasicComponents-2">${content}</Invoice>`)), ['en16931', 'peppol-billing']).map(({ rule }) => rule.id)

test('the seller\'s number of an order is no reference of the buyer', () => {
  const order = (content: string): string => `<cac:OrderReference>${content}</cac:OrderReference>`
  const reference = 'PEPPOL-EN16931-R003'
  expect(idsOf(order('<cbc:SalesOrderID>1</cbc:SalesOrderID>'))).toContain(reference)
  expect(idsOf(order('<cbc:ID>NA</cbc:ID><cbc:SalesOrderID>1</cbc:SalesOrderID>'))).not.toContain(reference)
})

test('an allowance in a second price says that it is one', () => {
  const price = (content: string): string => `<cac:Price><cbc:PriceAmount currencyID="EUR">1</cbc:PriceAmount>${content}</cac:Price>`
  const line = (second: string): string => `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${price('')}${price(second)}</cac:InvoiceLine>`
  expect(idsOf(line('<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge>'))).toContain('PEPPOL-EN16931-R044')
  expect(idsOf(line('<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator></cac:AllowanceCharge>'))).not.toContain('PEPPOL-EN16931-R044')
})

const row = (categories: string, taxable = '1'): string =>
  `<cbc:DocumentCurrencyCode>XXQ</cbc:DocumentCurrencyCode><cac:TaxTotal><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">${taxable}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount>${categories}</cac:TaxSubtotal></cac:TaxTotal>`
const category = (code: string): string => `<cac:TaxCategory><cbc:ID>${code}</cbc:ID><cbc:Percent>5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>`

test('amounts of a row with two categories are in one currency each', () => {
  const ofCurrency = /^(?:BR-CL-03|PEPPOL-EN16931-CL007)$/
  expect(idsOf(row(category('S') + category('S'))).filter((id) => ofCurrency.test(id))).toEqual([])
})

test('a row without lines is wrong, whatever its taxable amount says', () => {
  expect(idsOf(row(category('L'), 'x'))).toContain('BR-AF-08')
  expect(idsOf(row(category('M'), 'x'))).toContain('BR-AG-08')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { leftOut } from '../../mappings/rules/leftOut.ts'
import { standardsFolder } from '../harness/standards.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const limit = { timeout: 180_000 }
const charged = 'base-example'
const credited = 'base-creditnote-correction'
const reduced = 'Allowance-example'

const subtotal = /<cac:TaxSubtotal>[^]*?<\/cac:TaxSubtotal>/
const taxable = /(<cbc:TaxableAmount[^>]*>)[^<]*/
const documentPeriod = /<cac:InvoicePeriod>[^]*?<\/cac:InvoicePeriod>/
const linePeriod = /(?<=<cac:InvoiceLine>(?:(?!<\/cac:InvoiceLine>)[^])*)<cac:InvoicePeriod>[^]*?<\/cac:InvoicePeriod>/
const delivery = /<cac:Delivery>[^]*?<\/cac:Delivery>/
const period = (dates: string): string => `$&<cac:InvoicePeriod>${dates}</cac:InvoicePeriod>`

/** Changes to official examples: which, what is replaced, and by what. A change that replaces nothing fails. */
const changes: readonly (readonly [name: string, example: string, pattern: RegExp, by: string])[] = [
  ['the charge alone as taxable amount', charged, taxable, '$125'],
  ['nearly the charge alone', charged, taxable, '$124.5'],
  ['more than one unit off the charge', charged, taxable, '$126'],
  ['the charge of a credit note alone', credited, taxable, '$125'],
  ['nothing taxable where an allowance outweighs a charge', reduced, taxable, '$10'],
  ['a second row whose taxable amount is 1', reduced, subtotal, '$&<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">1</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount><cac:TaxCategory><cbc:ID>L</cbc:ID><cbc:Percent>5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>'],
  ['a second period of a line that ends before it starts', reduced, linePeriod, period('<cbc:StartDate>2017-12-02</cbc:StartDate><cbc:EndDate>2001-01-01</cbc:EndDate>')],
  ['a second period of a line without dates', reduced, linePeriod, period('<cbc:DescriptionCode>35</cbc:DescriptionCode>')],
  ['a second period of a line that starts before that of the document', reduced, linePeriod, period('<cbc:StartDate>2001-01-01</cbc:StartDate>')],
  ['a second period of a line that ends after that of the document', reduced, linePeriod, period('<cbc:EndDate>2099-01-01</cbc:EndDate>')],
  ['a second period of the document without dates', charged, /(?=<cac:AccountingSupplierParty>)/, '<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod><cac:InvoicePeriod><cbc:Description>x</cbc:Description></cac:InvoicePeriod>'],
  ['a second period of the document with a code alone', charged, /(?=<cac:AccountingSupplierParty>)/, '<cac:InvoicePeriod><cbc:StartDate>2017-12-01</cbc:StartDate></cac:InvoicePeriod><cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>'],
  ['a second period of the document with a second code', charged, /(?=<cac:AccountingSupplierParty>)/, '<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod><cac:InvoicePeriod><cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>'],
  ['a period of a line with a code', reduced, linePeriod, '<cac:InvoicePeriod><cbc:StartDate>2017-12-01</cbc:StartDate><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>'],
  ['a second delivery without a country', reduced, delivery, '$&<cac:Delivery><cac:DeliveryLocation><cac:Address><cbc:CityName>x</cbc:CityName></cac:Address></cac:DeliveryLocation></cac:Delivery>'],
  ['a second delivery with its country', reduced, delivery, '$&$&'],
  ['a period that ends a day in Helsinki before it starts in UTC', reduced, /(<cbc:StartDate>)[^<]*(<\/cbc:StartDate>\s*<cbc:EndDate>)[^<]*/, '$12017-12-01$22017-12-01+02:00'],
  ['a period that ends later, in another zone', reduced, /(<cbc:StartDate>)[^<]*(<\/cbc:StartDate>\s*<cbc:EndDate>)[^<]*/, '$12017-12-01+02:00$22017-12-01Z'],
  ['a period of a line that ends a day in Helsinki before it starts in UTC', reduced, /(<cac:InvoiceLine>[^]*?<cbc:StartDate>)[^<]*(<\/cbc:StartDate>\s*<cbc:EndDate>)[^<]*/, '$12017-12-01$22017-12-01+02:00'],
  ['a registration for VAT of blanks', charged, /(<cac:PartyTaxScheme>\s*<cbc:CompanyID>)[^<]*/, '$1\n\t'],
]

officialRules.describe('changed examples', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  async function expectSameVerdict(text: string): Promise<void> {
    const document = Buffer.from(text)
    const { xsd, fatal, warnings } = await oracle.validate(document, 'peppol-bis-3')
    expect(xsd).toEqual([])
    const official = [...fatal, ...warnings].map(({ id }) => id).filter((id) => !leftOut.some(({ ids }) => ids.test(id)))
    expect(idsOf(judge(readUbl(document), ['en16931', 'peppol-billing']).map(({ rule }) => rule.id))).toEqual(idsOf(official))
  }

  test.each(changes)('get the official verdict: %s', limit, async (_name, example, pattern, by) => {
    const text = exampleOf(example)
    expect(text).toMatch(pattern)
    await expectSameVerdict(text.replace(pattern, by))
  })

  test('get the official verdict: an empty delivery before that of a supply within the Community', limit, async () => {
    const supplied = exampleOf(reduced)
      .replace(documentPeriod, '')
      .replaceAll(/(<cac:(?:ClassifiedTax|Tax)Category>\s*<cbc:ID>)S(<\/cbc:ID>\s*<cbc:Percent>)[^<]*/g, '$1K$20')
    await expectSameVerdict(supplied)
    await expectSameVerdict(supplied.replace(delivery, '<cac:Delivery/>$&'))
    await expectSameVerdict(supplied.replace(delivery, ''))
  })
})

function exampleOf(name: string): string {
  return readFileSync(join(standardsFolder, `peppol/examples/billing/${name}.xml`), 'utf8')
}

function idsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}

import { expect, test } from 'vitest'
import { peppolBis3 } from '../../mappings/formats/peppol-bis-3/format.ts'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { exampleInvoice } from '../mappings/formats/finvoice-3.0/exampleInvoice.ts'

const text = Buffer.from(peppolBis3.render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)).toString()
const line = /<cac:InvoiceLine>[^]*?<\/cac:InvoiceLine>/.exec(text)?.[0] ?? ''
const elements = 60_000

/** What is put at the end of an invoice over and over, each time with something that a rule objects to. */
const crowds: readonly (readonly [string, string])[] = [
  ['amounts in a currency that is none', '<cbc:TaxAmount currencyID="XX">1.234</cbc:TaxAmount>'],
  ['allowances with a sign in digits', '<cac:AllowanceCharge><cbc:ChargeIndicator>1</cbc:ChargeIndicator><cbc:Amount currencyID="XX">1.234</cbc:Amount></cac:AllowanceCharge>'],
  ['references with two numbers', '<cac:AdditionalDocumentReference><cbc:ID schemeID="x">1</cbc:ID><cbc:ID schemeID="x">2</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>'],
  ['registrations of nobody', '<cac:PartyTaxScheme><cbc:CompanyID>QQ1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>'],
  ['lines of one number with two categories', line.replace(/<cac:ClassifiedTaxCategory>[^]*?<\/cac:ClassifiedTaxCategory>/, (category) => category + category)],
  ['lines of one number with a price that is none', line.replace(/(<cbc:PriceAmount[^>]*>)[^<]*/, '$1x')],
]

// Each took minutes: every oddity was looked for among all others.
test.each(crowds)('%s are read and judged by the ten thousands', { timeout: 20_000 }, (_, one) => {
  const count = Math.floor(elements / (one.match(/<[^/]/g)?.length ?? 1))
  const stated = readUbl(Buffer.from(text.replace(/<\/Invoice>\s*$/, (end) => one.repeat(count) + end)))
  expect(stated.oddities?.length).toBeGreaterThanOrEqual(count)
  expect(judge(stated, ['en16931', 'peppol-billing', 'finnish']).length).toBeGreaterThan(0)
})

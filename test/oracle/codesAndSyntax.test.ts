import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { leftOut } from '../../mappings/rules/leftOut.ts'
import { standardsFolder } from '../harness/standards.ts'
import { brokenUbl, ublViolations } from '../mappings/rules/ublViolations.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const limit = { timeout: 180_000 }
const folder = 'peppol/examples/billing'

/** The ids of codes, syntax and the network. */
const judged = /^(?:BR-CL|UBL|PEPPOL)-/

/** Rules whose violation the schema refuses, or on which the official rules end without a verdict, so that they never see it. */
const unjudged: ReadonlySet<string> = new Set(['UBL-SR-06', 'UBL-SR-09', 'UBL-SR-15', 'UBL-SR-22', 'UBL-SR-27', 'UBL-SR-28'])

/** Changes to the official base example: what is replaced, and by what. A change that replaces nothing fails. */
const changes: readonly (readonly [name: string, pattern: RegExp, by: string])[] = [
  ['a type of the list of EN 16931 alone', /(InvoiceTypeCode>)380/, '$1935'],
  ['a German type', /(InvoiceTypeCode>)380/, '$1326'],
  ['a currency of neither list', /EUR/g, 'ZZZ'],
  ['a currency of the list of EN 16931 alone', /EUR/g, 'CNH'],
  ['one amount in another currency', /(<cbc:PayableAmount currencyID=")EUR/, '$1SEK'],
  ['an address scheme that the network gave up', /(<cbc:EndpointID schemeID=")\d+/, '$10037'],
  ['an address with a wrong check digit', /<cbc:EndpointID schemeID="0088">\d+/, '<cbc:EndpointID schemeID="0088">7300010000002'],
  ['a Swedish number that is none', /<cbc:EndpointID schemeID="0088">\d+/, '<cbc:EndpointID schemeID="0007">5560360794'],
  ['an Italian code that is none', /<cbc:EndpointID schemeID="0088">\d+/, '<cbc:EndpointID schemeID="0210">ABC'],
  ['no address of the buyer', /(<cac:AccountingCustomerParty>\s*<cac:Party>\s*)<cbc:EndpointID[^]*?<\/cbc:EndpointID>/, '$1'],
  ['no business process', /<cbc:ProfileID>[^]*?<\/cbc:ProfileID>/, ''],
  ['an unknown business process', /(<cbc:ProfileID>)[^<]*/, '$1urn:other'],
  ['another specification', /(<cbc:CustomizationID>)[^<]*/, '$1urn:cen.eu:en16931:2017'],
  ['a specification with an extension', /(<cbc:CustomizationID>[^<]*)/, '$1::x'],
  ['neither reference nor order', /<cbc:BuyerReference>[^<]*<\/cbc:BuyerReference>/, ''],
  ['two notes', /(<cbc:DocumentCurrencyCode>)/, '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>$1'],
  ['an unknown subject of a note', /(<cbc:DocumentCurrencyCode>)/, '<cbc:Note>see #XQX# here</cbc:Note>$1'],
  ['an empty element', /(<cbc:BuyerReference>)[^<]*/, '$1'],
  ['an accounting currency that is the same', /(<\/cbc:DocumentCurrencyCode>)/, '$1<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>'],
  ['an accounting currency without a total', /(<\/cbc:DocumentCurrencyCode>)/, '$1<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>'],
  ['an unknown unit', /unitCode="[A-Z0-9]+"/, 'unitCode="QQQ"'],
  ['an unknown country', /(<cbc:IdentificationCode>)[A-Z]{2}/, '$1QQ'],
  ['an unknown VAT category of a line', /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)S/, '$1Q'],
  ['an unknown VAT category of the breakdown', /(<cac:TaxCategory>\s*<cbc:ID>)S/, '$1Q'],
  ['unknown payment means', /(<cbc:PaymentMeansCode[^>]*>)\d+/, '$1999'],
  ['direct debit without a mandate', /(<cbc:PaymentMeansCode[^>]*>)\d+/, '$159'],
  ['a net amount off by three cents', /(<cbc:InvoicedQuantity unitCode="\w+">)(\d+)/, '$1$2.005'],
  ['a payee named like the seller', /(<cac:Delivery>)/, '<cac:PayeeParty><cac:PartyName><cbc:Name>SupplierOfficialName Ltd</cbc:Name></cac:PartyName></cac:PayeeParty>$1'],
  ['a second contract', /(<cac:AccountingSupplierParty>)/, '<cac:ContractDocumentReference><cbc:ID>1</cbc:ID></cac:ContractDocumentReference><cac:ContractDocumentReference><cbc:ID>2</cbc:ID></cac:ContractDocumentReference>$1'],
  ['an unknown kind of supporting document', /(<cac:AccountingSupplierParty>)/, '<cac:AdditionalDocumentReference><cbc:ID schemeID="ABT">1</cbc:ID></cac:AdditionalDocumentReference>$1'],
  ['an invoiced object with an attachment and an unknown scheme', /(<cac:AccountingSupplierParty>)/, '<cac:AdditionalDocumentReference><cbc:ID schemeID="QQQ">1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode><cbc:DocumentDescription>d</cbc:DocumentDescription><cac:Attachment><cac:ExternalReference><cbc:URI>u</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>$1'],
  ['an attachment of another type without a name', /(<cac:AccountingSupplierParty>)/, '<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/html">QQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>$1'],
  ['a tax registration without its number', /(<cac:PartyTaxScheme>\s*)<cbc:CompanyID>[^<]*<\/cbc:CompanyID>/, '$1'],
  ['an allowance with half of its base', /(<cac:TaxTotal>)/, '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">1.234</cbc:Amount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>$1'],
  ['a charge that is not what its base gives', /(<cac:TaxTotal>)/, '<cac:AllowanceCharge><cbc:ChargeIndicator>1</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>ZZY</cbc:AllowanceChargeReasonCode><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">1.03</cbc:Amount><cbc:BaseAmount currencyID="EUR">10</cbc:BaseAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>$1'],
  ['a base quantity of zero in another unit', /(<cbc:PriceAmount currencyID="EUR">[^<]*<\/cbc:PriceAmount>)/, '$1<cbc:BaseQuantity unitCode="KGM">0</cbc:BaseQuantity>'],
  ['a price that is a charge', /(<cbc:PriceAmount currencyID="EUR">[^<]*<\/cbc:PriceAmount>)/, '$1<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">1</cbc:Amount><cbc:BaseAmount currencyID="EUR">9</cbc:BaseAmount></cac:AllowanceCharge>'],
]

officialRules.describe('codes, syntax and the network', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  /** Official ids that fired and are not left out, beside ours. */
  async function bothOf(document: Buffer): Promise<{ readonly xsd: readonly string[]; readonly official: readonly string[]; readonly ours: readonly string[] }> {
    const { xsd, fatal, warnings } = await oracle.validate(document, 'peppol-bis-3')
    const counts = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => judged.test(id) && !leftOut.some((one) => one.ids.test(id))).sort()
    const ours = judge(readUbl(document), ['en16931', 'peppol-billing']).map(({ rule }) => rule.id)
    return { xsd, official: counts([...fatal, ...warnings].map(({ id }) => id)), ours: counts(ours) }
  }

  test('find in the official examples what the official rules find', limit, async () => {
    for (const name of readdirSync(join(standardsFolder, folder)).filter((file) => file.endsWith('.xml'))) {
      const { official, ours } = await bothOf(readFileSync(join(standardsFolder, folder, name)))
      expect({ name, ours }).toEqual({ name, ours: official })
    }
  })

  test.each(changes)('find in a changed example what the official rules find: %s', limit, async (_name, pattern, by) => {
    const base = readFileSync(join(standardsFolder, folder, 'base-example.xml'), 'utf8')
    expect(base).toMatch(pattern)
    const { xsd, official, ours } = await bothOf(Buffer.from(base.replace(pattern, by)))
    expect(xsd).toEqual([])
    expect(ours).toEqual(official)
  })

  test.each(ublViolations.filter(({ rule }) => judged.test(rule) && !unjudged.has(rule)))('find in a violation of ours what the official rules find: $rule', limit, async (violation) => {
    const { official, ours } = await bothOf(Buffer.from(brokenUbl(violation)))
    expect(official).toContain(violation.rule)
    expect(ours).toEqual(official)
  })
})

import { expect, test } from 'vitest'
import { Failure } from '../../../../../errors/failure.ts'
import { readUbl } from '../../../../../mappings/formats/ubl/reading/readUbl.ts'
import { Decimal } from '../../../../../mappings/model/decimal.ts'
import type { StatedInvoice } from '../../../../../mappings/model/stated.ts'

const aggregate = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'
const basic = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'

function read(content: string, root: 'Invoice' | 'CreditNote' = 'Invoice'): StatedInvoice {
  const namespaces = `xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="${aggregate}" xmlns:cbc="${basic}"`
  return readUbl(Buffer.from(`<${root} ${namespaces}>${content}</${root}>`))
}

function odd(content: string, root?: 'CreditNote'): unknown {
  return read(content, root).oddities?.map(({ kind, term, path, line, text, count }) => [kind, term, path, line ?? text ?? count])
}

test('a document without anything states its kind', () => {
  expect(read('')).toMatchObject({ kind: 'invoice', number: undefined, seller: undefined, totals: undefined, lines: [], oddities: [{ kind: 'empty', path: '' }] })
  expect(read('', 'CreditNote').kind).toBe('creditNote')
})

test('any prefix serves, also one that another namespace usually has', () => {
  const document = `<x:Invoice xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${basic}" xmlns="${aggregate}">
    <cac:ID>7</cac:ID><BuyerReference xmlns="${basic}">B</BuyerReference><InvoiceLine><cac:ID>1</cac:ID></InvoiceLine>
    <cbc:Note xmlns:cbc="urn:example">not ours</cbc:Note></x:Invoice>`
  const invoice = readUbl(Buffer.from(document))
  expect([invoice.number, invoice.buyerReference, invoice.lines?.[0]?.id, invoice.notes]).toEqual(['7', 'B', '1', []])
  expect(invoice.oddities).toMatchObject([{ kind: 'unknown', path: 'Q{urn:example}Note', text: 'not ours' }])
})

test('a Standard Business Document holds the invoice', () => {
  const document = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID xmlns="${basic}">7</ID></Invoice></StandardBusinessDocument>`
  expect(readUbl(Buffer.from(document))).toMatchObject({ number: '7', oddities: [] })
})

test.each([
  ['another root', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', 'KS-MAP-READ-ROOT'],
  ['the right name in no namespace', '<Invoice/>', 'KS-MAP-READ-ROOT'],
  ['a prefix that is not declared', '<a:Invoice/>', 'KS-SYSTEM-XML-MALFORMED'],
])('%s is refused', (_, document, code) => {
  expect(() => readUbl(Buffer.from(document))).toThrow(expect.toSatisfy((error: unknown) => error instanceof Failure && error.code === code))
})

test('what is doubled, empty, mistyped, unknown or in another currency is told with its place', () => {
  expect(odd('<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>')).toEqual([['doubled', 'BT-1', 'cbc:ID[2]', '2'], ['unknown', undefined, 'cbc:ID[2]', '2']])
  expect(odd('<cac:InvoiceLine><cbc:ID>7</cbc:ID><cbc:Note/></cac:InvoiceLine>')).toEqual([['empty', 'BT-127', 'cac:InvoiceLine/cbc:Note', '7']])
  expect(odd('<cac:OrderReference/>')).toEqual([['empty', undefined, 'cac:OrderReference', undefined]])
  expect(odd('<cbc:UUID/>')).toEqual([['unknown', undefined, 'cbc:UUID', ''], ['empty', undefined, 'cbc:UUID', undefined]])
  expect(odd('<cac:OtherParty><cbc:EndpointID schemeID="0207">1</cbc:EndpointID></cac:OtherParty>')).toEqual([
    ['unknown', undefined, 'cac:OtherParty', ''], ['unknown', undefined, 'cac:OtherParty/cbc:EndpointID', '1'], ['unknown', undefined, 'cac:OtherParty/cbc:EndpointID/@schemeID', '0207'],
  ])
  const registered = (content: string): string => `<cac:AccountingSupplierParty><cac:Party><cac:PartyTaxScheme>${content}</cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>`
  expect(odd(registered('<cbc:CompanyID>1</cbc:CompanyID>'))).toEqual([['incomplete', undefined, 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme', undefined]])
  expect(odd(registered('<cbc:CompanyID>1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>'))).toEqual([])
  expect(odd('<cbc:ID schemeName="x">1</cbc:ID>')).toEqual([['unknown', undefined, 'cbc:ID/@schemeName', 'x']])
  const totals = (amount: string): string => `<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal>${amount}</cac:LegalMonetaryTotal>`
  const path = 'cac:LegalMonetaryTotal/cbc:PayableAmount'
  expect(odd(totals('<cbc:PayableAmount currencyID="SEK">1</cbc:PayableAmount>'))).toEqual([['currency', 'BT-115', path, 'SEK']])
  expect(odd(totals('<cbc:PayableAmount>1</cbc:PayableAmount>'))).toEqual([['currency', 'BT-115', path, undefined]])
  expect(odd(totals('<cbc:PayableAmount currencyID="EUR">1,00</cbc:PayableAmount>'))).toEqual([['mistyped', 'BT-115', path, '1,00']])
})

test('decimals keep their places, and those of XML Schema are read', () => {
  const { totals } = read(`<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>-1.230</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>+.5</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount> 7. </cbc:TaxInclusiveAmount><cbc:PayableAmount>1e3</cbc:PayableAmount></cac:LegalMonetaryTotal>`)
  expect(totals).toMatchObject({ lines: new Decimal(-1230n, 3), taxExclusive: new Decimal(5n, 1), taxInclusive: Decimal.of(7), payable: undefined })
})

test('every total of tax is kept, and the breakdown of each', () => {
  const invoice = read(`<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>
    <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.00</cbc:TaxAmount><cac:TaxSubtotal><cac:TaxCategory><cbc:ID>S</cbc:ID></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
    <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">10.00</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal/>`)
  expect(invoice.totals).toMatchObject({ tax: new Decimal(100n, 2), taxInAccountingCurrency: new Decimal(1000n, 2) })
  expect(invoice.taxTotals?.map(({ currency, breakdown }) => [currency, breakdown.length])).toEqual([['EUR', 1], ['SEK', 0]])
  expect(invoice.vatBreakdown).toMatchObject([{ code: 'S', otherScheme: '' }])
})

test('payment means that differ in the account alone are one payment', () => {
  const means = (code: string, account: string, more = ''): string =>
    `<cac:PaymentMeans><cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode>${more}<cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`
  const one = read(means('30', 'A') + means('30', 'B'))
  expect(one.payment?.creditTransfers?.map(({ account }) => account)).toEqual(['A', 'B'])
  expect(one.furtherPayments).toBeUndefined()
  const paid = (reference: string): string => `<cbc:PaymentID>${reference}</cbc:PaymentID>`
  const two = read(means('30', 'A') + means('58', 'B') + means('30', 'C', paid('1')) + means('30', 'D', paid('2')))
  expect(two.payment).toMatchObject({ remittance: '1', creditTransfers: [{ account: 'A' }, { account: 'C' }] })
  expect(two.furtherPayments).toMatchObject([{ meansCode: '58' }, { meansCode: '30', remittance: '2' }])
})

test('additional documents are told apart by their type', () => {
  const document = (id: string, type: string): string => `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID>${type === '' ? '' : `<cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode>`}</cac:AdditionalDocumentReference>`
  const all = document('object', '130') + document('project', '50') + document('paper', '')
  expect(read(all)).toMatchObject({ object: { id: 'object' }, project: undefined, supportingDocuments: [{ id: 'project' }, { id: 'paper' }] })
  expect(read(all, 'CreditNote')).toMatchObject({ object: { id: 'object' }, project: 'project', supportingDocuments: [{ id: 'paper' }] })
  expect(odd(all)).toEqual([['unknown', 'BG-24', 'cac:AdditionalDocumentReference[2]/cbc:DocumentTypeCode', '50']])
})

test('notes of one element are taken apart where a subject that is known begins a line', () => {
  const { notes } = read('<cbc:Note>#AAI#One\nand more\n#PMT#Two\n#QQQ#not a subject</cbc:Note>')
  expect(notes).toEqual([{ subject: 'AAI', text: 'One\nand more' }, { subject: 'PMT', text: 'Two\n#QQQ#not a subject' }])
})

test('a creditor identifier belongs to the payment, where there is one', () => {
  const party = '<cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID schemeID="SEPA">C</cbc:ID></cac:PartyIdentification></cac:Party></cac:AccountingSupplierParty>'
  expect(read(party).seller?.identifiers).toEqual([{ id: 'C', scheme: 'SEPA' }])
  expect(read(`${party}<cac:PaymentMeans><cac:PaymentMandate><cbc:ID>M</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>`)).toMatchObject({
    seller: { identifiers: [] },
    payment: { directDebit: { mandate: 'M', creditor: 'C' } },
  })
})

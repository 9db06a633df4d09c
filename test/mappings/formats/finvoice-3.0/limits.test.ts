import { expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { finvoice30 } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { childrenNamed, find, textAt } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import { context } from './anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from './exampleInvoice.ts'
import { inEnglish } from '../../../harness/inEnglish.ts'

const x = (length: number): string => 'x'.repeat(length)
const line = exampleInvoice.lines[0] as InvoiceLine
const withLine = (change: Partial<InvoiceLine>): Partial<Invoice> => ({ lines: [{ ...line, ...change }] })
const item = line.item
const address = { street: 'Katu 1', city: 'Nokia', postCode: '37100', country: 'FI' }
const withoutPayment = (({ payment: _, ...rest }) => rest)(exampleInvoice)
const withoutDueDate = (({ dueDate: _, ...rest }) => rest)(exampleInvoice)

/** What is wrong, how it is reported, and the term that the report names. */
const refused: readonly (readonly [string, Partial<Invoice>, string, string])[] = [
  ['a long invoice number', { number: x(21) }, 'KS-MAP-TOO-LONG', 'BT-1'],
  ['a long order number', { purchaseOrder: x(71) }, 'KS-MAP-TOO-LONG', 'BT-13'],
  ['a long cost centre', { accountingReference: x(36) }, 'KS-MAP-TOO-LONG', 'BT-19'],
  ['long payment terms', { paymentTerms: x(141) }, 'KS-MAP-TEXT-TOO-LONG', 'BT-20'],
  ['a long seller name', { seller: { ...exampleInvoice.seller, name: x(71) } }, 'KS-MAP-TEXT-TOO-LONG', 'BT-27'],
  ['a short seller name', { seller: { ...exampleInvoice.seller, name: 'x' } }, 'KS-MAP-TOO-SHORT', 'BT-27'],
  ['a short buyer id', { buyer: { ...exampleInvoice.buyer, legalRegistration: { id: '12345', scheme: '0212' } } }, 'KS-MAP-TOO-SHORT', 'BT-47'],
  ['two buyer ids', { buyer: { ...exampleInvoice.buyer, identifiers: [{ id: '1' }, { id: '2' }] } }, 'KS-MAP-TOO-MANY', 'BT-46'],
  ['a scheme in words', { buyer: { ...exampleInvoice.buyer, identifiers: [{ id: '1', scheme: 'GLN' }] } }, 'KS-MAP-CODE', 'scheme of BT-46'],
  ['an address without a street', { buyer: { ...exampleInvoice.buyer, address: { city: 'Nokia', postCode: '37100', country: 'FI' } } }, 'KS-MAP-MISSING', 'BT-50'],
  ['an address without a town', { buyer: { ...exampleInvoice.buyer, address: { street: 'Katu 1', postCode: '37100', country: 'FI' } } }, 'KS-MAP-MISSING', 'BT-52'],
  ['four address lines', { buyer: { ...exampleInvoice.buyer, address: { ...address, street: x(60), additionalStreet: x(60) } } }, 'KS-MAP-TEXT-TOO-LONG', 'BT-51'],
  ['a place of delivery without an address', { delivery: { name: 'Koulu' } }, 'KS-MAP-MISSING', 'BG-15'],
  ['a date with time', { issueDate: '2026-11-02T00:00' }, 'KS-MAP-DATE', 'BT-2'],
  ['a third of a cent', { totals: { ...exampleInvoice.totals, taxExclusive: Decimal.of('1.123456') } }, 'KS-MAP-NUMBER', 'BT-109'],
  ['a payable of tenths of a cent', { totals: { ...exampleInvoice.totals, payable: Decimal.of('1.005') } }, 'KS-MAP-NUMBER', 'BT-115'],
  ['a number of 16 digits', { totals: { ...exampleInvoice.totals, lines: Decimal.of('1234567890123456') } }, 'KS-MAP-NUMBER', 'BT-106'],
  ['a negative rate', { vatBreakdown: [{ code: 'S', rate: Decimal.of('-1'), taxableAmount: Decimal.of(1), taxAmount: Decimal.of(1) }] }, 'KS-MAP-NUMBER', 'BT-119'],
  ['a VAT category of Finvoice alone', { vatBreakdown: [{ code: 'ZEG', taxableAmount: Decimal.of(1), taxAmount: Decimal.of(1) }] }, 'KS-MAP-CODE', 'BT-118'],
  ['a currency in small letters', { currency: 'eur' }, 'KS-MAP-CODE', 'BT-5'],
  ['an accounting currency without its total', { accountingCurrency: 'SEK' }, 'KS-MAP-MISSING', 'BT-111'],
  ['a total without its accounting currency', { totals: { ...exampleInvoice.totals, taxInAccountingCurrency: Decimal.of(1) } }, 'KS-MAP-MISSING', 'BT-6'],
  ['tax point twice', { taxPointDate: '2026-11-02', taxPointDateCode: '35' }, 'KS-MAP-TOO-MANY', 'BT-7 with BT-8'],
  ['an industry code of 5', { businessProcess: 'ENERG' }, 'KS-MAP-TOO-LONG', 'BT-23'],
  ['a reference that is none', { payment: { ...exampleInvoice.payment, meansCode: '58', creditTransfers: exampleInvoice.payment?.creditTransfers ?? [], remittance: 'LASKU 1' } }, 'KS-MAP-CODE', 'BT-83'],
  ['no account', { payment: { meansCode: '58', creditTransfers: [] } }, 'KS-MAP-MISSING', 'BT-84'],
  ['an account with spaces', { payment: { meansCode: '58', creditTransfers: [{ account: 'FI21 1234 5600 0007 85' }] } }, 'KS-MAP-CODE', 'BT-84'],
  ['a second account without BIC', { payment: { meansCode: '58', creditTransfers: [{ account: 'FI2112345600000785' }, { account: 'FI7429501800000014' }] } }, 'KS-MAP-MISSING', 'BT-86'],
  ['a payee name that no payment holds', { payee: { name: `${x(30)} ${x(30)}` } }, 'KS-MAP-MISSING', 'BT-59'],
  ['an attachment without its message', { supportingDocuments: [{ id: '1', embedded: { fileName: 'a.pdf', mimeType: 'application/pdf', content: new Uint8Array() } }] }, 'KS-MAP-NOT-CARRIED', 'BT-125'],
  ['a document that is only named', { supportingDocuments: [{ id: '1' }] }, 'KS-MAP-NOT-CARRIED', 'BT-122'],
  ['a long article name', withLine({ item: { ...item, name: x(101) } }), 'KS-MAP-TEXT-TOO-LONG', 'BT-153'],
  ['a long description', withLine({ item: { ...item, description: x(513) } }), 'KS-MAP-TEXT-TOO-LONG', 'BT-154'],
  ['a long serial number', withLine({ item: { ...item, attributes: [{ name: 'serialNumber', value: x(71) }] } }), 'KS-MAP-TOO-LONG', 'BT-161 of line 1'],
  ['a quantity of 15 characters', withLine({ quantity: Decimal.of('1234567890.1234') }), 'KS-MAP-NUMBER', 'BT-129 of line 1'],
  ['a price of six decimals', withLine({ price: { net: Decimal.of('0.123456') } }), 'KS-MAP-NUMBER', 'BT-148 of line 1'],
  ['a unit in words', withLine({ unit: 'kpl' }), 'KS-MAP-CODE', 'BT-130 of line 1'],
  ['an account with a space', withLine({ posting: { account: '4 5', dimensions: {} } }), 'KS-MAP-CODE', 'proposed account of line 1'],
  ['dimensions that do not fit', withLine({ posting: { account: '4580', dimensions: { a: x(20), b: x(20) } } }), 'KS-MAP-TOO-LONG', 'BT-133 with the dimensions of the proposed posting of line 1'],
  ['a long discount text', withLine({ allowancesAndCharges: [{ isCharge: false, amount: Decimal.of(1), reason: x(36) }] }), 'KS-MAP-TEXT-TOO-LONG', 'BT-139'],
]

test.each(refused)('%s stops', (_, change, code, term) => {
  expect(problemOf({ ...exampleInvoice, ...change })).toEqual({ code, term })
})

test('no payment and no day to pay stop', () => {
  expect(problemOf(withoutPayment)).toEqual({ code: 'KS-MAP-MISSING', term: 'BT-84' })
  expect(problemOf(withoutDueDate)).toEqual({ code: 'KS-MAP-MISSING', term: 'BT-9' })
})

test('a credit note without a due date is dated by its issue', () => {
  const { dueDate: _, ...undated } = exampleCreditNote
  const root = readXml(render(undated))
  expect(textAt(root, 'EpiDetails', 'EpiPaymentInstructionDetails', 'EpiDateOptionDate')).toBe('20261102')
  expect(textAt(root, 'EpiDetails', 'EpiPaymentInstructionDetails', 'EpiInstructedAmount')).toBe('-1116,95')
})

test('an address without an operator stops', () => {
  const { intermediator: _, ...receiver } = context.receiver
  expect(problemOf(exampleInvoice, { ...context, receiver })).toEqual({ code: 'KS-MAP-MISSING', term: "the buyer's operator" })
})

test('another kind of document stops', () => {
  expect(() => finvoice30.render({ kind: 'devices', devices: [] }, context)).toThrow(expect.objectContaining({ code: 'KS-MAP-KIND' }))
})

test('a copy says so, an industry code and the accounting currency are carried', () => {
  const invoice = { ...exampleInvoice, businessProcess: 'TT01', accountingCurrency: 'SEK', totals: { ...exampleInvoice.totals, taxInAccountingCurrency: Decimal.of('5.10') } }
  const root = readXml(render(invoice, { ...context, role: 'copy' }))
  expect(textAt(root, 'InvoiceDetails', 'OriginCode')).toBe('Copy')
  expect(textAt(root, 'MessageTransmissionDetails', 'MessageDetails', 'ImplementationCode')).toBe('TT01')
  const tax = find(root, 'InvoiceDetails', 'InvoiceTotalVatAccountingAmount')
  expect(tax?.text).toBe('5,10')
  expect(tax?.attributes['AmountCurrencyIdentifier']).toBe('SEK')
})

test('a profile lets texts be cut or move to free text, and nothing else', () => {
  const terms = `${x(69)} ${x(69)} ${x(3)}`
  const long = { ...exampleInvoice, paymentTerms: terms, notes: [], ...withLine({ item: { ...item, name: x(101) } }) }
  const free = readXml(render(long, { ...context, texts: { ...context.texts, tooLong: 'free text' } }))
  expect(childrenNamed(find(free, 'InvoiceDetails', 'PaymentTermsDetails'), 'PaymentTermsFreeText').map(({ text }) => text)).toEqual([x(69), `${x(66)} [2]`])
  expect(textAt(free, 'InvoiceDetails', 'InvoiceFreeText')).toBe(`[2] ${terms}`)
  expect(textAt(free, 'InvoiceRow', 'ArticleName')).toBe(`${x(96)} [1]`)
  expect(textAt(free, 'InvoiceRow', 'RowFreeText')).toContain(`[1] ${x(101)}`)
  const cut = readXml(render(long, { ...context, texts: { ...context.texts, tooLong: 'cut' } }))
  expect(textAt(cut, 'InvoiceRow', 'ArticleName')).toBe(x(100))
  expect(problemOf({ ...exampleInvoice, purchaseOrder: x(71) }, { ...context, texts: { ...context.texts, tooLong: 'cut' } })).toEqual({ code: 'KS-MAP-TOO-LONG', term: 'BT-13' })
})

test('characters that ISO-8859-15 has not are references, replaced, or stop', () => {
  const named = { ...exampleInvoice, ...withLine({ item: { ...item, name: '10 Ω – 5 €' } }) }
  expect(Buffer.from(render(named)).toString('latin1')).toContain('<ArticleName>10 &#937; &#8211; 5 \xa4</ArticleName>')
  const texts = { tooLong: 'stop' as const, references: false, replacements: { Ω: 'ohm', '–': '-' } }
  expect(Buffer.from(render(named, { ...context, texts })).toString('latin1')).toContain('<ArticleName>10 ohm - 5 \xa4</ArticleName>')
  expect(problemOf(named, { ...context, texts: { ...texts, replacements: {} } })).toEqual({ code: 'KS-MAP-TEXT-CHARACTER', term: 'BT-153' })
  expect(problemOf({ ...exampleInvoice, purchaseOrder: 'Ω' }, { ...context, texts })).toEqual({ code: 'KS-MAP-XML-ENCODING', term: undefined })
})

test('line breaks and tabs become spaces', () => {
  const root = readXml(render({ ...exampleInvoice, notes: [{ text: ' yksi\n\tkaksi \r\n kolme ' }] }))
  expect(textAt(root, 'InvoiceDetails', 'InvoiceFreeText')).toBe('yksi kaksi kolme')
})

test('an account without BIC is in the payment part alone', () => {
  const root = readXml(render({ ...exampleInvoice, payment: { meansCode: '58', creditTransfers: [{ account: 'FI2112345600000785' }] } }))
  expect(find(root, 'SellerInformationDetails')).toBeUndefined()
  expect(textAt(root, 'EpiDetails', 'EpiPartyDetails', 'EpiBeneficiaryPartyDetails', 'EpiAccountID')).toBe('FI2112345600000785')
})

function render(invoice: Invoice, by: RenderContext = context): Uint8Array {
  return finvoice30.render({ kind: invoice.kind, invoice }, by)
}

function problemOf(invoice: Invoice, by: RenderContext = context): unknown {
  try {
    render(invoice, by)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, term: inEnglish(error.problem)['term'] }
    throw error
  }
  return undefined
}

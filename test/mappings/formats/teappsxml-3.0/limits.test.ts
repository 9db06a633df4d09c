import { describe, expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { teappsxml30, teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { filesOf } from '../zip/unzip.ts'
import { inEnglish } from '../../../harness/inEnglish.ts'

const d = Decimal.of
const x = (length: number): string => 'x'.repeat(length)
const line = exampleInvoice.lines[0] as InvoiceLine
const withLine = (change: Partial<InvoiceLine>): Partial<Invoice> => ({ lines: [{ ...line, ...change }] })
const embedded = { fileName: 'lähete 1.pdf', mimeType: 'application/pdf', content: Buffer.from('%PDF') }

/** What is wrong, how it is reported, and the term that the report names. */
const refused: readonly (readonly [string, Partial<Invoice>, string, string])[] = [
  ['a long invoice number', { number: x(36) }, 'KS-MAP-TOO-LONG', 'BT-1'],
  ['an invoice number that is long with its entities', { number: `A&B${x(30)}` }, 'KS-MAP-TOO-LONG', 'BT-1'],
  ['a long credited number', { preceding: [{ number: x(36) }] }, 'KS-MAP-TOO-LONG', 'BT-25'],
  ['a blank name', { buyer: { ...exampleInvoice.buyer, name: ' ' } }, 'KS-MAP-MISSING', 'BT-44'],
  ['a country of three letters', { buyer: { ...exampleInvoice.buyer, address: { country: 'FIN' } } }, 'KS-MAP-TOO-LONG', 'BT-55'],
  ['a long e-mail address', { buyer: { ...exampleInvoice.buyer, contact: { email: x(257) } } }, 'KS-MAP-TOO-LONG', 'BT-58'],
  ['a currency of four letters', { currency: 'EURO' }, 'KS-MAP-TOO-LONG', 'BT-5'],
  ['a date with time', { issueDate: '2026-11-02T00:00' }, 'KS-MAP-DATE', 'BT-2'],
  ['seven decimals', { totals: { ...exampleInvoice.totals, taxExclusive: d('1.1234567') } }, 'KS-MAP-NUMBER', 'BT-109'],
  ['a number of 16 digits', { totals: { ...exampleInvoice.totals, lines: d('1234567890123456') } }, 'KS-MAP-NUMBER', 'BT-106'],
  ['a rounding of ten', { totals: { ...exampleInvoice.totals, rounding: d('10.00') } }, 'KS-MAP-NUMBER', 'BT-114'],
  ['a negative rate', { vatBreakdown: [{ code: 'S', rate: d('-1'), taxableAmount: d(1), taxAmount: d(1) }] }, 'KS-MAP-NUMBER', 'BT-119'],
  ['tax point twice', { taxPointDate: '2026-11-02', taxPointDateCode: '35' }, 'KS-MAP-TOO-MANY', 'BT-7 with BT-8'],
  ['a total without its accounting currency', { totals: { ...exampleInvoice.totals, taxInAccountingCurrency: d(1) } }, 'KS-MAP-MISSING', 'BT-6'],
  ['an attachment', { supportingDocuments: [{ id: '1', embedded }] }, 'KS-MAP-NOT-CARRIED', 'BT-125'],
  ['a document that is only named', { supportingDocuments: [{ id: '1' }] }, 'KS-MAP-NOT-CARRIED', 'BT-122'],
  ['a quantity of six decimals', withLine({ quantity: d('1.123456') }), 'KS-MAP-NUMBER', 'BT-129 of line 1'],
  ['a negative base quantity', withLine({ price: { net: d(1), baseQuantity: d(-1) } }), 'KS-MAP-NUMBER', 'BT-149 of line 1'],
  ['a long account', withLine({ posting: { account: x(13), dimensions: {} } }), 'KS-MAP-TOO-LONG', 'proposed account of line 1'],
]

test.each(refused)('%s stops', (_, change, code, term) => {
  expect(problemOf({ ...exampleInvoice, ...change })).toEqual({ code, term })
})

test('a copy stops: the format has no mark for one', () => {
  expect(problemOf(exampleInvoice, { ...context, role: 'copy' })).toEqual({ code: 'KS-MAP-NOT-CARRIED', term: 'copy' })
})

test('another kind of document stops', () => {
  expect(() => teappsxml30.render({ kind: 'devices', devices: [] }, context)).toThrow(expect.objectContaining({ code: 'KS-MAP-KIND' }))
})

describe('texts', () => {
  const policy = (change: Partial<RenderContext['texts']>): RenderContext => ({ ...context, texts: { ...context.texts, ...change } })

  test('have EUR for the euro sign, or what the flow says', () => {
    const invoice = { ...exampleInvoice, paymentTerms: '5 € – netto' }
    expect(xmlOf(invoice, policy({ references: undefined }))).toContain('<TERMS_OF_PAYMENT>5 EUR &#8211; netto</TERMS_OF_PAYMENT>')
    expect(xmlOf(invoice, policy({ references: undefined, replacements: { '–': '-' } }))).toContain('<TERMS_OF_PAYMENT>5 EUR - netto</TERMS_OF_PAYMENT>')
    expect(xmlOf(invoice, policy({ references: true, replacements: { '–': '-' } }))).toContain('<TERMS_OF_PAYMENT>5 &#8364; &#8211; netto</TERMS_OF_PAYMENT>')
    expect(xmlOf(plain(invoice), policy({ references: false, replacements: { '–': '-' } }))).toContain('<TERMS_OF_PAYMENT>5 EUR - netto</TERMS_OF_PAYMENT>')
    expect(xmlOf(plain(invoice), policy({ references: false, replacements: { '–': '-', '€': 'e' } }))).toContain('<TERMS_OF_PAYMENT>5 e - netto</TERMS_OF_PAYMENT>')
    expect(problemOf(plain(invoice), policy({ references: false }))).toMatchObject({ code: 'KS-MAP-TEXT-CHARACTER' })
  })

  test('count an entity as all its characters', () => {
    const xml = xmlOf({ ...exampleInvoice, notes: [{ text: `${x(40)} ${'&'.repeat(30)} ${x(1010)}` }] })
    const all = [...xml.matchAll(/<FREE_TEXT>(.*)<\/FREE_TEXT>/g)].map(([, text = '']) => text.length)
    expect(all.length).toBeGreaterThan(1)
    expect(Math.max(...all)).toBeLessThanOrEqual(1024)
  })

  test('continue in further elements, a note with a subject under the same number', () => {
    const note = Array.from({ length: 40 }, (_, index) => `sana${index}`).join(' ')
    const invoice = { ...exampleInvoice, notes: [{ text: note, subject: 'AAI' }, { text: 'toinen', subject: 'AAI' }, { text: x(1024) }], seller: { ...exampleInvoice.seller, name: `${x(60)} ${x(60)}` } }
    const read = readTeappsxml(teappsxml30.render({ kind: 'invoice', invoice }, context))
    expect(read.notes).toEqual(invoice.notes.map(({ text, ...rest }) => ({ text, subject: undefined, ...rest })).map((one) => (one.subject === undefined ? { text: one.text } : one)))
    expect(read.seller?.name).toBe(invoice.seller.name)
  })
})

test('the accounting currency, the business process and orders of a line are carried', () => {
  const invoice: Invoice = {
    ...exampleInvoice, accountingCurrency: 'SEK', businessProcess: 'TT01', totals: { ...exampleInvoice.totals, taxInAccountingCurrency: d('5.10') },
    lines: [{ ...line, purchaseOrder: '4500099999', salesOrder: 'KV-9' }],
  }
  const read = readTeappsxml(teappsxml30.render({ kind: 'invoice', invoice }, context))
  expect(read).toMatchObject({ accountingCurrency: 'SEK', businessProcess: 'TT01', purchaseOrder: '4500012345', lines: [{ purchaseOrder: '4500099999', salesOrder: 'KV-9', orderLine: '10' }] })
  expect(read.totals?.taxInAccountingCurrency?.toString()).toBe('5.10')
})

test('a credit note that states its sums above zero is read as it means them', () => {
  const turned = Buffer.from(teappsxml30.render({ kind: 'creditNote', invoice: exampleCreditNote }, context)).toString('latin1').replaceAll('SIGN="-"', 'SIGN="+"')
  const read = readTeappsxml(Buffer.from(turned, 'latin1'))
  expect(read.kind).toBe('creditNote')
  expect(read.totals?.payable?.toString()).toBe('1116.95')
})

test('what is mistyped, doubled or in words is told and counts as missing', () => {
  const xml = xmlOf(exampleInvoice)
    .replace('>2560.20</AMOUNT>', '>2560,20</AMOUNT>')
    .replace('<CODE>EUR</CODE>', '<CODE>EUR</CODE><CODE>SEK</CODE>')
    .replace(/<DUE_DATE>[^]*?<\/DUE_DATE>/, '<DUE_DATE><VERBOSE_DATE>heti</VERBOSE_DATE></DUE_DATE>')
    .replace(/<MONTH>11<\/MONTH>/, '<MONTH>marraskuu</MONTH>')
  const { oddities = [], ...read } = readTeappsxml(Buffer.from(xml, 'latin1'))
  expect(read).toMatchObject({ currency: 'EUR', dueDate: undefined, issueDate: undefined, totals: { payable: undefined } })
  expect(oddities.filter(({ kind }) => kind !== 'unknown').map(({ kind, term, text, count }) => [kind, term, text ?? count])).toEqual([
    ['doubled', 'BT-5', 'SEK'], ['mistyped', 'BT-2', '02 marraskuu 20 26'], ['mistyped', 'BT-9', 'heti'], ['mistyped', 'BT-115', '2560,20'],
  ])
})

test('an attachment has a name of its own in the message and beside it', () => {
  const files = filesOf(teappsxml30Zip.render({ kind: 'invoice', invoice: { ...exampleInvoice, supportingDocuments: [{ id: 'LÄHETE 1', embedded }] } }, context))
  expect(files.map(({ name }) => name)).toEqual([`${context.deliveryId}.xml`, `L_HETE_1-1-${context.deliveryId}.pdf`])
  expect(Buffer.from(files[0]?.content ?? []).toString('latin1')).toContain(`<IMAGE_FILE IMAGE_TYPE="pdf">L_HETE_1-1-${context.deliveryId}.pdf</IMAGE_FILE>`)
  expect(Buffer.from(files[1]?.content ?? []).toString()).toBe('%PDF')
})

/** Without what the encoding cannot hold elsewhere in the example. */
function plain(invoice: Invoice): Invoice {
  return { ...invoice, lines: invoice.lines.map(({ note: _, ...one }) => one) }
}

function xmlOf(invoice: Invoice, by: RenderContext = context): string {
  return Buffer.from(teappsxml30.render({ kind: invoice.kind, invoice }, by)).toString('latin1')
}

function problemOf(invoice: Invoice, by: RenderContext = context): unknown {
  try {
    teappsxml30.render({ kind: invoice.kind, invoice }, by)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, term: inEnglish(error.problem)['term'] }
    throw error
  }
  return undefined
}

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finvoice30, finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { readerOf } from '../../../../mappings/formats/readers.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { context } from './anyInvoice.ts'
import { comparable } from './carriedOf.ts'
import { exampleCreditNote } from './exampleInvoice.ts'

const document = (inside: string): Uint8Array => Buffer.from(`<Finvoice Version="3.0">${inside}</Finvoice>`)

test('a document is known by its root, with a frame and without', () => {
  for (const format of [finvoice30, finvoice30Soap]) {
    const bytes = format.render({ kind: 'creditNote', invoice: exampleCreditNote }, context)
    expect(readerOf(bytes)?.format).toBe('Finvoice')
    expect(readerOf(bytes)?.read(bytes).number).toBe(exampleCreditNote.number)
  }
})

test('an empty document states next to nothing', () => {
  expect(comparable(readFinvoice(document('')))).toEqual(comparable({ kind: 'invoice', notes: [], preceding: [], vatBreakdown: [], allowancesAndCharges: [], supportingDocuments: [], lines: [], seller: { identifiers: [] }, buyer: { identifiers: [] } }))
})

test('what is odd is kept', () => {
  const { oddities, totals, lines } = readFinvoice(document(`
    <InvoiceDetails><InvoiceNumber>1</InvoiceNumber><InvoiceNumber>2</InvoiceNumber><OrderIdentifier/>
      <InvoiceTotalVatIncludedAmount AmountCurrencyIdentifier="EUR">10,00</InvoiceTotalVatIncludedAmount>
      <InvoiceTotalVatAmount AmountCurrencyIdentifier="SEK">1 000,00</InvoiceTotalVatAmount></InvoiceDetails>
    <InvoiceRow><RowPositionIdentifier>7</RowPositionIdentifier><ArticleName>x</ArticleName><Surprise>y</Surprise></InvoiceRow>`))
  expect(oddities).toEqual([
    { kind: 'doubled', term: 'BT-1', path: 'InvoiceDetails/InvoiceNumber[2]', line: undefined, count: 2, first: '1', text: '2' },
    { kind: 'empty', term: 'BT-13', path: 'InvoiceDetails/OrderIdentifier', line: undefined },
    { kind: 'currency', term: 'BT-110', path: 'InvoiceDetails/InvoiceTotalVatAmount', line: undefined, text: 'SEK' },
    { kind: 'mistyped', term: 'BT-110', path: 'InvoiceDetails/InvoiceTotalVatAmount', line: undefined, text: '1 000,00' },
    { kind: 'unknown', term: undefined, path: 'InvoiceDetails/InvoiceNumber[2]', line: undefined, text: '2' },
    { kind: 'unknown', term: undefined, path: 'InvoiceRow/Surprise', line: '7', text: 'y' },
  ])
  expect(totals?.taxInclusive?.toString()).toBe('10.00')
  expect(lines?.[0]?.item?.name).toBe('x')
})

test('another document is refused', () => {
  expectFailure('KS-MAP-READ-ROOT', { root: 'Finvoiceack' }, () => readFinvoice(Buffer.from('<Finvoiceack/>')))
})

/** Bytes, and the error that they must meet. */
const attacks: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['a document type', Buffer.from('<!DOCTYPE Finvoice [<!ENTITY a "b">]><Finvoice>&a;</Finvoice>'), /KS-SYSTEM-XML-FORBIDDEN/],
  ['an external entity after the frame', Buffer.from('<E:Envelope xmlns:E="e"></E:Envelope><!DOCTYPE Finvoice SYSTEM "file:///etc/passwd"><Finvoice/>'), /KS-SYSTEM-XML-FORBIDDEN/],
  ['deep nesting', document('<a>'.repeat(5_000) + '</a>'.repeat(5_000)), /KS-SYSTEM-XML-LIMIT/],
  ['a huge attribute', document(`<a b="${'x'.repeat(100_000)}"/>`), /KS-SYSTEM-XML-LIMIT/],
  ['doubled attributes', document('<a b="1" b="2"/>'), /KS-SYSTEM-XML-MALFORMED/],
  ['UTF-16', Buffer.from('\ufeff<Finvoice/>', 'utf16le'), /KS-SYSTEM-XML-ENCODING/],
  ['another encoding than declared', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><Finvoice>\xe4</Finvoice>', 'latin1'), /KS-SYSTEM-XML-ENCODING/],
  ['NUL', document('\0'), /KS-SYSTEM-XML-CHARACTER/],
  ['a truncated document', document('<InvoiceRow>').subarray(0, 40), /KS-SYSTEM-XML-MALFORMED/],
  ['mis-nesting', document('<a><b></a></b>'), /KS-SYSTEM-XML-MALFORMED/],
  ['100 MB', Buffer.alloc(100_000_000, 0x20), /KS-SYSTEM-XML-LIMIT/],
  ['an envelope without end, many times', Buffer.from('<Envelope>'.repeat(50_000)), /KS-SYSTEM-XML-/],
]

test.each(attacks)('%s is refused', (_, bytes, code) => {
  expect(() => readFinvoice(bytes)).toThrow(expect.objectContaining({ code: expect.stringMatching(code) }))
})

const examples = join(standardsFolder, 'finvoice/examples')
const files = (version: string): string[] => (standards.missing === undefined ? readdirSync(join(examples, version)).sort() : [])

standards.test('every official example of 1.3, 2.01 and 3.0 is read without a doubled or mistyped term', () => {
  const all = ['1.3', '2.01', '3.0'].flatMap((version) => files(version).map((file) => join(examples, version, file)))
  expect(all.length).toBeGreaterThan(10)
  for (const file of all) {
    const { number, seller, buyer, totals, lines, oddities } = readFinvoice(readFileSync(file))
    expect([file, number, seller?.name, buyer?.name, totals?.payable, lines?.find(({ item }) => item?.name !== undefined)].every((one) => one !== undefined), file).toBe(true)
    expect(oddities?.filter(({ kind }) => kind === 'doubled' || kind === 'mistyped' || kind === 'currency'), file).toEqual([])
  }
})

import { finvoice30 } from '../../../mappings/formats/finvoice-3.0/format.ts'
import { teappsxml30 } from '../../../mappings/formats/teappsxml-3.0/format.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { exampleInvoice } from '../formats/finvoice-3.0/exampleInvoice.ts'

/** A way to break a right Finvoice or TEAPPSXML document, the rule that must object, and what its message must show. */
export interface FinnishViolation {
  readonly rule: string
  /** What is replaced; it suits the document. */
  readonly pattern: RegExp
  readonly by: string
  readonly shows: readonly string[]
  readonly document: string
}

const invoice = {
  ...exampleInvoice,
  payee: { name: 'Rahoitus Oy' },
  notes: [...exampleInvoice.notes, { subject: 'AAI', text: 'Tilattu puhelimitse' }],
  lines: exampleInvoice.lines.map((line) => ({ ...line, purchaseOrder: 'T-1' })),
}
const written = (format: typeof finvoice30): string => Buffer.from(format.render({ kind: 'invoice', invoice }, exampleContext)).toString('latin1')
const creditNote = Buffer.from(finvoice30.render({ kind: 'creditNote', invoice: { ...invoice, kind: 'creditNote' } }, exampleContext)).toString('latin1')
const [finvoice, teappsxml] = [written(finvoice30), written(teappsxml30)]

/** An element, or the first of a name within another, twice: the second time with other content. */
function twice(document: string, element: string, other: string, within = element): FinnishViolation {
  const before = within === element ? '' : `<${within}\\b[^]*?`
  return { rule: 'KS-DOUBLED', pattern: new RegExp(`(${before})(<${element}\\b[^>]*>)([^]*?)(</${element}>)`), by: `$1$2$3$4$2${other}$4`, shows: other.startsWith('<') ? [] : [`"${other}"`], document }
}

const inSek = (element: string): FinnishViolation => ({ rule: 'KS-CURRENCY', pattern: new RegExp(`(<${element} AmountCurrencyIdentifier=)"EUR"`), by: '$1"SEK"', shows: ['"SEK"', '"EUR"'], document: finvoice })

export const finnishViolations: readonly FinnishViolation[] = [
  twice(finvoice, 'InvoiceNumber', '999'),
  twice(finvoice, 'InvoiceDueDate', '20990101'),
  twice(finvoice, 'EpiInstructedAmount', '9999,00'),
  twice(finvoice, 'EpiAccountID', 'FI7429501800000014'),
  twice(finvoice, 'InvoicedQuantity', '7'),
  { ...twice(finvoice, 'AnyPartyDetails', '<AnyPartyText AnyPartyCode="PaymentReceiver">x</AnyPartyText><AnyPartyOrganisationName>Toinen Oy</AnyPartyOrganisationName>'), shows: ['AnyPartyDetails[2]'] },
  twice(teappsxml, 'INVOICE_ID', '999'),
  twice(teappsxml, 'CODE', 'SEK', 'CURRENCY'),
  twice(teappsxml, 'RATE', '10', 'VAT_SUMMARY'),
  twice(teappsxml, 'AMOUNT', '999.00', 'ROW_TOTAL'),
  twice(teappsxml, 'AMOUNT', '999.00', 'INVOICE_TOTAL'),
  twice(teappsxml, 'AMOUNT', '999.00', 'VAT_TOTAL'),
  inSek('EpiInstructedAmount'),
  inSek('InvoiceTotalVatExcludedAmount'),
  inSek('RowVatExcludedAmount'),
  inSek('UnitPriceNetAmount'),
  { rule: 'KS-TYPE', pattern: /(<InvoicedQuantity[^>]*>)[^<]*/, by: '$1paljon', shows: ['"paljon"', 'must be a number'], document: finvoice },
  { rule: 'KS-LENGTH', pattern: /(<InvoiceNumber>)[^<]*/, by: `$1${'7'.repeat(25)}`, shows: ['25 characters', '1 to 20 characters'], document: finvoice },
  { rule: 'KS-LENGTH', pattern: /(<SellerTownName>)[^<]*/, by: '$1Å', shows: ['"Å"', '2 to 35 characters'], document: finvoice },
  { rule: 'KS-LENGTH', pattern: /(<RowIdentifier>)[^<]*/, by: `$1${'7'.repeat(36)}`, shows: ['36 characters', '0 to 35 characters'], document: finvoice },
  { rule: 'KS-LENGTH', pattern: /(<DefinitionValue>)[^<]*/, by: `$1${'x'.repeat(71)}`, shows: ['71 characters', '0 to 70 characters'], document: finvoice },
  { rule: 'KS-LENGTH', pattern: /(<CONTENT>)[^<]*/, by: `$1${'x'.repeat(101)}`, shows: ['101 characters', '0 to 100 characters'], document: teappsxml },
  { rule: 'KS-LENGTH', pattern: /(<INVOICE_ID>)[^<]*/, by: `$1${'7'.repeat(50)}`, shows: ['50 characters', '0 to 35 characters'], document: teappsxml },
  { rule: 'KS-CODE', pattern: /(<OriginCode>)[^<]*/, by: '$1Foo', shows: ['"Foo"', 'Original or Copy'], document: finvoice },
  { rule: 'KS-CODE', pattern: /(<OriginCode>)[^<]*/, by: '$1Cancel', shows: ['"Cancel"', 'in a credit note (INV02) alone'], document: finvoice },
  { rule: 'KS-CODE', pattern: /(<OriginCode>)[^<]*/, by: '$1Foo', shows: ['"Foo"', 'Original, Copy or Cancel'], document: creditNote },
  { rule: 'KS-CODE', pattern: /(<InvoiceTypeCode>)[^<]*/, by: '$1LASKU', shows: ['"LASKU"', 'the kinds of message of Finvoice'], document: finvoice },
  { rule: 'KS-CODE', pattern: /(<ROW_TOTAL>[^]*?SIGN=)"\+"/, by: '$1"x"', shows: ['"x"', '+ or -'], document: teappsxml },
  { rule: 'KS-TYPE', pattern: /(<RowVatExcludedAmount[^>]*>\d+),/, by: '$1.', shows: ['must be a number'], document: finvoice },
  { rule: 'KS-TYPE', pattern: /(<InvoiceDate [^>]*>)(\d{4})(\d\d)/, by: '$1$2-$3-', shows: ['must be a date'], document: finvoice },
  { rule: 'KS-TYPE', pattern: /(<DUE_DATE>[^]*?<MONTH>)[^<]*/, by: '$1joulu', shows: ['joulu', 'must be a date'], document: teappsxml },
]

/** The broken document. */
export function brokenFinnish({ document, pattern, by }: FinnishViolation): Uint8Array {
  return Buffer.from(document.replace(pattern, by), 'latin1')
}

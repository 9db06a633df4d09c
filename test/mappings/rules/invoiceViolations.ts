import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, Item, Price, Totals, VatSubtotal } from '../../../mappings/model/invoice.ts'
import type { Party } from '../../../mappings/model/party.ts'

/** A way to break a right invoice, the rule that must object, and the code it objects with. */
export interface Violation<Document> {
  readonly rule: string
  readonly code: string
  readonly what: string
  readonly broken: (right: Document) => Document
}

type Loose<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined }

const d = Decimal.of
const cent = d('0.01')

/** The value with fields changed; those set to undefined are taken out. */
function but<Value extends object>(value: Value, change: Loose<Value>): Value {
  return Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, field]) => field !== undefined)) as Value
}

const changed = (change: Loose<Invoice>) => (invoice: Invoice): Invoice => but(invoice, change)
const total = (change: (totals: Totals) => Loose<Totals>) => (invoice: Invoice): Invoice => but(invoice, { totals: but(invoice.totals, change(invoice.totals)) })
const firstLine = (change: (line: InvoiceLine) => Loose<InvoiceLine>) => (invoice: Invoice): Invoice => {
  const [first, ...others] = invoice.lines as [InvoiceLine, ...InvoiceLine[]]
  return but(invoice, { lines: [but(first, change(first)), ...others] })
}
const item = (change: Loose<Item>) => firstLine((line) => ({ item: but(line.item, change) }))
const price = (change: Loose<Price>) => firstLine((line) => ({ price: but(line.price, change) }))
const party = (which: 'seller' | 'buyer', change: Loose<Party>) => (invoice: Invoice): Invoice => but(invoice, { [which]: but(invoice[which], change) })
const firstRow = (change: (row: VatSubtotal) => Loose<VatSubtotal>) => (invoice: Invoice): Invoice => {
  const [first, ...others] = invoice.vatBreakdown as [VatSubtotal, ...VatSubtotal[]]
  return but(invoice, { vatBreakdown: [but(first, change(first)), ...others] })
}
const documentAllowance = (change: Loose<AllowanceOrCharge>) => (invoice: Invoice): Invoice => {
  const [first, ...others] = invoice.allowancesAndCharges as [AllowanceOrCharge, ...AllowanceOrCharge[]]
  return but(invoice, { allowancesAndCharges: [but(first, change), ...others] })
}
const lineAllowance = (change: Loose<AllowanceOrCharge>) =>
  firstLine(({ allowancesAndCharges: [first, ...others] }) => ({ allowancesAndCharges: [but(first as AllowanceOrCharge, change), ...others] }))
/** All of the first rate's things moved to another category. */
const toCategory = (code: string, rate?: string) => (invoice: Invoice): Invoice => {
  const vat = rate === undefined ? { code } : { code, rate: d(rate) }
  return but(invoice, {
    lines: invoice.lines.map((line) => ({ ...line, vat: line.vat.code === 'S' ? vat : line.vat })),
    allowancesAndCharges: invoice.allowancesAndCharges.map((one) => ({ ...one, vat })),
    vatBreakdown: invoice.vatBreakdown.map((row) => (row.code === 'S' ? { ...vat, taxableAmount: row.taxableAmount, taxAmount: d('0.00'), exemptionReason: 'syy' } : row)),
  })
}

const row = (rule: string, code: string, what: string, broken: (right: Invoice) => Invoice): Violation<Invoice> => ({ rule, code: `KS-RULE-${code}`, what, broken })

/** Each starts from an invoice that nothing objects to. `everyRuleFires.test.ts` says what rules the violations of the model and of UBL leave out. */
export const invoiceViolations: readonly Violation<Invoice>[] = [
  row('BR-02', 'MISSING', 'no number', changed({ number: ' ' })),
  row('BR-03', 'MISSING', 'no issue date', changed({ issueDate: '' })),
  row('BR-04', 'MISSING', 'no type', changed({ typeCode: '' })),
  row('BR-05', 'MISSING', 'no currency', changed({ currency: '' })),
  row('BR-06', 'MISSING', 'no seller name', party('seller', { name: '' })),
  row('BR-07', 'MISSING', 'no buyer name', party('buyer', { name: '' })),
  row('BR-08', 'MISSING', 'no seller address', party('seller', { address: undefined })),
  row('BR-10', 'MISSING', 'no buyer address', party('buyer', { address: undefined })),
  row('BR-09', 'MISSING', 'no seller country', party('seller', { address: { country: '' } })),
  row('BR-57', 'MISSING', 'no country of delivery', changed({ delivery: { address: { country: '' } } })),
  row('BR-20', 'MISSING', 'no country of the tax representative', changed({ taxRepresentative: { name: 'Esimerkkiedustaja Oy', vatIdentifier: 'FI15728600', address: { country: '' } } })),
  row('BR-16', 'MISSING', 'no lines', changed({ lines: [] })),
  row('BR-17', 'MISSING', 'no payee name', changed({ payee: { name: '' } })),
  row('BR-21', 'MISSING', 'no line id', firstLine(() => ({ id: '' }))),
  row('BR-23', 'MISSING', 'no unit', firstLine(() => ({ unit: '' }))),
  row('BR-25', 'MISSING', 'no item name', item({ name: '' })),
  row('BR-CO-04', 'MISSING', 'no VAT category', firstLine(() => ({ vat: { code: '' } }))),
  row('BR-61', 'MISSING', 'a transfer without an account', changed({ payment: { meansCode: '58', creditTransfers: [] } })),
  row('BR-52', 'MISSING', 'a supporting document without reference', changed({ supportingDocuments: [{ id: '' }] })),
  row('BR-53', 'MISSING', 'no VAT in the accounting currency', total(() => ({ taxInAccountingCurrency: undefined }))),
  row('BR-54', 'MISSING', 'an attribute without value', item({ attributes: [{ name: 'Väri', value: '' }] })),
  row('BR-55', 'MISSING', 'a preceding invoice without number', changed({ preceding: [{ number: '' }] })),
  row('KS-PRECEDING', 'MISSING', 'a credit note of nothing', changed({ kind: 'creditNote', typeCode: '381', preceding: [] })),
  row('KS-DUE-DATE', 'MISSING', 'neither due date nor terms', changed({ dueDate: undefined, paymentTerms: undefined })),
  row('BR-CO-26', 'MISSING', 'a seller that cannot be identified', party('seller', { legalRegistration: undefined, vatIdentifier: undefined, identifiers: [] })),

  row('BR-CL-01', 'CODE', 'a credit note type on an invoice', changed({ typeCode: '381' })),
  row('BR-CL-04', 'CODE', 'an unknown currency', changed({ currency: 'FIM' })),
  row('BR-CL-05', 'CODE', 'an unknown accounting currency', changed({ accountingCurrency: 'XYZ' })),
  row('BR-CL-06', 'CODE', 'an unknown tax point code', changed({ taxPointDate: undefined, taxPointDateCode: '99' })),
  row('BR-CL-07', 'CODE', 'an unknown scheme of the invoiced object', changed({ object: { id: '1', scheme: '??' } })),
  row('BR-CL-08', 'CODE', 'an unknown note subject', changed({ notes: [{ text: 'x', subject: 'QQQ' }] })),
  row('BR-CL-10', 'CODE', 'an unknown identifier scheme', party('seller', { identifiers: [{ id: '1', scheme: '9999' }] })),
  row('BR-CL-14', 'CODE', 'an unknown country', party('buyer', { address: { country: 'FIN' } })),
  row('BR-CL-26', 'CODE', 'an unknown scheme of the place of delivery', changed({ delivery: { location: { id: '1', scheme: 'GLN' } } })),
  row('BR-CL-16', 'CODE', 'an unknown payment means', changed({ payment: { meansCode: '500', creditTransfers: [] } })),
  row('BR-CL-17', 'CODE', 'an unknown VAT category in the breakdown', firstRow(() => ({ code: 'Q' }))),
  row('BR-CL-18', 'CODE', 'an unknown VAT category on a line', firstLine(() => ({ vat: { code: 'Q', rate: d('25.5') } }))),
  row('PEPPOL-EN16931-CL002', 'CODE', 'a charge reason on an allowance', documentAllowance({ reasonCode: 'FC' })),
  row('PEPPOL-EN16931-R003', 'MISSING', 'neither reference nor order', changed({ buyerReference: undefined, purchaseOrder: undefined, salesOrder: undefined })),
  row('PEPPOL-EN16931-R007', 'CODE', 'an unknown business process', changed({ businessProcess: 'P1' })),
  row('PEPPOL-EN16931-P0100', 'CODE', 'a type that the network does not take', changed({ typeCode: '935' })),
  row('PEPPOL-EN16931-P0101', 'CODE', 'an invoice type on a credit note', changed({ kind: 'creditNote', typeCode: '380' })),
  row('PEPPOL-EN16931-P0112', 'CODE', 'a type that only Germans may use', changed({ typeCode: '384' })),
  row('BR-CL-22', 'CODE', 'an unknown exemption reason', (invoice) => but(invoice, { vatBreakdown: invoice.vatBreakdown.map((each) => ({ ...each, exemptionReasonCode: 'VATEX-FI-1' })) })),
  row('BR-CL-23', 'CODE', 'an unknown unit', firstLine(() => ({ unit: 'kpl' }))),
  row('BR-CL-24', 'CODE', 'an attachment of a type that may not be attached', changed({ supportingDocuments: [{ id: '1', embedded: { fileName: 'a.exe', mimeType: 'application/x-msdownload', content: Buffer.from('x') } }] })),
  row('BR-63', 'MISSING', 'an electronic address without scheme', party('buyer', { endpoint: { id: '003707375462' } })),
  row('BR-CL-13', 'CODE', 'an unknown kind of classification', item({ classifications: [{ code: '1', list: 'CPV' }] })),
  row('BR-CO-09', 'CODE', 'a VAT number without country', party('buyer', { vatIdentifier: '07375462' })),

  row('BR-CO-10', 'TOTAL', 'a cent in the sum of lines', total(({ lines }) => ({ lines: lines.plus(cent) }))),
  row('BR-CO-11', 'TOTAL', 'a cent in the allowances', total(({ allowances }) => ({ allowances: allowances?.plus(cent) }))),
  row('BR-CO-11', 'MISSING', 'no sum of allowances', total(() => ({ allowances: undefined }))),
  row('BR-CO-12', 'TOTAL', 'a cent in the charges', total(({ charges }) => ({ charges: charges?.plus(cent) }))),
  row('BR-CO-13', 'TOTAL', 'a cent in the total without VAT', total(({ taxExclusive }) => ({ taxExclusive: taxExclusive.plus(cent) }))),
  row('BR-CO-14', 'TOTAL', 'a cent in the total VAT', total(({ tax }) => ({ tax: tax.plus(cent) }))),
  row('BR-CO-15', 'TOTAL', 'a cent in the total with VAT', total(({ taxInclusive }) => ({ taxInclusive: taxInclusive.minus(cent) }))),
  row('BR-CO-16', 'TOTAL', 'a cent in the amount due', total(({ payable }) => ({ payable: payable.minus(cent) }))),
  row('KS-VAT-EXACT', 'TOTAL', 'a cent in the VAT of a category', firstRow(({ taxAmount }) => ({ taxAmount: taxAmount.plus(cent) }))),
  row('KS-TAXABLE-EXACT', 'TOTAL', 'a cent in the taxable amount', firstRow(({ taxableAmount }) => ({ taxableAmount: taxableAmount.plus(cent) }))),
  row('BR-S-01', 'VAT-BREAKDOWN', 'a category that the breakdown lacks', (invoice) => but(invoice, { vatBreakdown: invoice.vatBreakdown.slice(1) })),
  row('KS-VAT-ROWS', 'VAT-BREAKDOWN', 'a category twice', (invoice) => but(invoice, { vatBreakdown: [...invoice.vatBreakdown, ...invoice.vatBreakdown] })),
  row('BR-Z-08', 'TOTAL', 'a category of nothing', (invoice) => but(invoice, { vatBreakdown: [...invoice.vatBreakdown, { code: 'Z', rate: d('0'), taxableAmount: d('5.00'), taxAmount: d('0.00') }] })),
  row('KS-LINE-EXACT', 'TOTAL', 'a cent in a line', firstLine(({ netAmount }) => ({ netAmount: netAmount.plus(cent) }))),
  row('PEPPOL-EN16931-R046', 'TOTAL', 'a gross price that the net does not follow from', price({ gross: d('951.00') })),
  row('PEPPOL-EN16931-R040', 'TOTAL', 'an allowance that its percentage does not give', documentAllowance({ percentage: d('11') })),
  row('PEPPOL-EN16931-R041', 'MISSING', 'a percentage without base', lineAllowance({ baseAmount: undefined })),
  row('BR-DEC-18', 'DECIMALS', 'a third decimal', total(() => ({ payable: d('2000.001') }))),
  row('UBL-DT-01', 'DECIMALS', 'a third decimal on a line', firstLine(() => ({ netAmount: d('1785.001') }))),
  row('BR-DEC-01', 'DECIMALS', 'a third decimal of an allowance', documentAllowance({ amount: d('10.001') })),
  row('BR-DEC-02', 'DECIMALS', 'a third decimal of the base of an allowance', documentAllowance({ baseAmount: d('100.001') })),
  row('BR-DEC-05', 'DECIMALS', 'a third decimal of a charge', documentAllowance({ isCharge: true, amount: d('10.001') })),
  row('BR-DEC-06', 'DECIMALS', 'a third decimal of the base of a charge', documentAllowance({ isCharge: true, baseAmount: d('100.001') })),
  row('BR-DEC-24', 'DECIMALS', 'a third decimal of an allowance of a line', lineAllowance({ amount: d('10.001') })),
  row('BR-DEC-25', 'DECIMALS', 'a third decimal of the base of an allowance of a line', lineAllowance({ baseAmount: d('100.001') })),
  row('BR-DEC-27', 'DECIMALS', 'a third decimal of a charge of a line', lineAllowance({ isCharge: true, amount: d('10.001') })),
  row('BR-DEC-28', 'DECIMALS', 'a third decimal of the base of a charge of a line', lineAllowance({ isCharge: true, baseAmount: d('100.001') })),

  row('PEPPOL-EN16931-R121', 'NEGATIVE', 'the base quantity 0', price({ baseQuantity: d('0') })),
  row('PEPPOL-EN16931-R130', 'DIFFERENT', 'a base quantity in another unit', price({ baseQuantityUnit: 'KGM' })),
  row('BR-27', 'NEGATIVE', 'a negative price', price({ net: d('-1') })),
  row('BR-28', 'NEGATIVE', 'a negative gross price', price({ gross: d('-1') })),
  row('KS-ALLOWANCE-SIGN', 'NEGATIVE', 'a negative allowance', documentAllowance({ amount: d('-10.00') })),
  row('KS-LINE-ALLOWANCE-SIGN', 'NEGATIVE', 'a negative allowance of a line', lineAllowance({ amount: d('-10.00') })),
  row('BR-42', 'MISSING', 'an allowance without reason', lineAllowance({ reason: undefined, reasonCode: undefined })),
  row('BR-32', 'MISSING', 'an allowance without VAT category', documentAllowance({ vat: undefined })),

  row('BR-CO-18', 'MISSING', 'no VAT breakdown', changed({ vatBreakdown: [] })),
  row('BR-S-08', 'VAT-UNUSED', 'the standard category at 0', firstRow(() => ({ rate: d('0') }))),
  row('BR-E-05', 'VAT-CATEGORY', 'an exempt line at 25.5', firstLine(() => ({ vat: { code: 'E', rate: d('25.5') } }))),
  row('BR-Z-06', 'VAT-CATEGORY', 'a zero rated allowance at 25.5', documentAllowance({ vat: { code: 'Z', rate: d('25.5') } })),
  row('BR-S-10', 'EXEMPTION', 'a reason where nothing is exempt', firstRow(() => ({ exemptionReason: 'syy' }))),
  row('BR-AG-10', 'EXEMPTION', 'a reason where the VAT of Ceuta and Melilla is paid', toCategory('M', '7')),
  row('BR-E-10', 'EXEMPTION', 'an exemption without reason', (invoice) => but(invoice, { vatBreakdown: invoice.vatBreakdown.map((each) => but(each, { exemptionReason: undefined, exemptionReasonCode: undefined })) })),
  row('BR-O-11', 'CONFLICT', 'not subject to VAT beside another category', toCategory('O')),
  row('BR-O-02', 'VAT-PARTY', 'VAT numbers where nothing is subject to VAT', toCategory('O')),
  row('BR-S-02', 'VAT-PARTY', 'VAT without a VAT number of the seller', (invoice) => party('seller', { vatIdentifier: undefined, taxRegistration: undefined })(but(invoice, { taxRepresentative: undefined }))),
  row('BR-Z-03', 'VAT-PARTY', 'a zero rated allowance without a VAT number of the seller', (invoice) => party('seller', { vatIdentifier: undefined, taxRegistration: undefined })(but(toCategory('Z', '0')(invoice), { taxRepresentative: undefined }))),
  row('BR-AE-02', 'VAT-PARTY', 'reverse charge to a nameless buyer', (invoice) => party('buyer', { vatIdentifier: undefined, legalRegistration: undefined })(toCategory('AE', '0')(invoice))),
  row('BR-IC-12', 'MISSING', 'an intra-community supply to nowhere', (invoice) => but(toCategory('K', '0')(invoice), { delivery: undefined })),
  row('BR-B-01', 'CONFLICT', 'split payment outside Italy', toCategory('B', '22')),
  row('BR-B-02', 'CONFLICT', 'split payment beside the standard category', firstLine(() => ({ vat: { code: 'B', rate: d('22') } }))),
  row('PEPPOL-EN16931-R055', 'SIGN', 'VAT of another sign in the accounting currency', total(() => ({ taxInAccountingCurrency: d('-5000.00') }))),
  row('PEPPOL-EN16931-P0107', 'EXEMPTION', 'the reason of another category', (invoice) => but(invoice, { vatBreakdown: invoice.vatBreakdown.map((each) => (each.code === 'E' ? { ...each, exemptionReasonCode: 'VATEX-EU-AE' } : each)) })),
  row('PEPPOL-EN16931-P0106', 'EXEMPTION', 'the reason of an intra-community supply elsewhere', firstRow(() => ({ exemptionReasonCode: 'VATEX-EU-IC' }))),
  row('PEPPOL-EN16931-P0109', 'EXEMPTION', 'the reason of second-hand goods in a taxed category', firstRow(() => ({ exemptionReasonCode: 'VATEX-EU-F' }))),
  row('PEPPOL-EN16931-R005', 'SAME', 'the same currency twice', changed({ accountingCurrency: 'EUR' })),
  row('KS-VAT-RATE', 'VAT-RATE', 'the old rate after its time', toCategory('S', '24')),

  row('KS-CHECK-DIGIT-PARTY', 'CHECK-DIGIT', "a mistyped seller's Y-tunnus", party('seller', { legalRegistration: { id: '2617416-5', scheme: '0212' } })),
  row('KS-CHECK-DIGIT-PARTY', 'CHECK-DIGIT', "a mistyped buyer's VAT number", party('buyer', { vatIdentifier: 'FI07375463' })),
  row('KS-CHECK-DIGIT-PARTY', 'CHECK-DIGIT', 'a mistyped OVT', party('buyer', { endpoint: { id: '003707375463', scheme: '0216' } })),
  row('PEPPOL-COMMON-R040', 'CHECK-DIGIT', 'a mistyped GLN', party('seller', { identifiers: [{ id: '6430012345678', scheme: '0088' }] })),
  row('PEPPOL-COMMON-R041', 'CHECK-DIGIT', 'a Norwegian number that is none', party('seller', { identifiers: [{ id: '123456789', scheme: '0192' }] })),
  row('PEPPOL-COMMON-R052', 'CHECK-DIGIT', 'a Danish production unit number that is too short', party('seller', { identifiers: [{ id: '123', scheme: '0096' }] })),
  row('PEPPOL-COMMON-R053', 'CHECK-DIGIT', 'a Danish VAT number without its country', party('seller', { identifiers: [{ id: '12345674', scheme: '0198' }] })),
  row('KS-CHECK-DIGIT-ITEM', 'CHECK-DIGIT', 'a mistyped GTIN', item({ standardIdentifier: { id: '6430012345678', scheme: '0160' } })),
  row('KS-CHECK-DIGIT-REFERENCE', 'CHECK-DIGIT', 'a mistyped viite', (invoice) => but(invoice, { payment: { meansCode: '58', creditTransfers: [], ...invoice.payment, remittance: '1511890657' } })),
  row('KS-CHECK-DIGIT-REFERENCE', 'CHECK-DIGIT', 'an RF reference whose body is no viite', (invoice) => but(invoice, { payment: { meansCode: '58', creditTransfers: [], ...invoice.payment, remittance: 'RF471234567890' } })),
  row('KS-CHECK-DIGIT-ACCOUNT', 'CHECK-DIGIT', 'a mistyped IBAN', changed({ payment: { meansCode: '58', creditTransfers: [{ account: 'FI9080002627761349' }] } })),

  row('PEPPOL-EN16931-F001', 'DATE', 'a day that does not exist', changed({ dueDate: '2026-02-29' })),
  row('KS-DATE', 'DATE', 'a due date of a credit note that does not exist', changed({ kind: 'creditNote', typeCode: '381', dueDate: '2026-02-29' })),
  row('KS-CREDIT-SIGN', 'CREDIT-SIGN', 'a credit note below zero', (invoice) => but(invoice, { kind: 'creditNote', typeCode: '381', totals: but(invoice.totals, { payable: d('-1.00') }) })),
  row('BR-29', 'PERIOD', 'a period that ends before it starts', changed({ period: { start: '2026-10-31', end: '2026-10-01' } })),
  row('BR-CO-19', 'MISSING', 'a period without days', changed({ period: {} })),
  row('PEPPOL-EN16931-R110', 'PERIOD', 'a line period outside the invoicing period', firstLine(() => ({ period: { start: '2026-09-01', end: '2026-10-31' } }))),
  row('BR-CO-03', 'CONFLICT', 'a tax point as date and as code', changed({ taxPointDateCode: '35' })),
]

import fc from 'fast-check'
import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { strictTexts } from '../../../../mappings/formats/texts/policy.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import type { Party, PostalAddress } from '../../../../mappings/model/party.ts'

/** Words with letters of the encoding, markup, and characters outside the encoding. */
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöÅÄÖ0123456789&<>"\'€–…-/'), minLength: 1, maxLength: 12 })

/** Text of whole words, at least `least` and at most `most` characters long. */
const text = (most: number, least = 1): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ').slice(0, most).trim().padEnd(least, 'x'))

const identifier = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'ABCDEFGHJK0123456789-/'), minLength: 1, maxLength: most })
const digits = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined })
const decimal = (most: number, scale: number): fc.Arbitrary<Decimal> => fc.integer({ min: 1, max: most }).map((unscaled) => new Decimal(BigInt(unscaled), scale))
const amount = decimal(1_000_000, 2)
const date = fc.integer({ min: 0, max: 3_000 }).map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
const vat = fc.constantFrom({ code: 'S', rate: Decimal.of('25.5') }, { code: 'S', rate: Decimal.of('10.00') }, { code: 'Z', rate: Decimal.of(0) }, { code: 'AE', rate: Decimal.of(0) }, { code: 'O' })
const scheme = fc.constantFrom('0212', '0037', '0216')

/** Drops the keys whose value is undefined, as `exactOptionalPropertyTypes` has it. */
function present<Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key] | undefined> }): fc.Arbitrary<Shape> {
  return fc.record(shape as { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }).map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Shape)
}

const address: fc.Arbitrary<PostalAddress> = present<PostalAddress>({
  street: text(35, 2), additionalStreet: optional(text(35, 2)), thirdLine: optional(text(35, 2)),
  city: text(35, 2), postCode: digits(5), subdivision: optional(text(35, 2)), country: fc.constantFrom('FI', 'SE'),
})

const identified = fc.record({ id: identifier(30), scheme })

const party = (identifiers: number): fc.Arbitrary<Party> => present<Party>({
  identifiers: fc.array(identified, { maxLength: identifiers }), name: text(35, 2), tradingName: optional(text(70, 2)),
  legalRegistration: fc.record({ id: fc.constantFrom('2362180-3', '0919156-0'), scheme: fc.constant('0212') }),
  vatIdentifier: optional(fc.constant('FI23621803')), taxRegistration: optional(text(35)), legalInformation: optional(text(400)),
  address: optional(address), contact: present({ name: optional(text(70)), telephone: optional(digits(10)), email: optional(identifier(70)) }),
})

const allowance = (isLine: boolean): fc.Arbitrary<AllowanceOrCharge> => fc.boolean().chain((isCharge) => present<AllowanceOrCharge>({
  isCharge: fc.constant(isCharge), amount, baseAmount: optional(amount), percentage: optional(decimal(90_000, 3)),
  reason: optional(text(isLine && !isCharge ? 35 : 70)), reasonCode: optional(isCharge ? fc.constant('FC') : fc.constant('95')),
  ...(isLine ? {} : { vat }),
}))

const line: fc.Arbitrary<InvoiceLine> = present<InvoiceLine>({
  id: identifier(10), note: optional(text(600)), object: optional(fc.record({ id: identifier(20), scheme: fc.constant('AAZ') })),
  quantity: decimal(10_000, 1), unit: fc.constantFrom('C62', 'EA', 'MON', 'XPP'), netAmount: amount, orderLine: optional(identifier(10)),
  accountingReference: optional(identifier(15)), period: optional(fc.record({ start: date, end: date })),
  allowancesAndCharges: fc.array(allowance(true), { maxLength: 3 }), vat,
  price: present({ net: decimal(10_000_000, 4), discount: optional(decimal(1_000, 2)), gross: optional(decimal(10_000_000, 4)), baseQuantity: optional(decimal(1_000, 0)), baseQuantityUnit: optional(fc.constant('C62')) }),
  item: present({
    name: text(100), description: optional(text(512)), sellersIdentifier: optional(identifier(70)), buyersIdentifier: optional(identifier(70)),
    standardIdentifier: optional(fc.record({ id: digits(13), scheme: fc.constant('0160') })), manufacturersIdentifier: optional(identifier(70)), manufacturer: optional(text(35)),
    classifications: fc.array(fc.record({ code: digits(8), list: fc.constantFrom('TST', 'STI') }), { maxLength: 2 }), originCountry: optional(fc.constant('CN')),
    attributes: fc.array(fc.record({ name: fc.constantFrom('Serial number', 'IMEI', 'Colour'), value: text(70) }), { maxLength: 4 }),
  }),
  posting: optional(fc.record({ account: fc.constantFrom('4580', '400000'), vatCode: fc.constantFrom('29', 'A1'), dimensions: fc.dictionary(fc.constantFrom('costCentre', 'project'), digits(4)) })),
})

const fileTypes = [['pdf', 'application/pdf', '%PDF-1.7 '], ['png', 'image/png', '\x89PNG\r\n\x1a\n'], ['jpg', 'image/jpeg', '\xff\xd8\xff']] as const

/** A file of a type that Finvoice takes, with content of its own. */
const attachedFile = fc.record({ type: fc.constantFrom(...fileTypes), name: text(40), content: fc.uint8Array({ minLength: 8, maxLength: 200 }), id: identifier(20) })
  .map(({ type: [ending, mimeType, begins], name, content, id }) => ({ id, embedded: { fileName: `${name}.${ending}`, mimeType, content: Buffer.concat([Buffer.from(begins, 'latin1'), content]) } }))

/** The invoice with files in some of its supporting documents. */
export function withFiles(invoice: fc.Arbitrary<Invoice>): fc.Arbitrary<Invoice> {
  const files = fc.uniqueArray(attachedFile, { maxLength: 3, selector: ({ embedded }) => embedded.content.toString('hex') })
  return fc.tuple(invoice, files).map(([one, added]) => ({ ...one, supportingDocuments: [...one.supportingDocuments, ...added] }))
}

/** The invoice as one of several orders: some lines have the buyer's order number, the seller's or both. */
export function withOrders(invoice: fc.Arbitrary<Invoice>): fc.Arbitrary<Invoice> {
  const orders = fc.array(present<Pick<InvoiceLine, 'purchaseOrder' | 'salesOrder'>>({ purchaseOrder: optional(identifier(35)), salesOrder: optional(identifier(35)) }), { minLength: 1, maxLength: 4 })
  return fc.tuple(invoice, orders).map(([one, all]) => ({ ...one, lines: one.lines.map((line, index) => ({ ...line, ...all[index % all.length] })) }))
}

/** The total with VAT; that of a credit note is above zero, since a reader tells by it whether the sums are turned. */
function totalOf(kind: Invoice['kind']): fc.Arbitrary<Decimal> {
  return kind === 'invoice' ? amount : amount.map((value) => value.absolute().plus(Decimal.of('0.01')))
}

/** Any invoice or credit note that Finvoice can hold. Its totals are not added up: that is the rules' business. */
export const anyInvoice: fc.Arbitrary<Invoice> = fc.constantFrom('invoice' as const, 'creditNote' as const).chain((kind) => present<Invoice>({
  kind: fc.constant(kind), number: identifier(20), issueDate: date, typeCode: fc.constant(kind === 'invoice' ? '380' : '381'), currency: fc.constant('EUR'),
  taxPointDate: optional(date), dueDate: date, buyerReference: optional(text(70)), project: optional(identifier(70)), contract: optional(identifier(70)),
  purchaseOrder: optional(identifier(70)), salesOrder: optional(identifier(70)), receivingAdvice: optional(identifier(70)), despatchAdvice: optional(identifier(70)),
  tender: optional(identifier(70)), object: optional(fc.record({ id: identifier(20), scheme: fc.constant('AAZ') })), accountingReference: optional(identifier(35)),
  paymentTerms: optional(text(120)), notes: fc.array(fc.oneof(fc.record({ text: text(600) }), fc.record({ text: text(200), subject: fc.constantFrom('AAI', 'REG') })), { maxLength: 3 }),
  preceding: fc.array(fc.record({ number: identifier(20), issueDate: date }), { maxLength: 3 }), seller: party(3), buyer: party(1),
  payee: optional(fc.record({ name: text(35, 2), identifier: identified, legalRegistration: identified })),
  taxRepresentative: optional(fc.record({ name: text(35, 2), vatIdentifier: fc.constant('FI23621803'), address })),
  delivery: optional(present({ name: text(35, 2), location: optional(identified), date: optional(date), address })),
  period: optional(fc.record({ start: date, end: date })),
  payment: present({
    card: optional(present({ number: digits(4), holder: optional(text(70)) })),
    directDebit: optional(fc.record({ mandate: identifier(35), creditor: identifier(35), debitedAccount: fc.constant('FI7429501800000014') })),
    meansCode: fc.constantFrom('30', '58'), meansText: text(70), remittance: fc.constantFrom('13', '1009', 'RF911234567890120'),
    creditTransfers: fc.array(fc.record({ account: fc.constantFrom('FI2112345600000785', 'FI7429501800000014'), bic: fc.constant('NDEAFIHH'), accountName: text(70) }), { minLength: 1, maxLength: 2 }),
  }),
  allowancesAndCharges: fc.array(allowance(false), { maxLength: 3 }),
  totals: present({ lines: amount, allowances: optional(amount), charges: optional(amount), taxExclusive: amount, tax: amount, taxInclusive: totalOf(kind), prepaid: optional(amount), rounding: optional(amount), payable: amount }),
  vatBreakdown: fc.array(present({ taxableAmount: amount, taxAmount: amount, exemptionReason: optional(text(150)), exemptionReasonCode: optional(fc.constant('VATEX-EU-AE')) }).chain((rest) => vat.map((category) => ({ ...category, ...rest }) as Invoice['vatBreakdown'][number])), { minLength: 1, maxLength: 3 }),
  supportingDocuments: fc.array(fc.record({ id: identifier(20), description: text(100), externalLocation: identifier(60).map((path) => `https://example.test/${path}`) }), { maxLength: 2 }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
}))

export const context: RenderContext = {
  deliveryId: '0192f1f0-0000-7000-8000-000000000017',
  timestamp: '2026-11-02T08:15:30.123Z',
  environment: 'production',
  role: 'original',
  sender: { id: '003723621803', scheme: '0216', intermediator: '003721291126' },
  receiver: { id: '003702057174', scheme: '0216', intermediator: '003703575029' },
  texts: strictTexts,
}

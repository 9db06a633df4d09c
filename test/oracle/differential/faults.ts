import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, InvoiceLine, VatSubtotal } from '../../../mappings/model/invoice.ts'
import type { Stated, StatedInvoice } from '../../../mappings/model/stated.ts'
import type { Random } from './random.ts'

/** A way to make an invoice wrong; some change nothing where there is nothing to change. */
export type Fault = (invoice: StatedInvoice, random: Random) => StatedInvoice

const steps = ['0.01', '-0.01', '0.99', '1.00', '-1.00', '1.01', '0.001', '100'].map((text) => Decimal.of(text))
const codes = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B', 'X']
const rates = ['0', '10', '25.5', '-1'].map((text) => Decimal.of(text))

function moved(random: Random, amount: Decimal | undefined): Decimal | undefined {
  return random.next() < 0.15 ? undefined : amount?.plus(random.of(steps))
}

const change = (part: (invoice: StatedInvoice, random: Random) => Partial<StatedInvoice>): Fault => (invoice, random) => ({ ...invoice, ...part(invoice, random) })
const set = (part: Partial<StatedInvoice>): Fault => change(() => part)
const inTotals = (...names: readonly (keyof NonNullable<StatedInvoice['totals']>)[]): Fault => change(({ totals }, random) => {
  const name = random.of(names)
  const value = name === 'payable' ? totals?.payable?.plus(random.of(steps)) : moved(random, totals?.[name] ?? Decimal.of('0.00'))
  return { totals: { ...totals, [name]: value } }
})
const inParty = (part: NonNullable<StatedInvoice['seller']>): Fault => change((invoice, random) => {
  const which = random.of(['seller', 'buyer'] as const)
  return { [which]: { ...invoice[which], ...part } }
})

function one<Value>(values: readonly Value[] | undefined, random: Random, into: (value: Value) => readonly Value[]): readonly Value[] {
  const chosen = random.below(values?.length ?? 1)
  return (values ?? []).flatMap((value, index) => (index === chosen ? into(value) : [value]))
}

const inLine = (part: (line: Stated<InvoiceLine>, random: Random) => Stated<InvoiceLine>): Fault => change(({ lines }, random) => ({ lines: one(lines, random, (line) => [{ ...line, ...part(line, random) }]) }))
const inRow = (into: (row: Stated<VatSubtotal>, random: Random) => readonly Stated<VatSubtotal>[]): Fault => change(({ vatBreakdown }, random) => ({ vatBreakdown: one(vatBreakdown, random, (row) => into(row, random)) }))
const inAllowance = (part: (one: Stated<AllowanceOrCharge>, random: Random) => Stated<AllowanceOrCharge>): Fault => (invoice, random) => {
  if (random.next() < 0.5) return { ...invoice, allowancesAndCharges: one(invoice.allowancesAndCharges, random, (each) => [{ ...each, ...part(each, random) }]) }
  return inLine(({ allowancesAndCharges }) => ({ allowancesAndCharges: one(allowancesAndCharges, random, (each) => [{ ...each, ...part(each, random) }]) }))(invoice, random)
}

/** Everything that is done to right invoices; the XSD takes the result. */
export const faults: readonly Fault[] = [
  set({ specification: undefined }), set({ specification: '' }), set({ number: '' }), set({ typeCode: '999' }), set({ typeCode: '381' }), set({ typeCode: undefined }),
  set({ currency: undefined }), set({ currency: 'FIM' }), set({ accountingCurrency: 'NOK' }), set({ accountingCurrency: 'EUR' }), set({ buyerReference: undefined, purchaseOrder: undefined }),
  set({ dueDate: undefined, paymentTerms: undefined }), set({ businessProcess: undefined }), set({ notes: [{ text: 'x', subject: 'QQQ' }] }), set({ notes: [{ text: 'a' }, { text: 'b' }] }),
  set({ period: { start: '2026-03-01', end: '2026-02-01' } }), set({ period: {} }), set({ period: { end: '2026-02-01' } }), set({ taxPointDate: '2026-03-02', taxPointDateCode: '35' }), set({ taxPointDateCode: '99' }),
  set({ preceding: [{ number: '' }] }), set({ preceding: [{}] }), set({ supportingDocuments: [{ id: '' }] }), set({ supportingDocuments: [{ id: 'A', description: 'B' }] }),
  set({ delivery: { address: { city: 'X' } } }), set({ delivery: { address: { country: 'XX' } } }), set({ delivery: undefined, period: undefined }), set({ delivery: { location: { id: '1', scheme: 'GLN' } } }),
  set({ payee: { name: 'Rahoitus Oy', identifier: { id: '1', scheme: '9999' } } }), set({ payee: {} }), set({ taxRepresentative: { name: 'E Oy', vatIdentifier: 'FI07375462', address: { country: 'FI' } } }),
  set({ taxRepresentative: { name: '', address: { country: '' } } }), set({ taxRepresentative: { name: 'E Oy' } }),
  set({ payment: { meansCode: '58' } }), set({ payment: { meansCode: '30', creditTransfers: [{ account: '' }] } }), set({ payment: { meansCode: '500', creditTransfers: [] } }), set({ payment: { meansCode: '58', creditTransfers: [{}] } }),
  set({ payment: { meansCode: '49' } }), set({ vatBreakdown: [] }),
  inParty({ name: undefined }), inParty({ name: '' }), inParty({ address: undefined }), inParty({ address: { city: 'X' } }), inParty({ address: { country: 'IT' } }), inParty({ address: { country: 'FIN' } }),
  inParty({ vatIdentifier: undefined }), inParty({ vatIdentifier: '26174164' }), inParty({ vatIdentifier: undefined, legalRegistration: undefined }), inParty({ vatIdentifier: 'FI26174164' }),
  inParty({ endpoint: undefined }), inParty({ endpoint: { id: '1' } }), inParty({ endpoint: { id: '1', scheme: '0037' } }), inParty({ legalRegistration: { id: '1', scheme: '1' } }),
  inParty({ identifiers: [{ id: '1', scheme: '9999' }] }), inParty({ identifiers: [{ id: '6430012345679', scheme: '0088' }] }), inParty({ vatIdentifier: undefined, taxRegistration: 'x' }),
  inTotals('lines', 'taxExclusive', 'tax', 'taxInclusive', 'payable'), inTotals('lines', 'taxExclusive', 'tax', 'taxInclusive', 'payable'), inTotals('allowances', 'charges', 'prepaid', 'rounding'), inTotals('taxInAccountingCurrency'),
  inRow((row, random) => [{ ...row, taxableAmount: moved(random, row.taxableAmount) }]), inRow((row, random) => [{ ...row, taxAmount: row.taxAmount?.plus(random.of(steps)) }]),
  inRow((row, random) => [{ ...row, code: random.of(codes) }]), inRow((row, random) => [{ ...row, rate: random.of(rates) }]), inRow((row) => [{ ...row, rate: undefined }]),
  inRow(() => []), inRow((row) => [row, row]), inRow((row) => [{ ...row, exemptionReason: 'syy' }]), inRow((row) => [{ ...row, exemptionReason: undefined, exemptionReasonCode: undefined }]), inRow((row) => [{ ...row, exemptionReasonCode: 'VATEX-EU-AE' }]), inRow((row) => [{ ...row, exemptionReasonCode: 'VATEX-XX' }]),
  inLine(() => ({ id: '' })), inLine(() => ({ quantity: undefined })), inLine(() => ({ unit: undefined })), inLine(() => ({ unit: 'kpl' })), inLine(({ netAmount }, random) => ({ netAmount: netAmount?.plus(random.of(steps)) })),
  inLine(({ item }) => ({ item: { ...item, name: undefined } })), inLine(({ item }) => ({ item: { ...item, name: '' } })), inLine(({ item }) => ({ item: { ...item, standardIdentifier: { id: '6430012345679' } } })),
  inLine(({ item }) => ({ item: { ...item, standardIdentifier: { id: '1', scheme: '9999' } } })), inLine(({ item }) => ({ item: { ...item, classifications: [{ code: '1' }] } })), inLine(({ item }) => ({ item: { ...item, classifications: [{ code: '1', list: 'CPV' }] } })),
  inLine(({ item }) => ({ item: { ...item, originCountry: 'XX' } })), inLine(({ item }) => ({ item: { ...item, attributes: [{ name: 'Väri', value: 'sininen' }] } })),
  inLine(() => ({ price: undefined })), inLine(() => ({ price: { net: Decimal.of('-1') } })), inLine(({ price }) => ({ price: { ...price, gross: Decimal.of('-1') , discount: Decimal.of('1') } })), inLine(({ price }) => ({ price: { ...price, baseQuantity: Decimal.of('0'), baseQuantityUnit: 'H87' } })),
  inLine(({ price }) => ({ price: { ...price, baseQuantity: Decimal.of('1'), baseQuantityUnit: 'KGM' } })), inLine(() => ({ period: { start: '2026-03-01', end: '2026-02-01' } })), inLine(() => ({ period: {} })), inLine(() => ({ period: { start: '2025-01-01' } })),
  inLine(({ vat }, random) => ({ vat: { ...vat, code: random.of(codes) } })), inLine(({ vat }, random) => ({ vat: { ...vat, rate: random.of(rates) } })), inLine(({ vat }) => ({ vat: { ...vat, rate: undefined } })), inLine(() => ({ vat: undefined })),
  inAllowance(() => ({ reason: undefined })), inAllowance(() => ({ reasonCode: 'QQ' })), inAllowance(() => ({ vat: undefined })), inAllowance(({ amount }, random) => ({ amount: amount?.plus(random.of(steps)) })),
  inAllowance(() => ({ baseAmount: Decimal.of('10.00') })), inAllowance(() => ({ baseAmount: Decimal.of('10.001'), percentage: Decimal.of('10') })), inAllowance(({ vat }, random) => ({ vat: { ...vat, code: random.of(codes) } })), inAllowance(({ vat }, random) => ({ vat: { ...vat, rate: random.of(rates) } })),
  inAllowance(({ isCharge }) => ({ isCharge: isCharge !== true })), inAllowance(({ amount }) => ({ amount: amount?.negated() })),
]

import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { PaymentInstructions } from '../../../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../../../mappings/model/stated.ts'
import { randomFrom } from '../../../schemas/randomFrom.ts'

/** A `Type` with every term given, so that a term that is new in the model must be given here too. */
type Complete<Type> =
  Type extends Decimal | Uint8Array | string | number | boolean ? Type
    : Type extends readonly (infer One)[] ? readonly Complete<One>[]
      : { readonly [Key in Exclude<keyof Type, OfOthers>]-?: Complete<NonNullable<Type[Key]>> }

/** What only a document that others wrote can state. */
type OfOthers = 'furtherVat' | 'furtherReasonCodes' | 'furtherAmounts' | 'mistyped' | 'isBeside' | 'oddities' | 'taxTotals' | 'strays'

export type FullInvoice = Complete<StatedInvoice>

/** An invoice that says everything the model can hold, each term with a value that no other has. What it adds up to is of no concern here. */
export function fullInvoice(seed: number, lineCount = 2): FullInvoice {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  let count = 0
  const text = (): string => `T${(count += 1)}x${below(10_000)} <åäö> & "Ω"`
  const amount = (): Decimal => new Decimal(BigInt(below(90_000_000) + 10_000_000), 2)
  const rate = (): Decimal => new Decimal(BigInt(below(900) + 100), 1)
  const date = (): string => `20${below(80) + 10}-${String(below(12) + 1).padStart(2, '0')}-${String(below(28) + 1).padStart(2, '0')}`
  const identifier = (scheme: string) => ({ id: text(), scheme })
  const vat = () => ({ code: 'S', rate: rate(), otherScheme: text() })
  const period = () => ({ start: date(), end: date() })
  const address = () => ({ street: text(), additionalStreet: text(), thirdLine: text(), city: text(), postCode: text(), subdivision: text(), country: 'FI' })
  const party = () => ({
    endpoint: identifier('0216'), identifiers: [identifier('0088'), identifier('9999')], name: text(), tradingName: text(), legalRegistration: identifier('0212'),
    vatIdentifier: text(), taxRegistration: text(), taxRegistrationScheme: text(), legalInformation: `${text()}\n${text()}`, address: address(), contact: { name: text(), telephone: text(), email: text() },
  })
  const allowanceOrCharge = (isCharge: boolean) => ({ isCharge, indicator: isCharge ? '1' : '0', amount: amount(), baseAmount: amount(), percentage: rate(), reason: text(), reasonCode: text(), vat: vat() })
  const payment = (remittance: string, accounts: readonly string[]): Complete<PaymentInstructions> => ({
    meansCode: '58', meansText: text(), remittance, creditTransfers: accounts.map((account) => ({ account, accountName: text(), bic: text() })),
    card: { number: text(), holder: text() }, directDebit: { mandate: text(), creditor: text(), debitedAccount: 'FI4250001510000023' },
  })
  const line = (index: number): FullInvoice['lines'][number] => ({
    id: String(index + 1), note: text(), object: identifier('AAZ'), quantity: new Decimal(BigInt(below(90_000) + 10_000), 3), unit: index === 0 ? 'C62' : 'XZZ',
    netAmount: index === 1 ? amount().negated() : amount(), orderLine: text(), purchaseOrder: text(), salesOrder: text(), taxPointDate: date(), accountingReference: text(), period: period(),
    allowancesAndCharges: [{ ...allowanceOrCharge(false) }, { ...allowanceOrCharge(true) }].map(({ vat: _, ...rest }) => rest) as unknown as FullInvoice['lines'][number]['allowancesAndCharges'],
    price: { net: new Decimal(BigInt(below(900_000_000) + 1), 4), discount: amount(), gross: amount(), baseQuantity: Decimal.of(100), baseQuantityUnit: 'H87' },
    vat: vat(),
    item: {
      name: text(), description: text(), sellersIdentifier: text(), buyersIdentifier: text(), standardIdentifier: identifier('0160'), manufacturersIdentifier: text(), manufacturer: text(),
      classifications: [{ code: text(), list: 'TST', listVersion: text() }, { code: text(), list: 'STI', listVersion: text() }], originCountry: 'CN',
      attributes: [{ name: text(), value: text() }, { name: text(), value: text() }],
    },
    posting: { account: text(), vatCode: text(), dimensions: { costCentre: text(), project: text(), oma: text() } },
  })
  return {
    kind: 'invoice', number: text(), issueDate: date(), typeCode: '380', currency: 'EUR', accountingCurrency: 'SEK', taxPointDate: date(), taxPointDateCode: '35', dueDate: date(),
    buyerReference: text(), project: text(), contract: text(), purchaseOrder: text(), salesOrder: text(), receivingAdvice: text(), despatchAdvice: text(), tender: text(),
    object: identifier('AAZ'), accountingReference: text(), paymentTerms: text(), notes: [{ text: `${text()}\n${text()}`, subject: text() }, { text: text(), subject: text() }],
    businessProcess: text(), specification: text(), preceding: [{ number: text(), issueDate: date() }, { number: text(), issueDate: date() }], seller: party(), buyer: party(),
    payee: { name: text(), identifier: identifier('0088'), legalRegistration: identifier('0212') },
    taxRepresentative: { name: text(), vatIdentifier: text(), address: address() },
    delivery: { name: text(), location: identifier('0088'), date: date(), address: address() }, period: period(),
    payment: payment('12345678901234567894', ['FI2112345600000785', 'FI1410093000123458']), furtherPayments: [payment('RF911234567890120', ['FI3329501800008512'])],
    allowancesAndCharges: [allowanceOrCharge(false), allowanceOrCharge(true)],
    totals: {
      lines: amount(), allowances: amount(), charges: amount(), taxExclusive: amount(), tax: amount(), taxInAccountingCurrency: amount(), taxInclusive: amount(), prepaid: amount(),
      rounding: amount().negated(), payable: amount(),
    },
    vatBreakdown: [{ ...vat(), taxableAmount: amount(), taxAmount: amount(), exemptionReason: text(), exemptionReasonCode: text() }],
    supportingDocuments: [{ id: text(), description: text(), externalLocation: `https://example.test/${text()}`, sha256: 'ab'.repeat(32), embedded: { fileName: text(), mimeType: 'application/pdf', content: new Uint8Array(12_345) } }],
    lines: Array.from({ length: lineCount }, (_, index) => line(index)),
  }
}

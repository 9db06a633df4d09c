import fc from 'fast-check'
import type { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine, PaymentInstructions, Period } from '../../../mappings/model/invoice.ts'
import { allowanceOrCharge, pricedLine, supportingDocument } from './lines.ts'
import { address, party } from './parties.ts'
import { dayAfter, decimal, iban, maybe, number, paymentReference, present, text } from './values.ts'
import { summedUp, vatSetting, type VatSetting } from './vat.ts'

const accounts = fc.array(present({ account: iban, accountName: maybe(text(30)), bic: maybe(fc.constant('NDEAFIHH')) }), { minLength: 1, maxLength: 2 })

const payment: fc.Arbitrary<PaymentInstructions> = fc.oneof(
  present<PaymentInstructions>({ meansCode: fc.constantFrom('30', '58'), meansText: maybe(text(20)), remittance: maybe(paymentReference), creditTransfers: accounts }),
  present<PaymentInstructions>({ meansCode: fc.constant('48'), creditTransfers: fc.constant([]), card: fc.constant({ number: '1234', holder: 'M. Meikäläinen' }) }),
  present<PaymentInstructions>({
    meansCode: fc.constant('59'),
    creditTransfers: fc.constant([]),
    directDebit: iban.map((debitedAccount) => ({ mandate: 'M-1', creditor: 'FI12ZZZ12345', debitedAccount })),
  }),
)

function lines(setting: VatSetting, period: Period | undefined, kind: Invoice['kind']): fc.Arbitrary<readonly InvoiceLine[]> {
  const sign = kind === 'invoice' ? fc.constantFrom(1n as const, 1n as const, 1n as const, -1n as const) : fc.constant(1n as const)
  const besides = present<Pick<InvoiceLine, 'note' | 'object' | 'orderLine' | 'accountingReference' | 'period'>>({
    note: maybe(text(40)),
    object: maybe(number(10).map((id) => ({ id, scheme: 'AAZ' }))),
    orderLine: maybe(number(6)),
    accountingReference: maybe(number(20)),
    period: period === undefined ? fc.constant(undefined) : fc.constantFrom(undefined, period),
  })
  return fc
    .array(fc.tuple(pricedLine(setting.categories, sign), besides), { minLength: 1, maxLength: 8 })
    .map((all) => all.map(([priced, rest], index) => ({ id: String(index + 1), ...priced, ...rest })))
}

/** Valid invoices and credit notes over the VAT categories, with totals that add up to the cent. */
export const validInvoice: fc.Arbitrary<Invoice> = fc
  .tuple(vatSetting, fc.constantFrom('invoice' as const, 'invoice' as const, 'creditNote' as const), fc.boolean())
  .chain(([setting, kind, hasPeriod]) => {
    const period = hasPeriod ? { start: dayAfter(setting.supply, -20), end: setting.supply } : undefined
    const hasVat = !setting.categories.some(({ code }) => code === 'O')
    const issueDate = dayAfter(setting.supply, 3)
    const base = present<Omit<Invoice, 'totals' | 'vatBreakdown'> & { prepaid?: Decimal }>({
      kind: fc.constant(kind),
      number: number(20),
      issueDate: fc.constant(issueDate),
      typeCode: fc.constant(kind === 'invoice' ? '380' : '381'),
      currency: fc.constant('EUR'),
      taxPointDateCode: maybe(fc.constant('35')),
      dueDate: fc.constant(dayAfter(issueDate, 30)),
      buyerReference: number(20),
      project: maybe(number(20)),
      contract: maybe(number(20)),
      purchaseOrder: maybe(number(20)),
      salesOrder: maybe(number(20)),
      receivingAdvice: maybe(number(20)),
      despatchAdvice: maybe(number(20)),
      tender: maybe(number(20)),
      object: maybe(number(10).map((id) => ({ id, scheme: 'AAZ' }))),
      accountingReference: maybe(number(20)),
      paymentTerms: maybe(text(40)),
      notes: fc.array(present({ text: text(60), subject: maybe(fc.constant('AAI')) }), { maxLength: 3 }),
      preceding: kind === 'creditNote' ? fc.array(present({ number: number(20), issueDate: maybe(fc.constant(setting.supply)) }), { minLength: 1, maxLength: 2 }) : fc.constant([]),
      seller: party(2, hasVat),
      buyer: party(1, hasVat),
      payee: maybe(present({ name: text(30).map((name) => `Payee ${name}`), identifier: maybe(number(19).map((id) => ({ id: `P${id}` }))) })),
      taxRepresentative: hasVat ? maybe(fc.record({ name: text(30), vatIdentifier: fc.constant('FI07375462'), address })) : fc.constant(undefined),
      delivery: present({ name: maybe(text(30)), location: maybe(number(20).map((id) => ({ id }))), date: fc.constant(setting.supply), address }),
      period: fc.constant(period),
      payment: maybe(payment),
      allowancesAndCharges: fc.array(allowanceOrCharge(setting.categories), { maxLength: 3 }),
      supportingDocuments: fc.array(supportingDocument, { maxLength: 2 }),
      lines: lines(setting, period, kind),
      prepaid: maybe(decimal(10_000, 2)),
    })
    return base.map(({ prepaid, ...rest }) => ({ ...rest, ...summedUp(rest.lines, rest.allowancesAndCharges, prepaid) }))
  })
  .filter(({ kind, totals }) => kind === 'invoice' || !(totals.payable.isNegative || totals.taxInclusive.isNegative))

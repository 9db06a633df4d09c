import { Decimal } from '../model/decimal.ts'
import type { Order } from '../model/order.ts'
import type { StatedInvoice, StatedLine, StatedTaxTotal } from '../model/stated.ts'
import type { Credited } from './finnish/creditedRates.ts'
import { periodsElsewhere, type PeriodElsewhere } from './periodsElsewhere.ts'
import type { ApprovedAccount } from './receiver/accounts.ts'
import { VatUse } from './vatUse.ts'

/** What is known of an invoice beside itself; each sharpens a rule, and none is needed. */
export interface Known {
  /** The order that it belongs to. */
  readonly order?: Pick<Order, 'contract'> | undefined
  /** The invoices that it credits, if all of them are known. */
  readonly credited?: readonly Credited[] | undefined
  /** Accounts that may be paid to; without them none is judged. */
  readonly accounts?: readonly ApprovedAccount[] | undefined
}

/** How many amounts there are, and their sum. */
export interface Summed {
  readonly count: number
  readonly sum: Decimal
}

/** What several rules ask of a document, computed when first asked for and kept. */
export class Facts {
  readonly known: Known
  readonly #invoice: StatedInvoice
  #taxTotals: readonly StatedTaxTotal[] | undefined
  #lineSum: Decimal | undefined
  #allowances: Summed | undefined
  #charges: Summed | undefined
  #vat: VatUse | undefined
  #periodsElsewhere: readonly PeriodElsewhere[] | undefined

  constructor(invoice: StatedInvoice, known: Known) {
    this.#invoice = invoice
    this.known = known
  }

  /** Whether it is a credit note. */
  get isCreditNote(): boolean {
    return this.#invoice.kind === 'creditNote'
  }

  /** Whether it has any line (BG-25), wherever it stands. */
  get hasLines(): boolean {
    return this.everyLine.length > 0
  }

  /** The lines, and those that stand where none has its place. */
  get everyLine(): readonly StatedLine[] {
    const { lines = [], strays } = this.#invoice
    return strays === undefined ? lines : [...lines, ...strays.lines]
  }

  /** Every total of tax (BT-110, BT-111), also of an invoice of ours. */
  get taxTotals(): readonly StatedTaxTotal[] {
    return (this.#taxTotals ??= this.#invoice.taxTotals ?? taxTotalsOf(this.#invoice))
  }

  /** Σ BT-131, of lines that have one. */
  get lineSum(): Decimal {
    return (this.#lineSum ??= sumOfLines(this.everyLine))
  }

  /** Allowances of the document (BG-20). */
  get allowances(): Summed {
    return (this.#allowances ??= summed(this.#invoice, false))
  }

  /** Charges of the document (BG-21). */
  get charges(): Summed {
    return (this.#charges ??= summed(this.#invoice, true))
  }

  /** Where which VAT category is used. */
  get vat(): VatUse {
    return (this.#vat ??= new VatUse(this.#invoice))
  }

  /** Invoicing periods that the model has no place for. */
  get periodsElsewhere(): readonly PeriodElsewhere[] {
    return (this.#periodsElsewhere ??= periodsElsewhere(this.#invoice))
  }
}

function taxTotalsOf({ totals, vatBreakdown, currency, accountingCurrency }: StatedInvoice): readonly StatedTaxTotal[] {
  const inCurrency = { amount: totals?.tax, currency, breakdown: vatBreakdown ?? [] }
  const other = totals?.taxInAccountingCurrency
  return other === undefined ? [inCurrency] : [inCurrency, { amount: other, currency: accountingCurrency, breakdown: [] }]
}

function sumOfLines(lines: readonly StatedLine[]): Decimal {
  let sum = Decimal.zero
  for (const { netAmount } of lines) if (netAmount !== undefined) sum = sum.plus(netAmount)
  return sum
}

function summed({ allowancesAndCharges }: StatedInvoice, charges: boolean): Summed {
  let count = 0
  let sum = Decimal.zero
  for (const { isCharge, amount } of allowancesAndCharges ?? []) {
    if (isCharge !== charges) continue
    count += 1
    if (amount !== undefined) sum = sum.plus(amount)
  }
  return { count, sum }
}

import { Decimal } from '../model/decimal.ts'
import type { VatCategory } from '../model/invoice.ts'
import type { Stated, StatedInvoice } from '../model/stated.ts'

/** What is taxed at one rate of a category; `rate` is absent where none is stated. */
export interface RateUse {
  readonly rate: Decimal | undefined
  /** Lines and charges less allowances (BT-131, BT-99, BT-92). */
  taxable: Decimal
}

/** Where a VAT category is used in a document, as VAT or under another tax scheme. */
export class CategoryUse {
  readonly code: string
  /** Lines, and those of them whose tax is VAT. */
  lines = 0
  vatLines = 0
  /** Allowances and charges of the document whose tax is VAT. */
  allowances = 0
  charges = 0
  /** The same of its lines, which have no place in the standard. */
  lineAllowances = 0
  lineCharges = 0
  /** Rows of the breakdown, and those of them whose tax is VAT. */
  rows = 0
  vatRows = 0
  readonly rates: RateUse[] = []

  constructor(code: string) {
    this.code = code
  }

  /** What is taxed in it at any rate. */
  get taxable(): Decimal {
    return Decimal.sum(this.rates.map(({ taxable }) => taxable))
  }

  at(rate: Decimal | undefined): RateUse | undefined {
    for (const use of this.rates) if (use.rate === rate || (rate !== undefined && use.rate?.equals(rate) === true)) return use
    return undefined
  }

  add(rate: Decimal | undefined, amount: Decimal): void {
    const use = this.at(rate)
    if (use === undefined) this.rates.push({ rate, taxable: amount })
    else use.taxable = use.taxable.plus(amount)
  }
}

/** The VAT categories of a document. They are few, so looking along the list is quickest. */
export class VatUse {
  readonly categories: CategoryUse[] = []

  constructor({ lines, allowancesAndCharges, vatBreakdown }: StatedInvoice) {
    for (const { vat, netAmount, allowancesAndCharges: ofLine } of lines ?? []) {
      if (vat !== undefined) this.#addLine(vat, netAmount)
      for (const one of ofLine ?? []) if (one.vat !== undefined) this.#addLineAllowance(one.vat, one.isCharge)
    }
    for (const { vat, isCharge, amount } of allowancesAndCharges ?? []) {
      if (vat !== undefined) this.#addAllowance(vat, isCharge, amount)
    }
    for (const row of vatBreakdown ?? []) {
      const use = this.#use(row.code)
      use.rows += 1
      if (row.otherScheme === undefined) use.vatRows += 1
    }
  }

  /** Undefined where the category is used nowhere. A category without a code has the empty one. */
  of(code: string): CategoryUse | undefined {
    for (const use of this.categories) if (use.code === code) return use
    return undefined
  }

  #use(code = ''): CategoryUse {
    const known = this.of(code)
    if (known !== undefined) return known
    const use = new CategoryUse(code)
    this.categories.push(use)
    return use
  }

  #addLine({ code, rate, otherScheme }: Stated<VatCategory>, netAmount: Decimal | undefined): void {
    const use = this.#use(code)
    use.lines += 1
    if (otherScheme === undefined) use.vatLines += 1
    use.add(rate, netAmount ?? Decimal.zero)
  }

  #addAllowance({ code, rate, otherScheme }: Stated<VatCategory>, isCharge: boolean | undefined, amount = Decimal.zero): void {
    const use = this.#use(code)
    if (otherScheme === undefined) {
      if (isCharge === true) use.charges += 1
      else if (isCharge === false) use.allowances += 1
    }
    if (isCharge !== undefined) use.add(rate, isCharge ? amount : amount.negated())
  }

  #addLineAllowance({ code, otherScheme }: Stated<VatCategory>, isCharge: boolean | undefined): void {
    if (otherScheme !== undefined) return
    const use = this.#use(code)
    if (isCharge === true) use.lineCharges += 1
    else if (isCharge === false) use.lineAllowances += 1
  }
}

import { Decimal } from '../model/decimal.ts'
import type { VatCategory } from '../model/invoice.ts'
import type { Categorised, Stated, StatedAllowance, StatedInvoice, StatedLine } from '../model/stated.ts'

/** What is taxed at one rate of a category; `rate` is absent where none is stated. */
export interface RateUse {
  readonly rate: Decimal | undefined
  /** Lines and charges less allowances (BT-131, BT-99, BT-92). */
  taxable: Decimal
  /** Something of it is taxed by itself, which an allowance of a line is not. */
  isTaxed: boolean
  /** Charges less allowances of the document; absent where no allowance or charge is at the rate, wherever it stands. */
  adjusted: Decimal | undefined
}

/** So many rates are looked for along their list, which is quickest. */
const few = 4

/** Where a VAT category is used in a document, as VAT or under another tax scheme. */
export class CategoryUse {
  readonly code: string
  /** Items of lines, and those of them whose tax is VAT; also of lines that stand elsewhere. */
  lines = 0
  vatLines = 0
  /** Allowances and charges, and those of them whose tax is VAT, whatever is said that they are and wherever they stand. */
  adjustments = 0
  vatAdjustments = 0
  /** Those of the document, as VAT or not; and the ones that are said to be an allowance, or a charge, under VAT. */
  ofDocument = 0
  allowances = 0
  charges = 0
  /** The same of lines and elsewhere, which have no place in the standard. */
  lineAllowances = 0
  lineCharges = 0
  /** Rows of the breakdown, and those of them whose tax is VAT. */
  rows = 0
  vatRows = 0
  /** VAT that belongs to none of all that. */
  vatElsewhere = 0
  readonly rates: RateUse[] = []
  /** Those after the first few. */
  readonly #further = new Map<string, RateUse>()

  constructor(code: string) {
    this.code = code
  }

  /** What is taxed in it at any rate. */
  taxable = Decimal.zero

  at(rate: Decimal | undefined): RateUse | undefined {
    for (let index = 0; index < few && index < this.rates.length; index += 1) {
      const use = this.rates[index]
      if (use !== undefined && isSame(use.rate, rate)) return use
    }
    return this.#further.size === 0 ? undefined : this.#further.get(rateKey(rate))
  }

  /** Counts a line that is at the rate, or an allowance or charge (`isAdjustment`); without an amount only that there is something. */
  add(rate: Decimal | undefined, amount: Decimal | undefined, isAdjustment: boolean): void {
    const use = this.at(rate) ?? this.#begin(rate)
    if (amount !== undefined) {
      use.taxable = use.taxable.plus(amount)
      use.isTaxed = true
    }
    if (isAdjustment) use.adjusted = (use.adjusted ?? Decimal.zero).plus(amount ?? Decimal.zero)
  }

  #begin(rate: Decimal | undefined): RateUse {
    const use: RateUse = { rate, taxable: Decimal.zero, isTaxed: false, adjusted: undefined }
    this.rates.push(use)
    if (this.rates.length > few) this.#further.set(rateKey(rate), use)
    return use
  }
}

/** The VAT categories of a document. */
export class VatUse {
  readonly categories: CategoryUse[] = []
  readonly #byCode = new Map<string, CategoryUse>()

  constructor({ lines = [], allowancesAndCharges = [], vatBreakdown = [], strays }: StatedInvoice) {
    for (const line of lines) this.#addLine(line, line.netAmount ?? Decimal.zero)
    for (const one of allowancesAndCharges) this.#addAllowance(one)
    for (const row of vatBreakdown) {
      const use = this.#use(row.code)
      use.rows += 1
      if (row.otherScheme === undefined) use.vatRows += 1
    }
    if (strays === undefined) return
    for (const line of strays.lines) this.#addLine(line, undefined)
    for (const one of strays.allowancesAndCharges) this.#addOtherAllowance(one)
    for (const vat of strays.itemCategories) this.#addItem(vat)
    for (const { code, otherScheme } of strays.categories) if (otherScheme === undefined) this.#use(code).vatElsewhere += 1
  }

  /** Undefined where the category is used nowhere. A category without a code has the empty one. */
  of(code: string): CategoryUse | undefined {
    return this.#byCode.get(code)
  }

  #use(code = ''): CategoryUse {
    const known = this.of(code)
    if (known !== undefined) return known
    const use = new CategoryUse(code)
    this.categories.push(use)
    this.#byCode.set(code, use)
    return use
  }

  /** A line, with its amount where it counts. */
  #addLine(line: StatedLine, amount: Decimal | undefined): void {
    const { vat, furtherVat, allowancesAndCharges } = line
    if (vat !== undefined) {
      this.#addItem(vat)
      if (furtherVat === undefined) this.#addTaxable(vat.code, vat.rate, amount)
      else {
        for (const further of furtherVat) this.#addItem(further)
        this.#addTaxables(line, amount, false)
      }
    }
    if (allowancesAndCharges !== undefined) for (const one of allowancesAndCharges) this.#addOtherAllowance(one)
  }

  #addItem({ code, otherScheme }: Stated<VatCategory>): void {
    const use = this.#use(code)
    use.lines += 1
    if (otherScheme === undefined) use.vatLines += 1
  }

  #addAllowance(one: StatedAllowance): void {
    const { isCharge, amount = Decimal.zero } = one
    for (const { code, otherScheme } of categoriesOf(one)) {
      const use = this.#addAdjustment(code, otherScheme)
      use.ofDocument += 1
      if (otherScheme !== undefined) continue
      if (isCharge === true) use.charges += 1
      else if (isCharge === false) use.allowances += 1
    }
    this.#addTaxables(one, isCharge === undefined ? undefined : isCharge ? amount : amount.negated(), true)
  }

  #addOtherAllowance(one: StatedAllowance): void {
    for (const { code, otherScheme } of categoriesOf(one)) {
      const use = this.#addAdjustment(code, otherScheme)
      if (otherScheme !== undefined) continue
      if (one.isCharge === true) use.lineCharges += 1
      else if (one.isCharge === false) use.lineAllowances += 1
    }
    this.#addTaxables(one, undefined, true)
  }

  #addAdjustment(code: string | undefined, otherScheme: string | undefined): CategoryUse {
    const use = this.#use(code)
    use.adjustments += 1
    if (otherScheme === undefined) use.vatAdjustments += 1
    return use
  }

  /** With several categories the official rules count the amount once for each code, and once for each rate of any of them. */
  #addTaxables(of: Categorised, amount: Decimal | undefined, isAdjustment: boolean): void {
    const categories = categoriesOf(of)
    for (const code of new Set(categories.map((vat) => vat.code ?? ''))) {
      const rates: (Decimal | undefined)[] = []
      for (const { rate } of categories) if (!rates.some((one) => isSame(one, rate))) rates.push(rate)
      const use = this.#use(code)
      for (const rate of rates) use.add(rate, amount, isAdjustment)
      if (amount !== undefined) use.taxable = use.taxable.plus(amount)
    }
  }

  #addTaxable(code: string | undefined, rate: Decimal | undefined, amount: Decimal | undefined): void {
    const use = this.#use(code)
    use.add(rate, amount, false)
    if (amount !== undefined) use.taxable = use.taxable.plus(amount)
  }
}

const none: readonly Stated<VatCategory>[] = []

/** Every category of a line, allowance or charge. */
export function categoriesOf({ vat, furtherVat }: Categorised): readonly Stated<VatCategory>[] {
  if (vat === undefined) return none
  return furtherVat === undefined ? [vat] : [vat, ...furtherVat]
}

/** The code of the first category whose tax is VAT. */
export function vatCodeOf(of: Categorised): string | undefined {
  return categoriesOf(of).find(({ code, otherScheme }) => code !== undefined && otherScheme === undefined)?.code
}

/** The same for rates that are equal: of 24 and 24.00, and of none. */
export function rateKey(rate: Decimal | undefined): string {
  return rate === undefined ? '' : rate.trimmed().toString()
}

function isSame(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.equals(other))
}

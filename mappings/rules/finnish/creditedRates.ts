import type { Decimal } from '../../model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../model/invoice.ts'
import type { StatedLine } from '../rule.ts'

/** What is known of an invoice that a credit note credits. */
export type Credited = Pick<Invoice, 'lines' | 'vatBreakdown'>

/**
 * The VAT rates of what a credit note credits. A line has those of the lines of the same item (BT-155), of the same period (BG-26) and
 * buyer's order line (BT-132) where there are such; where none has its item, and on an allowance or charge, it is those of all.
 */
export class CreditedRates {
  readonly #credited: readonly Credited[]
  #all: readonly Decimal[] | undefined
  #byItem: ReadonlyMap<string | undefined, readonly InvoiceLine[]> | undefined

  constructor(credited: readonly Credited[]) {
    this.#credited = credited
  }

  /** The rates of a line, or of an allowance or charge of the document, each once. */
  of(line: StatedLine | undefined): readonly Decimal[] {
    const ofLine = line === undefined ? [] : distinct(this.#creditedBy(line).map(({ vat }) => vat))
    return ofLine.length > 0 ? ofLine : (this.#all ??= distinct(this.#credited.flatMap(({ vatBreakdown }) => vatBreakdown)))
  }

  #creditedBy(line: StatedLine): readonly InvoiceLine[] {
    const item = line.item?.sellersIdentifier
    if (item === undefined) return []
    this.#byItem ??= Map.groupBy(this.#credited.flatMap(({ lines }) => lines), (each) => each.item.sellersIdentifier)
    const { period, orderLine } = line
    const ofPeriod = narrowed(this.#byItem.get(item) ?? [], (each) => period !== undefined && each.period?.start === period.start && each.period?.end === period.end)
    return narrowed(ofPeriod, (each) => orderLine !== undefined && each.orderLine === orderLine)
  }
}

/** Those that fit, or all if none does. */
function narrowed(lines: readonly InvoiceLine[], fits: (line: InvoiceLine) => boolean): readonly InvoiceLine[] {
  const fitting = lines.filter(fits)
  return fitting.length > 0 ? fitting : lines
}

function distinct(categories: readonly { readonly rate?: Decimal }[]): readonly Decimal[] {
  const rates = categories.flatMap(({ rate }) => rate ?? [])
  return rates.filter((rate, index) => rates.findIndex((one) => one.equals(rate)) === index)
}

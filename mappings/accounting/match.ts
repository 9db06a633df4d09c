import type { InvoiceLine } from '../model/invoice.ts'
import type { OrderLine } from '../model/order.ts'
import { compareUnitPrice, fitsItem, type ItemFacts } from '../tables/itemConditions.ts'
import type { Conditions } from './table.ts'

/** Whether a line fits every condition. */
export function fits(conditions: Conditions, { item, vat, price }: InvoiceLine | OrderLine, facts: ItemFacts): boolean {
  const { vatCategory, vatRate, unitPriceFrom, unitPriceBelow } = conditions
  return fitsItem(conditions, item, facts)
    && (vatCategory === undefined || vatCategory === vat.code)
    && (vatRate === undefined || vat.rate?.equals(vatRate) === true)
    && (unitPriceFrom === undefined || compareUnitPrice(price, unitPriceFrom) >= 0)
    && (unitPriceBelow === undefined || compareUnitPrice(price, unitPriceBelow) < 0)
}

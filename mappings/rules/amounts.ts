import type { Decimal } from '../model/decimal.ts'
import type { AllowanceOrCharge } from '../model/invoice.ts'
import type { Stated, StatedInvoice } from '../model/stated.ts'
import type { StatedLine } from './rule.ts'

/** Is told each amount that is there, with its term and its line. */
type Visit = (amount: Decimal, term: string, line?: StatedLine) => void

/** Goes through the amounts of a document, but for prices and the totals of tax. */
export function eachAmount(invoice: StatedInvoice, visit: Visit): void {
  const { totals, vatBreakdown = [], allowancesAndCharges = [], lines = [] } = invoice
  const tell = (amount: Decimal | undefined, term: string, line?: StatedLine): void => {
    if (amount !== undefined) visit(amount, term, line)
  }
  tell(totals?.lines, 'BT-106')
  tell(totals?.allowances, 'BT-107')
  tell(totals?.charges, 'BT-108')
  tell(totals?.taxExclusive, 'BT-109')
  tell(totals?.taxInclusive, 'BT-112')
  tell(totals?.prepaid, 'BT-113')
  tell(totals?.rounding, 'BT-114')
  tell(totals?.payable, 'BT-115')
  for (const row of vatBreakdown) {
    if (row.isBeside === true) continue
    tell(row.taxableAmount, 'BT-116')
    tell(row.taxAmount, 'BT-117')
  }
  for (const one of allowancesAndCharges) ofAllowance(one, one.isCharge === true ? ['BT-99', 'BT-100'] : ['BT-92', 'BT-93'], tell)
  for (const line of lines) {
    tell(line.netAmount, 'BT-131', line)
    for (const one of line.allowancesAndCharges ?? []) ofAllowance(one, one.isCharge === true ? ['BT-141', 'BT-142'] : ['BT-136', 'BT-137'], tell, line)
  }
}

function ofAllowance(
  { amount, baseAmount }: Stated<AllowanceOrCharge>, [amountTerm, baseTerm]: readonly [string, string],
  tell: (amount: Decimal | undefined, term: string, line?: StatedLine) => void, line?: StatedLine,
): void {
  tell(amount, amountTerm, line)
  tell(baseAmount, baseTerm, line)
}

/** Goes through the prices of the lines. */
export function eachPrice({ lines = [] }: StatedInvoice, visit: Visit): void {
  for (const line of lines) {
    const { net, discount, gross } = line.price ?? {}
    if (net !== undefined) visit(net, 'BT-146', line)
    if (discount !== undefined) visit(discount, 'BT-147', line)
    if (gross !== undefined) visit(gross, 'BT-148', line)
  }
}

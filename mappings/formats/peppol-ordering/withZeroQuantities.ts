import { Decimal } from '../../model/decimal.ts'
import type { Order } from '../../model/order.ts'

const nothing = new Decimal(0n, 2)

/** The order with every quantity and amount zero: how a cancellation is told where the buyer agreed to it. */
export function withZeroQuantities(order: Order): Order {
  return {
    ...order,
    allowancesAndCharges: [],
    vatBreakdown: order.vatBreakdown.map((row) => ({ ...row, taxableAmount: nothing, taxAmount: nothing })),
    totals: { lines: nothing, taxExclusive: nothing, tax: nothing, taxInclusive: nothing, payable: nothing },
    lines: order.lines.map((line) => ({ ...line, quantity: Decimal.zero, netAmount: nothing, allowancesAndCharges: [] })),
  }
}

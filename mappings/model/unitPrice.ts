import { Decimal } from './decimal.ts'
import type { Price } from './invoice.ts'

const one = Decimal.of('1')

/** Whether two net prices (BT-146) are the same for one unit, whatever quantity each of them is for (BT-149). */
export function isSamePrice(a: Price, b: Price): boolean {
  return a.net.times(b.baseQuantity ?? one).equals(b.net.times(a.baseQuantity ?? one))
}

/** The price of one unit; undefined where it has more than `scale` decimals. */
export function exactUnitPrice({ net, baseQuantity }: Price, scale: number): Decimal | undefined {
  if (baseQuantity === undefined || baseQuantity.equals(one)) return net
  const price = net.dividedBy(baseQuantity, scale)
  return price.times(baseQuantity).equals(net) ? price.trimmed() : undefined
}

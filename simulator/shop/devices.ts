import type { ShopLine } from './baskets.ts'
import type { ShopOrder } from './order.ts'
import { imei, serialNumber } from './numbers.ts'

/** One physical device of an order. */
export interface ShopDevice {
  /** Order line. */
  readonly line: ShopLine
  readonly serialNumber: string
  readonly imeis: readonly string[]
}

/** An order never has more devices than this; their running numbers are kept apart by it. */
const devicesPerOrder = 100

/** The devices of an order, one for each piece of a line that has identity, in order of line and piece. */
export function devicesOf(order: ShopOrder): readonly ShopDevice[] {
  const pieces = order.lines.filter((line) => line.product.identity !== 'none').flatMap((line) => Array.from({ length: Number(line.quantity.toFixed(0)) }, () => line))
  return pieces.map((line, index) => {
    const running = order.sequence * devicesPerOrder + index
    return {
      line,
      serialNumber: serialNumber(line.product.manufacturer, running),
      imeis: line.product.identity === 'imei' ? [imei(running)] : [],
    }
  })
}

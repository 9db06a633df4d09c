import { judgeAll } from '../../../mappings/conversation/inOrder.ts'
import type { Said } from '../../../mappings/conversation/said.ts'
import type { Receipt } from '../../../mappings/model/receipt.ts'

/** A receipt with the prices of its order, of lines in the order's unit; as it is, where nothing was said of the order. */
export function valuedReceipt(receipt: Receipt, saidOfOrder: readonly Said[]): Receipt {
  if (saidOfOrder.length === 0) return receipt
  const { conversation: { lines, currency } } = judgeAll(saidOfOrder)
  return {
    ...receipt,
    ...(currency === '' ? {} : { currency }),
    lines: receipt.lines.map((line) => {
      const terms = lines.get(line.orderLine)?.terms
      return terms === undefined || terms.unit !== line.unit ? line : { ...line, price: { net: terms.price, baseQuantity: terms.priceBase } }
    }),
  }
}

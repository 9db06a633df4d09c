import { judgeAll, inOrder } from '../../../mappings/conversation/inOrder.ts'
import { receiptMeant } from '../../../mappings/conversation/receipts.ts'
import type { Said } from '../../../mappings/conversation/said.ts'
import type { Receipt } from '../../../mappings/model/receipt.ts'

/** A reversal or return with the year of the receipt that it names by number alone, by what was said of its order before it; as it is where nobody said that. */
export function withPreviousYear(receipt: Receipt, system: string, saidOfOrder: readonly Said[]): Receipt {
  const { stage, number, series = '', year = '', previousReceipt, previousYear } = receipt
  if (previousReceipt === undefined || previousYear !== undefined || saidOfOrder.length === 0) return receipt
  const among = { system, company: series, year }
  const all = inOrder(saidOfOrder)
  const itself = all.findIndex((each) => each.is === stage && each.document === number && (each.among?.year ?? '') === year)
  const { conversation } = judgeAll(itself === -1 ? all : all.slice(0, itself))
  const meant = receiptMeant(conversation, { by: 'municipality', receipt: previousReceipt, among })
  return meant === undefined || meant.among.year === '' ? receipt : { ...receipt, previousYear: meant.among.year }
}

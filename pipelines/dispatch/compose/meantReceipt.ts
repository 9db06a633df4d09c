import { isSameSeries } from '../../../mappings/conversation/documents.ts'
import { amongOf } from '../../../mappings/conversation/heard.ts'
import { conversationBefore } from '../../../mappings/conversation/inOrder.ts'
import { receiptMeant } from '../../../mappings/conversation/receipts.ts'
import type { Said, SaidLine } from '../../../mappings/conversation/said.ts'
import { isPositive } from '../../../mappings/conversation/quantities.ts'
import type { Receipt, ReceiptLine } from '../../../mappings/model/receipt.ts'

/**
 * A reversal or return with what was said before it of the receipt that it names: its year, where it is named by number alone, and of a
 * reversal without lines what was left of it. As it is where that receipt is not known.
 */
export function withMeantReceipt(receipt: Receipt, system: string, saidOfOrder: readonly Said[]): Receipt {
  const { stage, number, series = '', year = '', previousReceipt, previousYear, lines } = receipt
  const isWhole = stage === 'reversed' && lines.length === 0
  if (previousReceipt === undefined || (previousYear !== undefined && !isWhole) || saidOfOrder.length === 0) return receipt
  const among = { system, company: series, year }
  const conversation = conversationBefore(saidOfOrder, (each) => each.is === stage && each.document === number && isSameSeries(amongOf(each), among))
  const meant = receiptMeant(conversation, { by: 'municipality', receipt: previousReceipt, among, ...(previousYear === undefined ? {} : { receiptYear: previousYear }) })
  if (meant === undefined) return receipt
  return { ...receipt, ...(previousYear === undefined && meant.among.year !== '' ? { previousYear: meant.among.year } : {}), ...(isWhole ? { isWhole, lines: linesLeft(meant.lines) } : {}) }
}

function linesLeft(lines: readonly SaidLine[]): readonly ReceiptLine[] {
  return lines.filter(({ quantity }) => isPositive(quantity)).map(({ line, quantity, unit }, index) => ({ id: String(index + 1), orderLine: line, quantity, unit, reasons: [], serialNumbers: [] }))
}

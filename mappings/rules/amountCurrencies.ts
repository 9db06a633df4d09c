import type { StatedInvoice } from '../model/stated.ts'
import { eachAmount, eachPrice } from './amounts.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Facts } from './facts.ts'
import type { Findings } from './findings.ts'
import { lineOf, odd } from './oddities.ts'

/** Reports every currency that an amount is in and the list does not hold: the document's where it has amounts, and others that were seen. */
export function reportCurrencies(invoice: StatedInvoice, facts: Facts, list: CodeList, findings: Findings): void {
  const { currency = '' } = invoice
  if (!list.has(currency) && hasAmountsIn(invoice)) findings.code(currency, list, 'BT-5')
  for (const one of odd(invoice, 'currency')) findings.code(one.text ?? '', list, one.term ?? 'BT-5', lineOf(one))
  for (const total of facts.taxTotals) if (total.amount !== undefined) findings.code(total.currency ?? '', list, 'BT-110')
}

/** Whether some amount is in the document's own currency. */
function hasAmountsIn(invoice: StatedInvoice): boolean {
  let amounts = 0
  const count = (): void => {
    amounts += 1
  }
  eachAmount(invoice, count)
  eachPrice(invoice, count)
  return amounts > odd(invoice, 'currency').length
}

import type { Oddity, StatedInvoice } from '../model/stated.ts'
import { eachAmount, eachPrice } from './amounts.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Facts } from './facts.ts'
import type { Findings } from './findings.ts'
import { asWritten, lineOf, odd, unknownText } from './oddities.ts'

/** Reports every currency that an amount is in and the list does not hold: the document's where it has amounts, and others that were seen. */
export function reportCurrencies(invoice: StatedInvoice, facts: Facts, list: CodeList, of: (written: string) => string, findings: Findings): void {
  const currency = of(asWritten(invoice, 'BT-5', invoice.currency ?? ''))
  if (!list.has(currency) && hasAmountsIn(invoice)) findings.code(currency, list, 'BT-5')
  for (const one of odd(invoice, 'currency')) findings.code(of(one.text ?? ''), list, one.term ?? 'BT-5', lineOf(one))
  for (const total of facts.taxTotals) if (total.amount !== undefined) findings.code(of(total.currency ?? ''), list, 'BT-110')
  for (const { path, line } of amountsElsewhere(invoice)) {
    const written = unknownText(invoice, `${path}/@currencyID`) ?? ''
    findings.code(of(written), list, 'BT-5', { id: line })
  }
}

const amount = /(?:^|\/)cbc:(?:Amount|BaseAmount|PriceAmount|TaxAmount|TaxableAmount|LineExtensionAmount|TaxExclusiveAmount|TaxInclusiveAmount|AllowanceTotalAmount|ChargeTotalAmount|PrepaidAmount|PayableRoundingAmount|PayableAmount)(?:\[\d+\])?$/

/** Amounts that the rules look at and that stand where the model has no place for them. */
export function amountsElsewhere(invoice: StatedInvoice): readonly Oddity[] {
  return odd(invoice, 'unknown').filter(({ path }) => amount.test(path))
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

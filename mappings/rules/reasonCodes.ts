import type { StatedAllowance, StatedInvoice } from '../model/stated.ts'
import type { CodeList } from './codelists/codeList.ts'
import { eachAllowance } from './eachAllowance.ts'
import type { Findings } from './findings.ts'

/** Reports reason codes that the list does not hold, of allowances and charges that suit: of the document and of its lines. */
export function reportReasons(invoice: StatedInvoice, suits: (one: StatedAllowance) => boolean, list: CodeList, findings: Findings): void {
  eachAllowance(invoice, (one, line) => {
    if (!suits(one)) return
    const term = line === undefined ? (one.isCharge === true ? 'BT-105' : 'BT-98') : one.isCharge === true ? 'BT-145' : 'BT-140'
    findings.code(one.reasonCode, list, term, line)
    for (const code of one.furtherReasonCodes ?? []) findings.code(code, list, term, line)
  })
}

/** Whether it is a charge, or an allowance, in the network's words. */
export function isSaidTo(beCharge: boolean): (one: StatedAllowance) => boolean {
  return ({ isCharge, indicator }) => isCharge === beCharge && indicator === undefined
}

import type { AllowanceOrCharge } from '../model/invoice.ts'
import type { Stated, StatedInvoice } from '../model/stated.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Findings } from './findings.ts'

/** An allowance or charge of the document or a line. */
export type StatedAllowance = Stated<AllowanceOrCharge>

/** Reports reason codes that the list does not hold, of allowances and charges that suit: of the document and of its lines. */
export function reportReasons({ allowancesAndCharges = [], lines = [] }: StatedInvoice, suits: (one: StatedAllowance) => boolean, list: CodeList, findings: Findings): void {
  for (const one of allowancesAndCharges) if (suits(one)) findings.code(one.reasonCode, list, one.isCharge === true ? 'BT-105' : 'BT-98')
  for (const line of lines) {
    for (const one of line.allowancesAndCharges ?? []) if (suits(one)) findings.code(one.reasonCode, list, one.isCharge === true ? 'BT-145' : 'BT-140', line)
  }
}

/** Whether it is a charge, or an allowance, in the network's words. */
export function isSaidTo(beCharge: boolean): (one: StatedAllowance) => boolean {
  return ({ isCharge, indicator }) => isCharge === beCharge && indicator === undefined
}

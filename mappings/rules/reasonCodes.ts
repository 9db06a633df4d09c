import type { StatedInvoice } from '../model/stated.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Findings } from './findings.ts'

/** Reports reason codes of allowances, or of charges, that the list does not hold: of the document and of its lines. */
export function reportReasons({ allowancesAndCharges = [], lines = [] }: StatedInvoice, ofCharges: boolean, list: CodeList, findings: Findings): void {
  for (const one of allowancesAndCharges) if (one.isCharge === ofCharges) findings.code(one.reasonCode, list, ofCharges ? 'BT-105' : 'BT-98')
  for (const line of lines) {
    for (const one of line.allowancesAndCharges ?? []) if (one.isCharge === ofCharges) findings.code(one.reasonCode, list, ofCharges ? 'BT-145' : 'BT-140', line)
  }
}

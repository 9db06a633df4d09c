import type { StatedAllowance, StatedInvoice, StatedLine } from '../model/stated.ts'

/** Goes through the allowances and charges of the document, of its lines, and those that stand elsewhere. */
export function eachAllowance({ allowancesAndCharges, lines, strays }: StatedInvoice, visit: (one: StatedAllowance, line?: StatedLine) => void): void {
  if (allowancesAndCharges !== undefined) for (const one of allowancesAndCharges) visit(one)
  if (lines !== undefined) eachOfLines(lines, visit)
  if (strays === undefined) return
  eachOfLines(strays.lines, visit)
  for (const one of strays.allowancesAndCharges) visit(one)
}

function eachOfLines(lines: readonly StatedLine[], visit: (one: StatedAllowance, line: StatedLine) => void): void {
  for (const line of lines) if (line.allowancesAndCharges !== undefined) for (const one of line.allowancesAndCharges) visit(one, line)
}

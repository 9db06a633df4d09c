import type { StatedInvoice } from '../../model/stated.ts'

/** Whether seller and buyer are both in Germany by their addresses, which the network allows more. */
export function isWithinGermany({ seller, buyer }: StatedInvoice): boolean {
  return [seller, buyer].every((party) => party?.address?.country?.trim().toUpperCase() === 'DE')
}

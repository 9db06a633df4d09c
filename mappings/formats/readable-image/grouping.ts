import { isIban } from '../../model/identifiers/iban.ts'
import { isViite } from '../../model/identifiers/viite.ts'

/** An IBAN in fours, as banks print it; any other account as it is. */
export function groupedAccount(account: string | undefined): string | undefined {
  return account !== undefined && isIban(account) ? inFours(account) : account
}

/** A Finnish reference number in fives from the right, an RF reference in fours from the left; any other text as it is. */
export function groupedReference(reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined
  if (isViite(reference)) return reference.replace(/\B(?=(\d{5})+$)/g, ' ')
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) ? inFours(reference) : reference
}

function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ')
}

import type { Order } from '../../model/order.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import { exactRules } from '../finnish/exact.ts'
import { checkDigitRules } from '../finnish/checkDigits.ts'
import type { LineRule, Rule } from '../rule.ts'
import { rulesOf } from '../sets.ts'

/** Official rules of invoices that are good for orders: what must be there, codes, decimals, totals and VAT, but nothing of payment or of who must have a VAT number. */
const official: readonly RegExp[] = [
  /^BR-(?:02|05|06|07|16|21|23|25|27|28|32|33|37|38|42|44|48|52|54)$/,
  /^BR-CO-(?:04|09|1[0-68])$/,
  /^BR-DEC-/,
  /^BR-CL-(?:04|1[0134578]|19|2[01235])$/,
  /^BR-(?:S|Z|E|AE|IC|G|O|AF|AG)-(?:05|06|07|10)$/,
  /^BR-O-1[1-4]$/,
  /^PEPPOL-EN16931-(?:R04[0126]|R121|R130|P010[4-9]|P011[01])$/,
]

/** Our own that are to the cent, and check digits; reference numbers and accounts are payment's. */
const own = [...exactRules, ...checkDigitRules].filter(({ id }) => id !== 'KS-CHECK-DIGIT-REFERENCE' && id !== 'KS-CHECK-DIGIT-ACCOUNT')

/** An official rule under an id of ours, since it is not written for orders. */
function ofOrders<Of extends Rule | LineRule>(rule: Of): Of {
  return { ...rule, set: 'order', id: `KS-ORDER-${rule.id}`, source: `as ${rule.id} of invoices` }
}

/** The fatal official rules of invoices whose ids are of these patterns, as rules of orders. */
export function rulesOfInvoicesNamed(ids: readonly RegExp[]): readonly (Rule | LineRule)[] {
  return [...rulesOf.en16931, ...rulesOf['peppol-billing']].filter(({ id, flag }) => flag === 'fatal' && ids.some((pattern) => pattern.test(id))).map(ofOrders)
}

/** The rules of invoices that judge an order of ours too. */
export const rulesOfInvoices: readonly (Rule | LineRule)[] = [...rulesOfInvoicesNamed(official), ...own]

/** An order as those rules see it. Its number is that of the document, else the seller's. */
export function asInvoice({ documentNumber, sellersNumber, issueDate, currency, seller, buyer, allowancesAndCharges, vatBreakdown, totals, supportingDocuments, lines }: Order): StatedInvoice {
  return { kind: 'invoice', number: documentNumber ?? sellersNumber, issueDate, currency, seller, buyer, allowancesAndCharges, vatBreakdown, totals, supportingDocuments, lines }
}

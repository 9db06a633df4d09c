import type { CalendarDate } from '../../../base/dates.ts'
import { calendarDay } from '../../../errors/words/words.ts'
import { isBusinessPayee, payeeId } from '../../model/identifiers/payeeId.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import type { Rule } from '../rule.ts'
import { allPayments } from '../payments.ts'

/** An account that the receiver lets be paid to, for a payee and on days that are both inside. */
export interface ApprovedAccount {
  /** Y-tunnus; of a payee that has none, the identifier or the name by which invoices name it. */
  readonly payee: string
  /** IBAN without spaces. */
  readonly account: string
  readonly from?: CalendarDate | undefined
  readonly until?: CalendarDate | undefined
}

/** Whom an invoice asks to pay, in the manner of `payeeId`. */
interface Named {
  readonly payee: string
  /** By an identifier; else the invoice gives a name alone. */
  readonly isIdentified: boolean
}

/** Whom the invoice asks to pay (BT-61, BT-60, BT-59), else its seller (BT-30, BT-31, BT-27). */
function payeeOf({ payee, seller }: StatedInvoice): Named {
  const id = payee === undefined ? seller?.legalRegistration?.id ?? seller?.vatIdentifier : payee.legalRegistration?.id ?? payee.identifier?.id
  const name = payee === undefined ? seller?.name : payee.name
  return { payee: payeeId(id ?? name ?? ''), isIdentified: id !== undefined }
}

/** A name that reads as a Y-tunnus proves nothing: accounts of who has one are approved by it alone. */
function isFor(approved: ApprovedAccount, { payee, isIdentified }: Named): boolean {
  return payeeId(approved.payee) === payee && (isIdentified || !isBusinessPayee(payee))
}

/** Who approves an account is a person of the receiver; until then nothing is paid to it (`docs/invoicing.md`). */
export const accountRule: Rule = {
  of: 'document',
  id: 'KS-ACCOUNT',
  set: 'receiver',
  flag: 'fatal',
  terms: ['BT-84', 'BT-59', 'BT-60', 'BT-61', 'BT-30', 'BT-31'],
  source: "the profile's approvedAccounts, and what people approved",
  check(invoice, { known: { accounts } }, findings) {
    if (accounts === undefined) return
    const named = payeeOf(invoice)
    const day = invoice.issueDate ?? ''
    for (const account of accountsOf(invoice)) {
      if (!accounts.some((one) => one.account === account && isFor(one, named) && holdsOn(one, day))) findings.add('KS-RULE-ACCOUNT', { account, payee: named.payee, day: calendarDay(day) })
    }
  },
}

function accountsOf(invoice: StatedInvoice): ReadonlySet<string> {
  const transfers = allPayments(invoice).flatMap(({ creditTransfers = [] }) => creditTransfers)
  return new Set(transfers.flatMap(({ account }) => (account === undefined ? [] : [account.replace(/\s/g, '')])))
}

function holdsOn({ from, until }: ApprovedAccount, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

import { problem, type Problem } from '../../../errors/failure.ts'
import { lastDay } from './spans.ts'
import { where, type Subject } from './subject.ts'

/** The approval of an account must not end before it begins. */
export function checkAccounts(subject: Subject): Problem[] {
  return (subject.profile.approvedAccounts ?? []).flatMap((account, index) =>
    account.from > lastDay(account) ? [problem('KS-PROFILE-DATES', { ...where(subject, ['approvedAccounts', index]), from: account.from, until: lastDay(account) })] : [])
}

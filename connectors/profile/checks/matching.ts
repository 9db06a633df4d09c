import { problem, type Problem } from '../../../errors/failure.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** Only the legal original may be held, and only an invoice is compared: before issue the seller's side decides, after it nobody may. */
export function checkMatching(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) => {
    if (flow.match === undefined) return []
    if (!flow.documents.includes('invoice')) return [problem('KS-PROFILE-MATCH-NO-INVOICE', where(subject, [...path, 'match']))]
    return flow.match.holdUntil !== undefined && flow.role === 'copy' ? [problem('KS-PROFILE-HOLD-COPY', where(subject, [...path, 'match', 'holdUntil']))] : []
  })
}

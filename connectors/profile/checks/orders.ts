import { problem, type Problem } from '../../../errors/failure.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** An order has no copies: whoever takes it makes an order of it. */
export function checkOrders(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) =>
    flow.role === 'copy' && flow.documents.includes('order') ? [problem('KS-PROFILE-ORDER-COPY', where(subject, [...path, 'documents']))] : [],
  )
}

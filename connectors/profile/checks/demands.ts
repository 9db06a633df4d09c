import { problem, type Problem } from '../../../errors/failure.ts'
import { patternFault } from '../../patterns.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** The patterns of demands must be safe to use. */
export function checkDemands(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) =>
    flow.demands.flatMap((demand, index) => {
      const reason = demand.pattern === undefined ? undefined : patternFault(demand.pattern)
      return reason === undefined ? [] : [problem('KS-PROFILE-PATTERN', { ...where(subject, [...path, 'demands', index, 'pattern']), pattern: demand.pattern ?? '', reason })]
    }),
  )
}

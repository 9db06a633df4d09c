import { problem, type Problem } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** A pattern must compile and take no more than linear-like time: no group is repeated and none is referred to. */
export function checkDemands(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) =>
    flow.demands.flatMap((demand, index) => {
      const reason = demand.pattern === undefined ? undefined : fault(demand.pattern)
      return reason === undefined ? [] : [problem('KS-PROFILE-PATTERN', { ...where(subject, [...path, 'demands', index, 'pattern']), pattern: demand.pattern ?? '', reason })]
    }),
  )
}

function fault(pattern: string): Words | undefined {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return said((error as Error).message)
  }
  if (/\)[*+{]/.test(pattern)) return phrase('a group is repeated')
  if (/\\[1-9k]/.test(pattern)) return phrase('it refers to a group')
  return (pattern.match(/[*+{]/g)?.length ?? 0) > 5 ? phrase('it repeats more than five parts') : undefined
}

import { problem, type Problem } from '../../../errors/failure.ts'
import { phraseOrSaid } from '../../../errors/words/words.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** A pattern must compile and take no more than linear-like time: no group is repeated and none is referred to. */
export function checkDemands(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) =>
    flow.demands.flatMap((demand, index) => {
      const reason = demand.pattern === undefined ? undefined : fault(demand.pattern)
      return reason === undefined ? [] : [problem('KS-PROFILE-PATTERN', { ...where(subject, [...path, 'demands', index, 'pattern']), pattern: demand.pattern ?? '', reason: phraseOrSaid(reason) })]
    }),
  )
}

function fault(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return (error as Error).message
  }
  if (/\)[*+{]/.test(pattern)) return 'a group is repeated'
  if (/\\[1-9k]/.test(pattern)) return 'it refers to a group'
  return (pattern.match(/[*+{]/g)?.length ?? 0) > 5 ? 'it repeats more than five parts' : undefined
}

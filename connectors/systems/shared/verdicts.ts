import { z } from 'zod'
import { grades, type Grade } from '../../ports.ts'

/** What a receiver's own word may mean; `nothing` of one that says nothing new. */
export const verdicts = [...grades, 'disputed', 'rejected', 'nothing'] as const
export type Verdict = (typeof verdicts)[number]

/** Which of a receiver's own words means what. */
export const verdictTableSchema = z.record(z.string().min(1).max(100), z.enum(verdicts))

/** The highest grade among what a receiver may say. */
export function highestOf(said: Iterable<Verdict>): Grade | 'none' {
  const all = new Set<string>(said)
  return grades.findLast((grade) => all.has(grade)) ?? 'none'
}

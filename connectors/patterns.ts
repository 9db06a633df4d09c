import { phrase, said, type Words } from '../errors/words/words.ts'

/** What is wrong with a pattern of a profile. It must compile and take no more than linear-like time: no group is repeated and none is referred to. */
export function patternFault(pattern: string): Words | undefined {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return said((error as Error).message)
  }
  if (/\)[*+{]/.test(pattern)) return phrase('a group is repeated')
  if (/\\[1-9k]/.test(pattern)) return phrase('it refers to a group')
  return (pattern.match(/[*+{]/g)?.length ?? 0) > 5 ? phrase('it repeats more than five parts') : undefined
}

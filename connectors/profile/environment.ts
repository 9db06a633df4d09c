import type { Problem } from '../../errors/failure.ts'
import type { References } from '../ports.ts'
import { problemOf } from './reading/problemOf.ts'
import type { Profile } from './schema.ts'

/** One use of a reference in a profile. */
export interface NeededReference {
  readonly municipality: string
  readonly system: string
  /** `env:NAME` or `file:path`. */
  readonly reference: string
}

/** Every reference that the systems of these profiles need, in order of municipality and system. */
export function neededReferences(profiles: Iterable<Profile>): readonly NeededReference[] {
  return [...profiles].flatMap(({ municipality, systems }) =>
    Object.entries(systems).flatMap(([system, { settings }]) => [...new Set(referencesIn(settings))].map((reference) => ({ municipality, system, reference }))),
  )
}

/** A needed reference that cannot be resolved, and why. */
export interface MissingReference extends NeededReference {
  readonly problem: Problem
}

/** Those of the needed references that cannot be resolved now. */
export function missingReferences(profiles: Iterable<Profile>, references: References): readonly MissingReference[] {
  return neededReferences(profiles).flatMap((needed) => {
    try {
      references.secret(needed.reference)
      return []
    } catch (error) {
      return [{ ...needed, problem: problemOf(error) }]
    }
  })
}

function referencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(env|file):/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : []
}

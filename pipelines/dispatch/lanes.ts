import type { Profiles } from '../profiles.ts'

/** A lane is one system of one municipality. */
export function lanesOf(profiles: Profiles): readonly string[] {
  return profiles.all().flatMap(({ profile }) => Object.keys(profile.systems).map((system) => `${profile.municipality}/${system}`))
}

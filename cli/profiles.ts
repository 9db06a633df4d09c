import { resolve } from 'node:path'
import { nearest } from '../base/nearest.ts'
import { exampleProfiles } from '../connectors/profile/load.ts'
import { ProfileStore } from '../connectors/profile/store.ts'
import { codeAndText, failure } from '../errors/failure.ts'
import { phrase, saidOr } from '../errors/words/words.ts'
import { readPart } from '../service/configuration.ts'
import type { CliWorld } from './world.ts'

/** The folder of profiles that is configured, else the nine examples. Throws as `readPart`. */
export function profilesFolder({ environment, folder }: CliWorld): string {
  const { service: { profiles } } = readPart(['service'], environment)
  return profiles === undefined ? exampleProfiles : resolve(folder, profiles)
}

/** The profiles as they lie in the folder now; every fault is printed, and a faulty profile is left out. */
export async function readProfilesNow(world: CliWorld): Promise<{ readonly profiles: ProfileStore; readonly faults: number }> {
  const profiles = new ProfileStore(profilesFolder(world))
  const problems = await profiles.reload()
  for (const problem of problems) world.printFault(codeAndText(problem, world.language))
  return { profiles, faults: problems.length }
}

/** Throws KS-START-OPTION for a municipality that has no profile. */
export function knownMunicipality(municipality: string, profiles: ProfileStore): void {
  if (profiles.byMunicipality(municipality) !== undefined) return
  const known = profiles.all().map(({ profile }) => profile.municipality)
  throw failure('KS-START-OPTION', { option: 'municipality', value: municipality, allowed: saidOr(nearest(municipality, known), phrase('one of {values}', { values: known.join(', ') })) })
}

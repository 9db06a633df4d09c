import { resolve } from 'node:path'
import type { Command } from 'commander'
import { missingReferences, type MissingReference } from '../../connectors/profile/environment.ts'
import { loadProfiles, type LoadedProfile } from '../../connectors/profile/load.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { codeAndText } from '../../errors/failure.ts'
import { profilesFolder } from '../profiles.ts'
import type { CliWorld } from '../world.ts'

/** `profile check [folder]`: reads every profile of a folder, names each fault, and fails if there is one. */
export function addProfileCheck(profile: Command, world: CliWorld): void {
  profile
    .command('check')
    .description('Checks every profile, its tables and its layouts.')
    .argument('[folder]', 'folder that has one folder for each municipality; without it KUNTASILTA_PROFILES, else the nine examples')
    .action(async (folder?: string) => {
      await checkProfiles(folder === undefined ? profilesFolder(world) : resolve(world.folder, folder), world)
    })
}

async function checkProfiles(folder: string, world: CliWorld): Promise<void> {
  const { profiles, problems } = await loadProfiles(folder)
  for (const loaded of profiles) world.print(summary(loaded))
  const missing = missingReferences(
    profiles.map(({ profile }) => profile),
    referencesTo(world),
  )
  for (const line of missingLines(missing)) world.print(line)
  for (const problem of problems) world.printFault(codeAndText(problem, world.language))
  if (problems.length === 0) return world.print(`${count(profiles.length, 'profile')}, no faults.`)
  world.printFault(`${count(problems.length, 'fault')}; ${count(profiles.length, 'profile')} without a fault.`)
  world.fail()
}

function summary({ profile, version }: LoadedProfile): string {
  const flows = profile.flows.map(({ name, format, mode }) => `${name} as ${format}${mode === 'shadow' ? ' (shadow)' : ''}`).join(', ')
  const examples = profile.certainty.filter(({ status }) => status !== 'verified').length
  return `${profile.municipality} ${version.slice(0, 12)}: ${flows}. ${examples} of ${count(profile.certainty.length, 'statement')} about it not verified.`
}

function missingLines(missing: readonly MissingReference[]): readonly string[] {
  const bySystem = Map.groupBy(missing, ({ municipality, system }) => `${municipality}, system ${system}`)
  return [...bySystem].map(([system, references]) => `Not set here: ${references.map(({ reference }) => reference).join(', ')} (${system}).`)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

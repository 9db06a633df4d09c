import { Command } from 'commander'
import { addProfileCheck } from './commands/profileCheck.ts'
import type { CliWorld } from './world.ts'

/** The command line with all its commands; each command adds itself. */
export function cliProgram(world: CliWorld): Command {
  const program = new Command('kuntasilta').description('Sees what the bridge holds, and acts on it.').showHelpAfterError()
  const profile = program.command('profile').description('Profiles of municipalities.')
  addProfileCheck(profile, world)
  return program
}

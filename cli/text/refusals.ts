import type { Problem } from '../../errors/failure.ts'
import type { CliWorld } from '../world.ts'
import { reason } from './words.ts'

/** Prints why something was not done, and lets the command fail. */
export function printRefusals(refused: readonly { readonly because: Problem }[], quiet: boolean, world: CliWorld): void {
  if (refused.length === 0) return
  if (!quiet) for (const { because } of refused) world.printFault(reason(because, world.language))
  world.fail()
}

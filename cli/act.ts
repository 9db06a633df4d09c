import type { Command } from 'commander'
import { failure } from '../errors/failure.ts'
import { listed } from '../errors/words/words.ts'
import type { Act } from '../ledger/actions/act.ts'
import type { CliWorld } from './world.ts'

/** The options of every command that changes something. */
export interface ActOptions {
  readonly who?: string
  readonly why?: string
}

/** Adds --who and --why. */
export function withAct(command: Command): Command {
  return command.option('--who <name>', 'who makes the change (needed)').option('--why <reason>', 'why it is made (needed)')
}

/** Who changes something and why; throws KS-ACTION-WHO-WHY where one is missing. */
export function actOf({ who, why }: ActOptions, { clock }: CliWorld): Act {
  const missing = [...(who?.trim() ? [] : ['--who']), ...(why?.trim() ? [] : ['--why'])]
  if (who === undefined || why === undefined || missing.length > 0) throw failure('KS-ACTION-WHO-WHY', { missing: listed('and', missing) })
  return { who, why, at_ms: clock.now_ms() }
}

import type { Command } from 'commander'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { setLaneHeld } from '../../pipelines/actions/holdLane.ts'
import { holdRestored } from '../../pipelines/actions/holdRestored.ts'
import { resumeSending } from '../../pipelines/actions/resumeSending.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger, withMigratedLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

const laneArgument = 'municipality and system, such as nokia/operator'

/** `hold` and `resume`: stops and goes on sending to one system of one municipality; `hold --restored` and `resume --all`, of the whole service after a restore. */
export function addHoldAndResume(program: Command, world: CliWorld): void {
  const hold = program.command('hold').description('Holds a lane: documents are still made, and nothing is sent. Or the whole service, after a restore.')
    .argument('[lane]', laneArgument).option('--restored', 'the whole service, because the ledger was restored from a backup: what is not at rest may have been sent since')
  withAct(hold).action(async (lane: string | undefined, options: ActOptions & { readonly restored?: boolean }) => {
    if ((lane === undefined) !== (options.restored === true)) throw failure('KS-START-OPTION', { option: 'restored', value: lane ?? '', allowed: phrase('either a lane or --restored') })
    if (lane !== undefined) return setLane(lane, true, options, world)
    const act = actOf(options, world)
    await withMigratedLedger(world, (pool) => holdRestored(act, pool))
    tell(phrase('All sending is held; "resume --all" lets it go on.'), world)
  })
  const resume = program.command('resume').description('Lets a held lane send again, or the whole service after a restore.')
    .argument('[lane]', laneArgument).option('--all', 'the whole service, which holds after it was restored from a backup; lanes that are held stay so')
  withAct(resume).action(async (lane: string | undefined, options: ActOptions & { readonly all?: boolean }) => {
    if ((lane === undefined) !== (options.all === true)) throw failure('KS-START-OPTION', { option: 'all', value: lane ?? '', allowed: phrase('either a lane or --all') })
    if (lane !== undefined) return setLane(lane, false, options, world)
    const act = actOf(options, world)
    const changed = await withLedger(world, (pool) => resumeSending(act, pool))
    tell(phrase(changed ? 'The service sends again.' : 'The service was not held.'), world)
  })
}

async function setLane(lane: string, held: boolean, options: ActOptions, world: CliWorld): Promise<void> {
  const act = actOf(options, world)
  const { profiles } = await readProfilesNow(world)
  const changed = await withLedger(world, (pool) => setLaneHeld(lane, held, act, { pool, profiles }))
  const states = held ? (['{lane} is held.', '{lane} was already held.'] as const) : (['{lane} is open.', '{lane} was already open.'] as const)
  tell(phrase(states[changed ? 0 : 1], { lane }), world)
}

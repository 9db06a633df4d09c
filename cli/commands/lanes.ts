import type { Command } from 'commander'
import { setLaneHeld } from '../../pipelines/actions/holdLane.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import type { CliWorld } from '../world.ts'

/** `hold` and `resume`: stops and goes on sending to one system of one municipality. */
export function addHoldAndResume(program: Command, world: CliWorld): void {
  addOne(program.command('hold').description('Holds a lane: documents are still made, and nothing is sent.'), true, world)
  addOne(program.command('resume').description('Lets a held lane send again.'), false, world)
}

function addOne(command: Command, held: boolean, world: CliWorld): void {
  withAct(command.argument('<lane>', 'municipality and system, such as nokia/operator')).action(async (lane: string, options: ActOptions) => {
    const act = actOf(options, world)
    const { profiles } = await readProfilesNow(world)
    const changed = await withLedger(world, (pool) => setLaneHeld(lane, held, act, { pool, profiles }))
    world.print(`${lane} ${changed ? 'is' : 'was already'} ${held ? 'held' : 'open'}.`)
  })
}

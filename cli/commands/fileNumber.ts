import type { Command } from 'commander'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { nextFileNumber } from '../../pipelines/actions/fileNumber.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `file-number`: the number of a lane's next file, after a restore. */
export function addFileNumber(program: Command, world: CliWorld): void {
  const command = program
    .command('file-number')
    .description("Gives the number of a lane's next file, after the ledger was restored from a backup: one more than the last that the receiver has.")
    .argument('<lane>', 'municipality and system, such as nokia/files')
    .argument('<next>', 'the number')
  withAct(command).action(async (lane: string, given: string, options: ActOptions) => {
    const act = actOf(options, world)
    if (!/^[1-9]\d{0,14}$/.test(given)) throw failure('KS-START-OPTION', { option: 'next', value: given, allowed: phrase('a whole number from 1') })
    const { profiles } = await readProfilesNow(world)
    await withLedger(world, (pool) => nextFileNumber(lane, Number(given), act, { pool, profiles }))
    tell(phrase('The next file of {lane} has number {number}.', { lane, number: given }), world)
  })
}

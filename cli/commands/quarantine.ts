import type { Command } from 'commander'
import { failure } from '../../errors/failure.ts'
import { say } from '../../errors/words/say.ts'
import { phrase } from '../../errors/words/words.ts'
import { listOpenQuarantine } from '../../ledger/actions/quarantine.ts'
import { dismissQuarantined, replayQuarantined, type Replayed } from '../../pipelines/actions/quarantine.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { quarantineNumber } from '../identify.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { readingBy } from '../registry.ts'
import { json, reason, tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

interface ReplayOptions extends ActOptions {
  readonly all?: boolean
  readonly json?: boolean
}

/** `replay quarantine`: takes kept records in once more. */
export function addReplayQuarantine(replay: Command, world: CliWorld): void {
  const command = replay
    .command('quarantine')
    .description('Takes a record of quarantine in once more, for instance after its buyer was added to a profile.')
    .argument('[number]', 'number of the record, as "list" prints it')
    .option('--all', 'every open record, in the order of the bus')
    .option('--json', 'for machines')
  withAct(command).action(async (given: string | undefined, options: ReplayOptions) => {
    const act = actOf(options, world)
    if ((given === undefined) === (options.all !== true)) throw failure('KS-START-OPTION-UNKNOWN', { given: given === undefined ? phrase('no record') : phrase('{given} and --all', { given }), known: phrase('the number of a record, or --all') })
    const { profiles } = await readProfilesNow(world)
    await withLedger(world, async (pool) => {
      const reading = await readingBy(world, pool)
      const numbers = given === undefined ? await listOpenQuarantine(pool) : [quarantineNumber(given)]
      const came: Replayed[] = []
      for (const number of numbers) came.push(await replayQuarantined(number, act, { pool, profiles, ...reading }))
      print(came, options.json === true, world)
    })
  })
}

function print(came: readonly Replayed[], asJson: boolean, world: CliWorld): void {
  if (asJson) world.print(json(came))
  else if (came.length === 0) tell(phrase('Nothing is in quarantine.'), world)
  else {
    for (const { quarantineNo, because, repeat } of came) {
      if (because === undefined) tell(phrase(repeat ? '{record}: taken in as a repeat of an event that the ledger has.' : '{record}: taken in.', { record: `quarantine/${quarantineNo}` }), world)
      else world.printFault(say(phrase('{record} stays: {reason}', { record: `quarantine/${quarantineNo}`, reason: reason(because, world.language) }), world.language))
    }
  }
  if (came.some(({ because }) => because !== undefined)) world.fail()
}

/** `dismiss quarantine`: takes a record out of quarantine for good. */
export function addDismissQuarantine(dismiss: Command, world: CliWorld): void {
  const command = dismiss
    .command('quarantine')
    .description('Takes a record out of quarantine for good; what waited for its story goes on.')
    .argument('<number>', 'number of the record, as "list" prints it')
  withAct(command).action(async (given: string, options: ActOptions) => {
    const act = actOf(options, world)
    const number = quarantineNumber(given)
    const { profiles } = await readProfilesNow(world)
    await withLedger(world, (pool) => dismissQuarantined(number, act, { pool, profiles }))
    tell(phrase('{record}: dismissed. Its bytes stay in the ledger.', { record: `quarantine/${number}` }), world)
  })
}

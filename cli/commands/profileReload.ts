import type { Command } from 'commander'
import { phrase } from '../../errors/words/words.ts'
import { noteAction, wakeService } from '../../ledger/actions/act.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../../pipelines/wake.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `profile reload`: lets a running service read its profiles again. */
export function addProfileReload(profile: Command, world: CliWorld): void {
  const command = profile.command('reload').description('Lets a running service read its profiles again; a faulty one leaves the old one in force.')
  withAct(command).action(async (options: ActOptions) => {
    const act = actOf(options, world)
    const { profiles, faults } = await readProfilesNow(world)
    await withLedger(world, (pool) => inTransaction(pool, async (client) => {
      await noteAction(client, act, 'reload', 'profiles', { versions: Object.fromEntries(profiles.all().map(({ profile: { municipality }, version }) => [municipality, version])) })
      await wakeService(client, [wakeNames.reload])
    }))
    tell(phrase('The service, where one runs, reads {folder} again: {count} without a fault.', { folder: profiles.folder, count: profiles.all().length }), world)
    if (faults > 0) world.fail()
  })
}

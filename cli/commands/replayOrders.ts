import type { Command } from 'commander'
import { phrase } from '../../errors/words/words.ts'
import { replayOrders } from '../../pipelines/actions/replayOrders.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { json, tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `replay orders`: makes the stories of orders from the events of the ledger where they are missing or were read otherwise. */
export function addReplayOrders(replay: Command, world: CliWorld): void {
  const command = replay
    .command('orders')
    .description("Makes the stories of orders from the ledger's events where they are missing or were read otherwise, as after an upgrade.")
    .option('--json', 'for machines')
  withAct(command).action(async (options: ActOptions & { readonly json?: boolean }) => {
    const act = actOf(options, world)
    const { profiles } = await readProfilesNow(world)
    const came = await withLedger(world, (pool) => replayOrders(act, { pool, profiles }))
    if (options.json === true) world.print(json(came))
    else tell(phrase('{events} events listened to: {orders} orders have something new.', { events: came.events, orders: came.orders }), world)
  })
}

import type { Command } from 'commander'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { noteAction } from '../../ledger/actions/act.ts'
import { dismissAlarm } from '../../ledger/alarms.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `dismiss alarm`: closes an alarm that a person has seen to. */
export function addDismissAlarm(dismiss: Command, world: CliWorld): void {
  const command = dismiss.command('alarm').description('Closes an alarm that was seen to; it opens again if its cause comes again.').argument('<number>', 'number of the alarm, as "list" prints it')
  withAct(command).action(async (given: string, options: ActOptions) => {
    const act = actOf(options, world)
    const closed = await withLedger(world, (pool) => inTransaction(pool, async (client) => {
      const found = /^\d{1,15}$/.test(given) ? await dismissAlarm(client, Number(given), act.at_ms) : undefined
      if (found === undefined) throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase('an open alarm') })
      await noteAction(client, act, 'dismiss', found.subject, { alarm: Number(given), cause: found.cause })
      return found
    }))
    tell(phrase('Alarm {number} ({cause}, {subject}): closed.', { number: given, cause: closed.cause, subject: closed.subject }), world)
  })
}

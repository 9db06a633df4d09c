import type { Command } from 'commander'
import { isUuid } from '../../base/uuid.ts'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { giveUp } from '../../pipelines/actions/giveUp.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { printRefusals } from '../text/refusals.ts'
import { movedLine } from '../text/released.ts'
import { json } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `give-up`: ends a delivery for good. */
export function addGiveUp(program: Command, world: CliWorld): void {
  const command = program
    .command('give-up')
    .description('Ends a delivery for good; what waits behind it moves on.')
    .argument('<delivery>', 'id of the delivery')
    .option('--json', 'for machines')
  withAct(command).action(async (id: string, options: ActOptions & { readonly json?: boolean }) => {
    const act = actOf(options, world)
    await withLedger(world, async (pool) => {
      const { givenUp, refused } = isUuid(id) ? await giveUp([id], act, { pool }) : { givenUp: [], refused: [] }
      if (givenUp.length + refused.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given: id, lookedFor: phrase('a delivery') })
      if (options.json === true) world.print(json({ givenUp: givenUp.map((each) => each.id), refused: refused.map(({ delivery, because }) => ({ id: delivery.id, because })) }))
      else for (const each of givenUp) world.print(movedLine(each, 'given up', undefined, world.language))
      printRefusals(refused, options.json === true, world)
    })
  })
}

import type { Command } from 'commander'
import { phrase } from '../../errors/words/words.ts'
import { dismissOutboxEvent, replayOutbox } from '../../pipelines/actions/outbox.ts'
import { simpleNameOf } from '../../schemas/topics.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { outboxNumber } from '../identify.ts'
import { withLedger } from '../ledger.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `replay outbox`: publishes an event for the shop that was set aside. */
export function addReplayOutbox(replay: Command, world: CliWorld): void {
  const command = replay
    .command('outbox')
    .description('Publishes an event for the shop once more that the event bus did not take, and what waits behind it.')
    .argument('<number>', 'number of the event, as its alarm names it')
  withAct(command).action(async (given: string, options: ActOptions) => {
    const [act, number] = [actOf(options, world), outboxNumber(given)]
    const { type, story } = await withLedger(world, (pool) => replayOutbox(number, act, { pool }))
    tell(phrase('outbox/{number}: {type} of {story} is published again.', { number, type: simpleNameOf(type), story }), world)
  })
}

/** `dismiss outbox`: leaves such an event unpublished for good. */
export function addDismissOutbox(dismiss: Command, world: CliWorld): void {
  const command = dismiss
    .command('outbox')
    .description('Leaves an event for the shop that the event bus did not take unpublished for good; what waits behind it goes on.')
    .argument('<number>', 'number of the event, as its alarm names it')
  withAct(command).action(async (given: string, options: ActOptions) => {
    const [act, number] = [actOf(options, world), outboxNumber(given)]
    const { type, story } = await withLedger(world, (pool) => dismissOutboxEvent(number, act, { pool }))
    tell(phrase('outbox/{number}: dismissed. The shop is not told of {type} of {story}.', { number, type: simpleNameOf(type), story }), world)
  })
}

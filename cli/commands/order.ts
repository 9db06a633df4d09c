import type { Command } from 'commander'
import type { Pool } from 'pg'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { findOrderStories, readOrderEntries, type OrderStory } from '../../ledger/conversations.ts'
import { findEvents } from '../../ledger/events.ts'
import { showMatches } from '../../ledger/matches.ts'
import { findDeliveries, showAcknowledgements, showDeliveries } from '../../ledger/reading/showing.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { withLedger } from '../ledger.ts'
import { orderJson, orderLines, type OrderStoryTold } from '../text/orderStory.ts'
import { json } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

const mostOrders = 20

/** `order`: one order's story, with what stands on each of its lines. */
export function addOrder(program: Command, world: CliWorld): void {
  program
    .command('order')
    .description('Tells the story of an order: what was ordered, answered, sent, received, invoiced and credited, and what came back.')
    .argument('<number>', "the seller's or the municipality's number of the order, or its story")
    .option('--json', 'for machines')
    .action((number: string, options: { readonly json?: boolean }) => withLedger(world, async (pool) => {
      const stories = await findOrderStories(pool, number, mostOrders)
      if (stories.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given: number, lookedFor: phrase('an order') })
      const told = await Promise.all(stories.map((story) => gather(pool, story)))
      if (options.json === true) world.print(json(told.map(orderJson)))
      else for (const line of told.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...orderLines(each, world.language)])) world.print(line)
    }))
}

async function gather(pool: Pool, of: OrderStory): Promise<OrderStoryTold> {
  const entries = await readOrderEntries(pool, [of])
  const events = await findEvents(pool, entries)
  const ids = await findDeliveries(pool, { eventNos: events.map(({ eventNo }) => eventNo) })
  return {
    ...of, ...judgeAll(entries),
    deliveries: (await showDeliveries(pool, ids)).map(({ event: _, ...delivery }) => delivery),
    acknowledgements: await showAcknowledgements(pool, ids),
    matches: await showMatches(pool, ids),
  }
}

import type { Command } from 'commander'
import type { Pool } from 'pg'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { findOrderStories, readOrderEntries, type OrderStory } from '../../ledger/conversations.ts'
import { findEvents } from '../../ledger/events.ts'
import { showMatches } from '../../ledger/matches.ts'
import { showPayments } from '../../ledger/reading/payments.ts'
import { showRefusedDocuments, type RefusedDocument } from '../../ledger/reading/refusedDocuments.ts'
import { findDeliveries, showAcknowledgements, showDeliveries } from '../../ledger/reading/showing.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { withLedger } from '../ledger.ts'
import { numbersOf, orderJson, orderLines, unknownOrderLines, type OrderStoryTold } from '../text/orderStory.ts'
import { json } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

const mostOrders = 20
const mostRefused = 200

/** `order`: one order's story, with what stands on each of its lines. */
export function addOrder(program: Command, world: CliWorld): void {
  program
    .command('order')
    .description('Tells the story of an order: what was ordered, answered, sent, received, invoiced and credited, and what came back.')
    .argument('<number>', "the seller's or the municipality's number of the order, or its story")
    .option('--json', 'for machines')
    .action((number: string, options: { readonly json?: boolean }) => withLedger(world, async (pool) => {
      const stories = await findOrderStories(pool, number, mostOrders)
      const told = await Promise.all(stories.map((story) => gather(pool, story)))
      const strays = await ofNoOrder(pool, number, told)
      if (told.length + strays.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given: number, lookedFor: phrase('an order') })
      if (options.json === true) {
        world.print(json([...told.map(orderJson), ...(strays.length === 0 ? [] : [{ story: null, refused: strays }])]))
        return
      }
      const parts = [...told.map((each) => orderLines(each, world.language)), ...(strays.length === 0 ? [] : [unknownOrderLines(number, strays, world.language)])]
      for (const line of parts.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...each])) world.print(line)
    }))
}

async function gather(pool: Pool, of: OrderStory): Promise<OrderStoryTold> {
  const entries = await readOrderEntries(pool, [of])
  const events = await findEvents(pool, entries)
  const eventNos = events.map(({ eventNo }) => eventNo)
  const ids = await findDeliveries(pool, { eventNos })
  const judged = judgeAll(entries)
  const numbers = Object.values(numbersOf(judged)).filter((number) => number !== null)
  return {
    ...of, ...judged,
    deliveries: (await showDeliveries(pool, ids)).map(({ event: _, ...delivery }) => delivery),
    acknowledgements: await showAcknowledgements(pool, ids),
    matches: await showMatches(pool, ids),
    payments: await showPayments(pool, eventNos),
    refused: (await showRefusedDocuments(pool, [of.story], numbers, mostRefused)).filter(({ municipality }) => municipality === of.municipality),
  }
}

/** Documents that name the number and belong to none of these orders. */
async function ofNoOrder(pool: Pool, number: string, told: readonly OrderStoryTold[]): Promise<readonly RefusedDocument[]> {
  const shown = new Set(told.flatMap(({ refused }) => refused.map(({ inboundNo, number: document }) => `${inboundNo} ${document}`)))
  return (await showRefusedDocuments(pool, [number], [number], mostRefused)).filter(({ inboundNo, number: document }) => !shown.has(`${inboundNo} ${document}`))
}

import type { Command } from 'commander'
import type { Pool } from 'pg'
import { isUuid } from '../../base/uuid.ts'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { showMatches } from '../../ledger/matches.ts'
import { findDeliveries, showAcknowledgements, showActions, showAttempts, showDeliveries } from '../../ledger/reading/showing.ts'
import { showPayments } from '../../ledger/reading/payments.ts'
import { findTraced, traceEvents, traceOutbox, traceQuarantine, traceRepeats } from '../../ledger/reading/tracing.ts'
import { possibleTellings } from '../../pipelines/feedback/tellings.ts'
import { withLedger } from '../ledger.ts'
import { moments, timelineLines, type Traced } from '../text/timeline.ts'
import { json } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

const mostEvents = 200

/** `trace`: what happened to an event, order, invoice or delivery, from the bus to what the shop was told. */
export function addTrace(program: Command, world: CliWorld): void {
  program
    .command('trace')
    .description('Follows an event, order, invoice or delivery from its place on the bus to what the shop was told.')
    .argument('<id>', 'id of an event, delivery or transmission; number of an order, invoice or credit note')
    .option('--json', 'for machines')
    .action((id: string, options: { readonly json?: boolean }) => withLedger(world, async (pool) => {
      const traced = await gather(pool, id)
      if (options.json === true) world.print(json({ ...traced, moments: moments(traced, world.language) }))
      else for (const line of timelineLines(traced, world.language)) world.print(line)
    }))
}

async function gather(pool: Pool, given: string): Promise<Traced> {
  const eventNos = await findTraced(pool, { text: given, id: isUuid(given) ? given : undefined }, mostEvents)
  if (eventNos.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase('an event, an order, an invoice, a credit note, a delivery and a transmission') })
  const events = await traceEvents(pool, eventNos)
  const stories = [...new Set(events.map(({ story }) => story))]
  const ids = await findDeliveries(pool, { eventNos })
  const deliveries = (await showDeliveries(pool, ids)).map(({ event: _, ...delivery }) => delivery)
  const transmissions = [...new Set(deliveries.flatMap(({ transmission }) => (transmission === null ? [] : [transmission.id])))]
  const quarantine = await traceQuarantine(pool, stories)
  const payments = await showPayments(pool, eventNos)
  return {
    events, deliveries, quarantine, payments,
    repeats: await traceRepeats(pool, eventNos),
    attempts: await showAttempts(pool, transmissions),
    acknowledgements: await showAcknowledgements(pool, ids),
    matches: await showMatches(pool, ids),
    tellings: await traceOutbox(pool, [...ids.flatMap(possibleTellings), ...payments.flatMap(({ eventId }) => eventId ?? [])]),
    actions: await showActions(pool, [...ids, ...quarantine.map(({ quarantineNo }) => `quarantine/${quarantineNo}`)]),
  }
}

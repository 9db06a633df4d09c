import type { PoolClient } from 'pg'
import { noteAction, type Act } from '../../ledger/actions/act.ts'
import { readEventsInForce } from '../../ledger/actions/storedEvents.ts'
import type { OrderEntry } from '../../ledger/conversations.ts'
import { readOutboxOfTypes } from '../../ledger/outbox.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { keepAndJudge } from '../conversation/listen.ts'
import { ourEntries, speakingTypes } from '../conversation/ourEntries.ts'
import { entriesOfIncoming } from '../conversation/entries.ts'
import { readIncoming } from '../intake/incoming.ts'
import type { ActionContext } from './context.ts'
import { storedRecord, StoredSchemas } from './storedRecord.ts'

/** What was listened to again, and of how many orders that told something new. */
export interface OrdersReplay {
  readonly events: number
  readonly orders: number
}

/** What one page of events says, and where the next one begins. */
interface Page {
  readonly entries: readonly OrderEntry[]
  readonly events: number
  readonly last: number
}

const pageSize = 200

/**
 * Listens once more to all events of the ledger, the shop's and ours, and keeps what they say of orders where that is missing or was read otherwise:
 * a ledger of a version that did not listen yet, or not to all of it, has all its orders' stories afterwards. Nobody is told what is in dispute: it is past.
 */
export async function replayOrders(act: Act, { pool, profiles }: ActionContext): Promise<OrdersReplay> {
  const schemas = new StoredSchemas()
  const shops = async (client: PoolClient, after: number): Promise<Page | undefined> => {
    const stored = await readEventsInForce(client, { municipality: undefined, from_ms: undefined }, after, pageSize)
    const read = stored.map((event) => readIncoming(storedRecord(event), schemas.decoderOf(event), profiles))
    return page(read.flatMap((each) => ('problem' in each ? [] : entriesOfIncoming(each))), stored.length, stored.at(-1)?.eventNo)
  }
  const municipalityOf = (code: string): string | undefined => profiles.all().find(({ profile }) => profile.municipalityCode === code)?.profile.municipality
  const ours = async (client: PoolClient, after: number): Promise<Page | undefined> => {
    const rows = await readOutboxOfTypes(client, speakingTypes, after, pageSize)
    return page(rows.flatMap((row) => ourEntries(row, municipalityOf, row.recordedAt_ms)), rows.length, rows.at(-1)?.outboxNo)
  }
  const stories = new Set<string>()
  let events = 0
  for (const read of [shops, ours]) {
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after
      const came = await inTransaction(pool, async (client) => {
        const next = await read(client, from)
        return next && { next, heard: await keepAndJudge(client, next.entries, act.at_ms) }
      })
      for (const { municipality, story } of came?.heard.stories ?? []) stories.add(`${municipality}\n${story}`)
      events += came?.next.events ?? 0
      after = came?.next.last
    }
  }
  await noteAction(pool, act, 'replay', 'orders', { events, orders: stories.size })
  return { events, orders: stories.size }
}

function page(entries: readonly OrderEntry[], events: number, last: number | undefined): Page | undefined {
  return last === undefined ? undefined : { entries, events, last }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptOrderEntries, findStoriesByNumber, saveOrderEntries, type OrderEntry } from '../../ledger/conversations.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

/** Each event looked at all that named the same order's number before it, so that taking in got slower with every invoice. */
const before = 500
const more = 20
const at_ms = Date.parse('2026-03-02T08:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await saveOrderEntries(database.pool, placed('known'), at_ms)
  await saveOrderEntries(database.pool, [...invoices('known', 0, before), ...invoices('unknown', 0, before)], at_ms)
  await database.pool.query('analyze order_entries')
})
afterAll(() => database.drop())

test.each(['known', 'unknown'])(`invoices of an order that is %s are kept without a look at ${before} others`, async (number) => {
  await inTransaction(database.pool, async (client) => {
    const begun = await looked(client)
    await saveOrderEntries(client, invoices(number, before, before + more), at_ms)
    expect(await looked(client) - begun).toBeLessThanOrEqual(2 * more)
  })
  const stories = await findStoriesByNumber(database.pool, [{ municipality: 'esimerkki', sellersNumber: `${number}-seller`, buyersNumber: undefined }])
  expect(stories).toMatchObject(number === 'known' ? [{ story: 'order known', heard: 1 + before + more }] : [])
})

test('an order that becomes known looks at no invoices of others', async () => {
  await inTransaction(database.pool, async (client) => {
    const begun = await looked(client)
    await adoptOrderEntries(client, [{ municipality: 'esimerkki', story: 'order other', sellersNumber: 'other-seller', buyersNumber: 'other-buyer' }])
    expect(await looked(client) - begun).toBe(0)
  })
})

function placed(number: string): readonly OrderEntry[] {
  const said = { by: 'shop', is: 'placed', at_ms, version: 1, document: number, currency: 'EUR', contract: null, lines: [] } as const
  return [{ ...entry(`${number} placed`, number), story: `order ${number}`, said }]
}

function invoices(number: string, from: number, to: number): readonly OrderEntry[] {
  const said = { by: 'shop', is: 'invoiced', at_ms, version: 1, document: number, lines: [] } as const
  return Array.from({ length: to - from }, (_, index) => ({ ...entry(`${number} ${from + index}`, number), said }))
}

function entry(eventId: string, number: string): Omit<OrderEntry, 'said'> {
  return { source: '/shop', eventId, place: 0, municipality: 'esimerkki', story: null, sellersNumber: `${number}-seller`, buyersNumber: `${number}-buyer`, correlationId: eventId }
}

/** How many rows of the table this connection has read since it last told the server's statistics. */
async function looked(client: Connection): Promise<number> {
  const { rows } = await client.query<{ looked: number }>(`select (seq_tup_read + idx_tup_fetch)::int as looked from pg_stat_xact_user_tables where relname = 'order_entries'`)
  return rows[0]?.looked ?? 0
}

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

let database: TestDatabase
beforeAll(async () => { database = await createTestDatabase() })
afterAll(() => database.drop())

/** On small tables PostgreSQL would rather read all; without that choice it shows whether an index can serve. */
async function plan(file: string): Promise<string> {
  const sql = readFileSync(new URL(`../../ledger/queries/${file}.sql`, import.meta.url), 'utf8').replaceAll('$1', 'now()')
  const client = await database.pool.connect()
  try {
    await client.query('set enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    client.release(true)
  }
}

test('what is open is read by partial indexes, whatever has ended', async () => {
  const deliveries = await plan('gauge-deliveries')
  expect(deliveries).toContain('deliveries_unfinished')
  expect(deliveries).toContain('deliveries_to_settle')
  const others = await plan('gauge-others')
  for (const index of ['deliveries_parked', 'quarantine_open', 'alarms_open', 'outbox_to_publish', 'inbound_unreadable']) expect(others).toContain(index)
  expect(`${deliveries}\n${others}`).not.toMatch(/Seq Scan on (deliveries|quarantine|alarms|outbox|inbound)/)
})

import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { run } from '../../ledger/query.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

let database: TestDatabase
/** It waits so long before it asks whether there is a deadlock, and then it is the one that gives way. */
let yielding: pg.Pool
beforeAll(async () => {
  database = await createTestDatabase()
  yielding = new pg.Pool({ connectionString: database.url, max: 1, options: '-c deadlock_timeout=2s' })
  await database.pool.query('create table counts (id integer primary key, n integer not null)')
})
/** Fresh rows lie in their order, and that is the order in which a statement comes to them. */
beforeEach(async () => {
  await database.pool.query('truncate counts')
  await database.pool.query('insert into counts values (1, 0), (2, 0)')
})
afterAll(async () => {
  await yielding.end()
  await database.drop()
})

const both = { name: 'both', text: 'update counts set n = n + 1 returning n' }

/** Holds row 2, lets the statement take row 1 and wait, then asks for row 1 itself. */
async function crossing<Result>(statement: () => Promise<Result>): Promise<PromiseSettledResult<Result>> {
  const other = await database.pool.connect()
  try {
    await other.query("set deadlock_timeout = '10min'")
    await other.query('begin')
    await other.query('update counts set n = n + 10 where id = 2')
    const outcome = Promise.allSettled([statement()])
    while ((await database.pool.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount === 0);
    await other.query('update counts set n = n + 10 where id = 1')
    await other.query('commit')
    return (await outcome)[0]
  } finally {
    other.release(true)
  }
}

test('a statement that PostgreSQL undid to end a deadlock runs again, and counts once', async () => {
  expect(await crossing(() => run(yielding, both))).toEqual({ status: 'fulfilled', value: [{ n: 11 }, { n: 11 }] })
})

test('inside a transaction it does not: the transaction is gone', async () => {
  const client = await yielding.connect()
  await client.query('begin')
  const outcome = await crossing(() => run(client, both))
  await client.query('rollback')
  client.release()
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: '40P01' } })
})

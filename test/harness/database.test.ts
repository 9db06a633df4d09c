import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a test file has a migrated database of its own', async () => {
  const other = await createTestDatabase()
  await other.pool.query('create table only_here ()')
  const { rows } = await database.pool.query(`select to_regclass('migrations') is not null as migrated, to_regclass('only_here') as other`)
  expect(rows).toEqual([{ migrated: true, other: null }])
  await other.drop()
})

test('a connection that is left open fails the file, and is named', async () => {
  const leaking = await createTestDatabase()
  const client = new pg.Client({ connectionString: leaking.url, application_name: 'forgotten' })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select 42')
  await expect(leaking.drop(100)).rejects.toThrow(/Leaked database connections:\nforgotten, idle, last query: select 42/)
})

test('a client that is not given back to the pool fails the file', async () => {
  const leaking = await createTestDatabase()
  leaking.pool.on('error', () => undefined)
  const client = await leaking.pool.connect()
  client.on('error', () => undefined)
  await expect(leaking.drop(100)).rejects.toThrow(/1 client\(s\) of the pool were not released/)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedgerDatabase } from '../../ledger/connect.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a given database is used', async () => {
  const ledger = await openLedgerDatabase({ databaseUrl: database.url, role: 'service', application: 'connect test' })
  const { rows } = await ledger.pool.query(`select current_database() as name, current_setting('application_name') as application`)
  expect(rows).toEqual([{ name: new URL(database.url).pathname.slice(1), application: 'connect test' }])
  expect(ledger.where).toContain(rows[0].name)
  await ledger.close()
})

test.each([[undefined, 'on'], [true, 'on'], [false, 'off']] as const)('commits wait for the disk unless nothing needs to outlive the machine: %s is %s', async (isDurable, setting) => {
  const ledger = await openLedgerDatabase({ databaseUrl: database.url, role: 'service', application: 'connect test', ...(isDurable !== undefined && { isDurable }) })
  expect((await ledger.pool.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: setting }])
  await ledger.close()
})

test('without one the embedded server is used, and stops at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-connect-'))
  const ledger = await openLedgerDatabase({ databaseUrl: '', folder, role: 'service', application: 'connect test' })
  expect(ledger.where).toBe(folder)
  expect((await ledger.pool.query('select 42 as answer')).rows).toEqual([{ answer: 42 }])
  await ledger.close()
  await expect(openLedgerDatabase({ databaseUrl: ledger.url, role: 'guest', application: 'too late' })).rejects.toMatchObject({ code: 'KS-LEDGER-CONNECT' })
  rmSync(folder, { recursive: true })
})

test.each([['foo', 'is no URL'], ['mysql://aino:hunter2@db/ledger', 'begins with mysql:']])('%s is no PostgreSQL, and nobody is asked for it', async (databaseUrl, seen) => {
  const error = await openLedgerDatabase({ databaseUrl, role: 'guest', application: 'connect test' }).catch((cause: Error) => cause)
  expect(error).toMatchObject({ code: 'KS-LEDGER-URL', message: expect.stringContaining(seen) })
  expect(String(error)).not.toContain('hunter2')
})

test('a database that cannot be reached is named, without its password', async () => {
  const opening = openLedgerDatabase({ databaseUrl: 'postgresql://aino:hunter2@127.0.0.1:1/ledger', role: 'guest', application: 'connect test' })
  const error = await opening.catch((cause: Error) => cause)
  expect(error).toMatchObject({ code: 'KS-LEDGER-CONNECT', problem: { parameters: { database: '127.0.0.1:1/ledger' } } })
  expect(String(error)).not.toContain('hunter2')
})

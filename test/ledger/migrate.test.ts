import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, migrationsFolder, readMigrations } from '../../ledger/migrate.ts'
import { createTestDatabase } from '../harness/database.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntasilta-migrations-'))
  folders.push(folder)
})

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql)
}

/** A database of its own in which nothing was migrated yet. */
async function withEmptyDatabase(use: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const database = await createTestDatabase()
  try {
    await database.pool.query('create schema empty')
    const pool = new pg.Pool({ connectionString: database.url, options: '-c search_path=empty' })
    try {
      await use(pool)
    } finally {
      await pool.end()
    }
  } finally {
    await database.drop()
  }
}

describe('migrate', () => {
  test('applies the files in order, each once', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'create table kept (answer integer);')
      write('002-second.sql', 'insert into kept values (42);')
      expect(await migrate(pool, folder)).toEqual(['001-first.sql', '002-second.sql'])
      expect(await migrate(pool, folder)).toEqual([])
      write('003-third.sql', 'update kept set answer = answer + 1;')
      expect(await migrate(pool, folder)).toEqual(['003-third.sql'])
      expect((await pool.query('select answer from kept')).rows).toEqual([{ answer: 43 }])
    }))

  test('run by two at once, is done by one while the other waits', () =>
    withEmptyDatabase(async (pool) => {
      write('001-slow.sql', 'select pg_sleep(0.2); create table kept ();')
      const done = await Promise.all([migrate(pool, folder), migrate(pool, folder)])
      expect(done.flat()).toEqual(['001-slow.sql'])
    }))

  test('leaves nothing of a file that fails, and keeps those before it', () =>
    withEmptyDatabase(async (pool) => {
      write('001-good.sql', 'create table good ();')
      write('002-bad.sql', 'create table half (); select 1 / 0;')
      await expect(migrate(pool, folder)).rejects.toMatchObject({
        code: 'KS-LEDGER-MIGRATION-FAILED',
        problem: { parameters: { file: '002-bad.sql', reason: 'division by zero' } },
      })
      const { rows } = await pool.query(`select to_regclass('good') is not null as good, to_regclass('half') is not null as half`)
      expect(rows).toEqual([{ good: true, half: false }])
      write('002-bad.sql', 'create table half ();')
      expect(await migrate(pool, folder)).toEqual(['002-bad.sql'])
    }))

  test('refuses a file that was changed after it was applied', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'create table kept ();')
      await migrate(pool, folder)
      write('001-first.sql', 'create table kept (other integer);')
      await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'KS-LEDGER-MIGRATION-CHANGED' })
    }))

  test('refuses a database that is newer than the files', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'select;')
      write('002-second.sql', 'select;')
      await migrate(pool, folder)
      rmSync(join(folder, '002-second.sql'))
      await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'KS-LEDGER-NEWER', problem: { parameters: { database: 2, known: 1 } } })
    }))
})

describe('the files', () => {
  test.each([
    ['a gap', ['001-first.sql', '003-third.sql'], '003-third.sql: number 2 comes here'],
    ['a number used twice', ['001-first.sql', '001-other.sql'], '001-other.sql: number 2 comes here'],
    ['a name without a number', ['first.sql'], 'first.sql: this is not NNN-name.sql'],
  ])('are refused with %s', (_, files, message) => {
    for (const file of files) write(file, 'select;')
    expect(() => readMigrations(folder)).toThrow(message)
  })

  test('of the ledger are in order', () => {
    expect(readMigrations(migrationsFolder).length).toBeGreaterThan(0)
  })
})

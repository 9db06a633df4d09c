import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkMigrated, migrate, migrationsFolder, readMigrations } from '../../ledger/migrate.ts'
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

/** What in a migration older programs would stumble over: whatever is taken away, or asked for in what they write. Indexes they do not name. */
function narrowings(sql: string): readonly string[] {
  const statements = sql.replaceAll(/--.*$/gm, '')
  const demands = [...statements.matchAll(/add column [^,;]*not null(?![^,;]*default)(?<!default[^,;]*)/gi)]
  return [...[...statements.matchAll(/\b(drop(?! index\b)|rename|alter column|add constraint|create unique index)\b/gi)], ...demands].map(([found]) => found.toLowerCase())
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
        problem: { parameters: { file: '002-bad.sql', reason: { said: 'division by zero' } } },
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

  test('lets a program run beside a newer database whose migrations all say that it may', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'select;')
      write('004-wide.sql', '-- Programs from 001 on may run beside this.\nselect;')
      write('005-also.sql', '-- Programs from 001 on may run beside this.\nselect;')
      await migrate(pool, folder)
      for (const file of ['004-wide.sql', '005-also.sql']) rmSync(join(folder, file))
      expect(await migrate(pool, folder)).toEqual([])
      await checkMigrated(pool, 'test', folder)
      const { rows } = await pool.query('select number from migrations order by number')
      expect(rows.map(({ number }) => number)).toEqual([1, 4, 5])
    }))

  test('refuses one of several newer migrations that does not say so, wherever it stands', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'select;')
      write('002-narrow.sql', '-- Programs from 002 on may run beside this.\nselect;')
      write('003-wide.sql', '-- Programs from 001 on may run beside this.\nselect;')
      await migrate(pool, folder)
      for (const file of ['002-narrow.sql', '003-wide.sql']) rmSync(join(folder, file))
      await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'KS-LEDGER-NEWER', problem: { parameters: { database: 2, known: 1 } } })
      await expect(checkMigrated(pool, 'test', folder)).rejects.toMatchObject({ code: 'KS-LEDGER-NEWER' })
    }))

  test('records what may run beside a database that an older version made', () =>
    withEmptyDatabase(async (pool) => {
      write('001-first.sql', 'select;')
      await migrate(pool, folder)
      await pool.query('alter table migrations drop column runs_with')
      write('002-second.sql', '-- Programs from 001 on may run beside this.\nselect;')
      await checkMigrated(pool, 'test', folder).catch((error: unknown) => expect(error).toMatchObject({ code: 'KS-LEDGER-BEHIND' }))
      await migrate(pool, folder)
      expect((await pool.query('select number, runs_with from migrations order by number')).rows).toEqual([{ number: 1, runs_with: null }, { number: 2, runs_with: 1 }])
    }))
})

describe('the files', () => {
  test.each([
    ['a number used twice', ['001-first.sql', '001-other.sql'], '001-other.sql: a number above 1 comes here'],
    ['a name without a number', ['first.sql'], 'first.sql: this is not NNN-name.sql'],
  ])('are refused with %s', (_, files, message) => {
    for (const file of files) write(file, 'select;')
    expect(() => readMigrations(folder)).toThrow(message)
  })

  const released = 2

  test('of the ledger are in order', () => {
    expect(readMigrations(migrationsFolder).length).toBeGreaterThan(released)
  })

  test.each(readMigrations(migrationsFolder).filter(({ number }) => number > released))('$file lets older programs run beside it, or says that it does not by saying nothing', ({ sql, number, runsWith }) => {
    if (runsWith < number) expect(narrowings(sql)).toEqual([])
  })

  test.each([
    ['alter table a drop column b', ['drop']],
    ['alter table a rename column b to c', ['rename']],
    ['alter table a alter column b type bigint', ['alter column']],
    ['alter table a add column b text not null', ['add column b text not null']],
    ['alter table a add column b integer not null default 0, add column c text', []],
    ['alter table a add constraint c check (b > 0)', ['add constraint']],
    ['create table d (e text not null unique); create index f on d (e)', []],
    ['create unique index on a (b)', ['create unique index']],
    ['drop index c', []],
    ['-- drop nothing\ncreate table g ()', []],
  ])('are narrower for older programs by what they take away: %s', (sql, found) => {
    expect(narrowings(sql)).toEqual(found)
  })
})

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import { cliProgram } from '../../../cli/program.ts'
import { migrate, migrationsFolder } from '../../../ledger/migrate.ts'
import { createTestDatabase } from '../../harness/database.ts'
import { invoiceIssued } from '../../harness/events.ts'
import { shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House | undefined
afterEach(async () => {
  await house?.stop()
  house = undefined
})

test('hold --restored holds the whole service until resume --all, and what may have left is asked about', async () => {
  house = await startHouse()
  house.receiver.inject({ failure: 'down', how: 'answers 503' })
  await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1'))
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 retrying'])
  expect((await house.act('hold', '--restored')).lines).toEqual(['All sending is held; "resume --all" lets it go on.'])
  expect(await statesOf(house)).toEqual(['10001 unknown'])
  expect((await house.run('list')).lines[0]).toMatch(/^All sending is held since /)
  expect((await house.run('list', '--state', 'alarms')).text).toContain('KS-LEDGER-SAID-RESTORED')
  expect((await house.act('resume', '--all')).lines).toEqual(['The service sends again.'])
  expect((await house.run('list', '--state', 'alarms')).text).not.toContain('KS-LEDGER-SAID-RESTORED')
  const { rows } = await house.database.pool.query('select what, subject, who from actions order by action_no')
  expect(rows).toEqual([{ what: 'hold', subject: 'all', who: 'Testaaja' }, { what: 'resume', subject: 'all', who: 'Testaaja' }])
})

test('hold wants either a lane or --restored', async () => {
  house = await startHouse()
  expect((await house.act('hold')).faults).toContain('Give either a lane or --restored.')
  expect((await house.act('hold', 'esimerkki/operator', '--restored')).faults).toContain('Give either a lane or --restored.')
})

/** It was refused, so the service had to be started first; and a service that starts sends. */
test('hold --restored brings a backup of an older version to this one first', async () => {
  const older = mkdtempSync(join(tmpdir(), 'kuntasilta-older-'))
  const files = readdirSync(migrationsFolder).sort()
  for (const file of files.slice(0, 8)) cpSync(join(migrationsFolder, file), join(older, file))
  const database = await createTestDatabase()
  const { pool, url } = database
  await pool.query('drop schema public, bus cascade; create schema public')
  try {
    await migrate(pool, older)
    const printed: string[] = []
    const world = { environment: { DATABASE_URL: url }, folder: older, clock: new ManualClock(0), print: (line: string) => void printed.push(line), printBytes: () => undefined, printFault: (line: string) => void printed.push(line), fail: () => undefined }
    await cliProgram(world).parseAsync(['hold', '--restored', '--who', 'Testaaja', '--why', 'the disk broke'], { from: 'user' })
    expect(printed).toEqual(['All sending is held; "resume --all" lets it go on.'])
    expect((await pool.query('select count(*)::integer as n from migrations')).rows).toEqual([{ n: files.length }])
    expect((await pool.query(`select problem ->> 'code' as code from sending_hold`)).rows).toEqual([{ code: 'KS-LEDGER-SAID-RESTORED' }])
  } finally {
    await database.drop()
    rmSync(older, { recursive: true })
  }
})

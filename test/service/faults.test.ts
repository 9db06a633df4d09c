import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../base/clock.ts'
import { LedgerAway } from '../../ledger/away.ts'
import { Faults } from '../../service/faults.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

let database: TestDatabase
let lines: string[]
let faults: Faults
beforeAll(async () => { database = await createTestDatabase() })
afterAll(() => database.drop())
beforeEach(() => {
  lines = []
  const note = (message: string, { part = '', code = '' } = {}): void => void lines.push([message, part, code].filter((word) => word !== '').join(' '))
  faults = new Faults({ debug: note, info: note, warn: note, error: note }, database.pool, systemClock)
})

const away = new LedgerAway(new Error('Query read timeout'))
const openAlarms = async (): Promise<number | null> => (await database.pool.query('select from alarms where closed_at is null')).rowCount

test('a ledger that is away is told once, however many parts wait for it and however often, and so is its return', async () => {
  for (let time = 0; time < 5; time += 1) for (const part of ['intake', 'outbox', 'inbound']) faults.note(part, away)
  for (const part of ['intake', 'outbox', 'inbound']) faults.over(part)
  expect(lines).toEqual(['The ledger does not answer. KS-LEDGER-AWAY', 'The ledger answers again.'])
  expect(await openAlarms()).toBe(0)
})

test('a part that failed by itself before and after keeps its alarm until it works', async () => {
  const broken = new Error('broken')
  for (const error of [broken, broken, away, broken]) faults.note('outbox', error)
  await vi.waitFor(async () => expect(await openAlarms()).toBe(1))
  faults.over('outbox')
  await vi.waitFor(async () => expect(await openAlarms()).toBe(0))
  expect(lines.at(-1)).toBe('A part of the service works again. outbox')
})

test('the return of the ledger is told too where the part that waited for it fails by itself at first', () => {
  for (const error of [away, new Error('broken')]) faults.note('outbox', error)
  faults.over('outbox')
  faults.note('outbox', away)
  expect(lines.map((line) => line.split(/[.:]/)[0])).toEqual(['The ledger does not answer', 'A part of the service failed and is tried again', 'The ledger answers again', 'A part of the service works again', 'The ledger does not answer'])
})

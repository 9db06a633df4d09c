import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StoreLine } from '../../../simulator/receivers/receiver.ts'
import { finalCheck } from './finalCheck.ts'
import { Stage } from './stage.ts'
import { databaseLedger, embeddedBus } from './surroundings.ts'

const seed = 31
let stage: Stage
let root: string
let client: PoolClient

beforeAll(async () => {
  stage = await Stage.set({ seed, orders: 60, ledger: databaseLedger, bus: embeddedBus })
  stage.load()
  await stage.finish([stage.start()])
}, 300_000)
afterAll(() => stage.end())
beforeEach(async () => {
  root = `${stage.root}-copy`
  cpSync(stage.root, root, { recursive: true })
  client = await stage.ledger.pool.connect()
  await client.query('begin')
})
afterEach(async () => {
  await client.query('rollback')
  client.release()
  rmSync(root, { recursive: true })
})

const check = (): Promise<readonly string[]> => finalCheck({ on: client, bus: stage.bus, month: stage.month, root, flows: stage.flows })

test('a good run has nothing wrong', async () => {
  expect(await check()).toEqual([])
})

describe('at a receiver, it misses', () => {
  const [municipality, system] = ['tampere', 'peppol']
  const list = (): string => join(root, municipality, 'received', system, 'effects.jsonl')
  const lines = (): readonly StoreLine[] => readFileSync(list(), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as StoreLine)
  const rewrite = (to: readonly StoreLine[]): void => writeFileSync(list(), to.map((line) => `${JSON.stringify(line)}\n`).join(''))

  test('an effect that was removed', async () => {
    const [first, ...others] = lines()
    rmSync(join(root, municipality, 'received', system, first!.file))
    rewrite(others)
    expect(await check()).toEqual([expect.stringContaining('did not reach its receiver')])
  })

  test('an effect that was doubled', async () => {
    rewrite([...lines(), lines()[0]!])
    expect(await check()).toEqual([expect.stringContaining('acted on a document more than once')])
  })

  test('the order of a story that was turned around', async () => {
    rewrite(lines().toReversed())
    const wrong = await check()
    expect(wrong.length).toBeGreaterThan(0)
    for (const each of wrong) expect(each).toContain('in another order')
  })
})

describe('in the ledger, it misses', () => {
  const changed = async (sql: string): Promise<readonly string[]> => {
    const { rowCount } = await client.query(sql)
    expect(rowCount).toBe(1)
    return check()
  }
  const one = (table: string): string => `(select ctid from ${table} limit 1)`

  test('a record that went nowhere', async () => {
    expect(await changed(`delete from repeats where ctid = ${one('repeats')}`)).toEqual([expect.stringMatching(/^the record at shop\.\w+\/\d \d+ is 0 times in the ledger$/)])
  })

  test('a record that was taken in twice', async () => {
    const wrong = await changed(`insert into repeats select topic, partition, log_offset, event_no, recorded_at from events limit 1`)
    expect(wrong).toEqual([expect.stringMatching(/^the record at shop\.\w+\/\d \d+ is 2 times in the ledger$/)])
  })

  test('an event under another identity', async () => {
    const wrong = await changed(`update events set event_id = 'another' where ctid = ${one('events')}`)
    expect(wrong).toEqual([expect.stringContaining('was published and is not in the ledger'), expect.stringContaining('another is in the ledger and was not published')])
  })

  test('a record in quarantine without a reason', async () => {
    expect(await changed(`update quarantine set problem = '{}' where ctid = ${one('quarantine')}`)).toEqual([expect.stringContaining('is in quarantine without a reason')])
  })

  test('a claim that was left', async () => {
    expect(await changed(`update deliveries set token = gen_random_uuid() where ctid = ${one('deliveries')}`)).toEqual([expect.stringContaining('is still claimed')])
  })

  test('a lane that a service has kept', async () => {
    expect(await changed(`update lanes set sender = gen_random_uuid(), sender_until = clock_timestamp() + interval '1 hour' where ctid = ${one('lanes')}`)).toEqual([expect.stringContaining('"held":1')])
  })

  test("an account's place that a service has kept", async () => {
    expect(await changed(`insert into account_places (account, place, token, until) values ('kept', 1, gen_random_uuid(), clock_timestamp() + interval '1 hour')`)).toEqual([expect.stringContaining('"held":1')])
  })

  test('a delivery that is under way', async () => {
    expect(await changed(`update deliveries set state = 'sending' where ctid = ${one('deliveries')}`)).toEqual([expect.stringContaining('not at rest'), expect.stringContaining('is still claimed (sending)')])
  })

  test('an event that the shop was not told', async () => {
    expect(await changed(`update outbox set published_at = null where ctid = ${one('outbox')}`)).toEqual([expect.stringContaining('not at rest')])
  })
})

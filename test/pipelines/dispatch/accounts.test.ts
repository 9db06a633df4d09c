import { afterAll, beforeAll, expect, test } from 'vitest'
import { Accounts } from '../../../pipelines/dispatch/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'

const lane = (account: string | undefined, concurrency: number) => ({ lane: { account, concurrency } })
const { signal } = new AbortController()

let database: TestDatabase
const started: Accounts[] = []
beforeAll(async () => { database = await createTestDatabase() })
afterAll(async () => {
  await Promise.all(started.map((each) => each.settled()))
  await database.drop()
})

/** One service's view of an account, whose most careful lane allows two attempts. */
function service(account: string): Accounts {
  const profiles = { all: () => [{ profile: { systems: { a: lane(account, 4), b: lane(account, 2), c: lane(undefined, 9) } } }] }
  const accounts = new Accounts(profiles as never, database.pool, 10_000)
  started.push(accounts)
  return accounts
}

/** Counts how many attempts run at the same time; none ends before so many do. */
function counter(together = 1) {
  let running = 0
  const enough = Promise.withResolvers<void>()
  const seen = { most: 0, all: 0 }
  const attempt = async (): Promise<void> => {
    running += 1
    seen.all += 1
    seen.most = Math.max(seen.most, running)
    if (running === together) enough.resolve()
    await enough.promise
    await new Promise(setImmediate)
    running -= 1
  }
  return { seen, attempt }
}

test('takes as many attempts at a time as its most careful lane allows, over all services', async () => {
  const { seen, attempt } = counter(2)
  const services = [service('shared'), service('shared'), service('shared')]
  await Promise.all(Array.from({ length: 60 }, (_, place) => services[place % services.length]?.within('shared', signal, attempt)))
  expect(seen).toEqual({ most: 2, all: 60 })
})

test('limits nobody who has none', async () => {
  const { seen, attempt } = counter()
  const one = service('shared')
  await Promise.all(Array.from({ length: 20 }, () => one.within(undefined, signal, attempt)))
  expect(seen).toEqual({ most: 20, all: 20 })
})

test('has its place again after an attempt that failed', async () => {
  const one = service('failing')
  for (let turn = 0; turn < 5; turn += 1) await expect(one.within('failing', signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const { rows } = await database.pool.query(`select count(*)::integer as taken from account_places where account = 'failing' and token is not null`)
  expect(rows).toEqual([{ taken: 0 }])
})

test('gives a place to a service that has none, though the other one never runs out of attempts', async () => {
  const [busy, late] = [service('busy'), service('busy')]
  const stopping = new AbortController()
  const begun = Promise.withResolvers<void>()
  const endless = Promise.all(Array.from({ length: 8 }, async () => {
    while (!stopping.signal.aborted) {
      await busy.within('busy', stopping.signal, async () => {
        begun.resolve()
        await new Promise(setImmediate)
      })
    }
  }))
  await begun.promise
  const { seen, attempt } = counter()
  await late.within('busy', signal, attempt)
  stopping.abort()
  await endless
  expect(seen.all).toBe(1)
})

test('takes over the places of a service that ended with them', async () => {
  const ended = new Accounts({ all: () => [{ profile: { systems: { a: lane('left', 1) } } }] } as never, database.pool, -1_900)
  const next = service('left')
  const never = new Promise<void>(() => undefined)
  const begun = Promise.withResolvers<void>()
  void ended.within('left', signal, () => {
    begun.resolve()
    return never
  })
  await begun.promise
  const { seen, attempt } = counter()
  await next.within('left', signal, attempt)
  expect(seen.all).toBe(1)
})

test('lets go who waits when the service stops', async () => {
  const one = service('stopping')
  const stopping = new AbortController()
  const hold = Promise.withResolvers<void>()
  const holding = [1, 2].map(() => one.within('stopping', signal, () => hold.promise))
  let ran = false
  const waiting = one.within('stopping', stopping.signal, () => {
    ran = true
    return Promise.resolve()
  })
  stopping.abort()
  await waiting
  hold.resolve()
  await Promise.all(holding)
  expect(ran).toBe(false)
})

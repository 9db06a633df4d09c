import { Writable } from 'node:stream'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../../base/clock.ts'
import { Secret } from '../../../base/secret.ts'
import { problem } from '../../../errors/failure.ts'
import { closeAlarm, openAlarm } from '../../../ledger/alarms.ts'
import { alarmCall } from '../../../service/alarms/alarmCall.ts'
import { AlarmTeller } from '../../../service/alarms/tellAlarms.ts'
import { createLog } from '../../../service/log.ts'
import { never } from '../../pipelines/stage/stage.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'
import { bodyOf, startHttp, type LoopbackServer } from '../../harness/loopbackServer.ts'

const secret = `whsec_${Buffer.from('a secret of twenty-four bytes or more').toString('base64')}`
const down = problem('KS-SYSTEM-DOWN', { lane: 'nokia/einvoice', failures: 3, until: '2026-03-02T09:00:00Z' })

let database: TestDatabase
let watch: LoopbackServer
/** What the address was told, checked by another implementation of Standard Webhooks. */
let told: { readonly state: string; readonly code: string; readonly subject: string; readonly text: string; readonly closedAt?: string }[]
let ids: string[]
let status: number
let logged: { readonly message: string; readonly level: string; readonly subject: string }[]

beforeAll(async () => {
  database = await createTestDatabase()
  watch = await startHttp((request, response) => {
    void bodyOf(request).then((body) => {
      if (status === 200) {
        told.push(new Webhook(secret).verify(body.toString('utf8'), request.headers as Record<string, string>) as (typeof told)[number])
        ids.push(String(request.headers['webhook-id']))
      }
      response.writeHead(status).end()
    })
  })
})
beforeEach(() => {
  told = []
  ids = []
  logged = []
  status = 200
})
afterEach(() => database.pool.query('truncate alarms'))
afterAll(async () => {
  await watch.stop()
  await database.drop()
})

function teller(): AlarmTeller {
  const log = createLog('info', new Writable({ write: (line: Buffer, _, done) => { logged.push(JSON.parse(line.toString('utf8')) as (typeof logged)[number]); done() } }))
  const tell = alarmCall({ url: new Secret(`http://127.0.0.1:${watch.port}/alarms`), secret: new Secret(secret) }, systemClock)
  return new AlarmTeller({ pool: database.pool, clock: systemClock, log, tell })
}

async function tellAll(by: AlarmTeller): Promise<void> {
  while ((await by.pass(never)).again);
}

test('an alarm is told when it opens and when it closes, signed, and not again while it is open', async () => {
  const by = teller()
  for (let times = 0; times < 3; times += 1) {
    await openAlarm(database.pool, 'nokia/einvoice', down, Date.now())
    await tellAll(by)
  }
  expect(told).toEqual([{ state: 'opened', code: 'KS-SYSTEM-DOWN', subject: 'nokia/einvoice', text: expect.stringContaining('nokia/einvoice'), texts: { fi: expect.stringMatching(/nokia\/einvoice.*Toimija: /), sv: expect.stringMatching(/nokia\/einvoice.*Vem som kan åtgärda: /), en: expect.stringMatching(/nokia\/einvoice.*Who can act: /) }, openedAt: expect.any(String) }])
  await closeAlarm(database.pool, 'KS-SYSTEM-DOWN', 'nokia/einvoice', Date.now())
  await tellAll(by)
  expect(told.map(({ state }) => state)).toEqual(['opened', 'closed'])
  expect(told[1]?.closedAt).toEqual(expect.any(String))
  expect(logged.map(({ level, message, subject }) => [level, message, subject])).toEqual([['warn', 'An alarm opened.', 'nokia/einvoice'], ['info', 'An alarm closed.', 'nokia/einvoice']])
})

test('what is not taken is told again under the same id, and stands in the log once', async () => {
  const by = teller()
  await openAlarm(database.pool, 'nokia/einvoice', down, Date.now())
  status = 500
  await expect(by.pass(never)).rejects.toMatchObject({ code: 'KS-SERVICE-ALARM-CALL' })
  await expect(by.pass(never)).rejects.toMatchObject({ code: 'KS-SERVICE-ALARM-CALL' })
  status = 200
  await tellAll(by)
  expect(ids).toEqual([expect.stringMatching(/^alarm-\d+-opened$/)])
  expect(logged).toHaveLength(1)
})

test('an alarm that is over before anybody was told is told as both', async () => {
  await openAlarm(database.pool, 'nokia/einvoice', down, Date.now())
  await closeAlarm(database.pool, 'KS-SYSTEM-DOWN', 'nokia/einvoice', Date.now())
  await tellAll(teller())
  expect(told.map(({ state }) => state)).toEqual(['opened', 'closed'])
})

test('of several instances one tells', async () => {
  for (let lane = 0; lane < 5; lane += 1) await openAlarm(database.pool, `nokia/${lane}`, down, Date.now())
  await Promise.all([tellAll(teller()), tellAll(teller()), tellAll(teller())])
  await tellAll(teller())
  expect(told.map(({ subject }) => subject).sort()).toEqual(['nokia/0', 'nokia/1', 'nokia/2', 'nokia/3', 'nokia/4'])
})

test('an address that does not answer is not named in what went wrong', async () => {
  const call = alarmCall({ url: new Secret('http://127.0.0.1:1/hidden'), secret: undefined }, systemClock)
  await expect(call({ alarmNo: 1, subject: 'x', problem: down, what: 'opened', openedAt_ms: 0, closedAt_ms: null }, never)).rejects.toThrow(/^(?!.*hidden).*It did not answer/s)
})

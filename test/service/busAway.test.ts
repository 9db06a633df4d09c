import { afterEach, beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../../base/clock.ts'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus } from '../../bus/port.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { setLaneHeld } from '../../pipelines/actions/holdLane.ts'
import { topics } from '../../schemas/topics.ts'
import type { Log } from '../../service/log.ts'
import { startService, type Service } from '../../service/start.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { CountingReceiver } from '../faults/countingReceiver.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { documents, flow, oneLane, profileFiles } from '../pipelines/stage/profiles.ts'
import { eventTime_ms, invoice } from '../pipelines/stage/records.ts'
import { lane } from '../pipelines/stage/stage.ts'

const clock = new ManualClock(eventTime_ms)

let database: TestDatabase
let bus: Bus
let receiver: CountingReceiver
let profiles: ProfileStore
let warnings: string[]
let service: Service | undefined

beforeEach(async () => {
  warnings = []
  database = await createTestDatabase()
  receiver = await CountingReceiver.start()
  bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 1 })) })
  const operator = documents({ settings: { channel: { kind: 'http', baseUrl: receiver.url }, format: 'FINVOICE30' } })
  profiles = new ProfileStore(await folderWith(profileFiles([oneLane(operator, [flow('invoices', 'operator')])])))
  expect(await profiles.reload()).toEqual([])
  await leaveOneToSend()
}, 60_000)
afterEach(async () => {
  await service?.stop()
  await bus.close()
  await database.drop()
  await receiver.stop()
})

async function start(on: Bus): Promise<Service> {
  const log: Log = { debug: () => undefined, info: () => undefined, warn: (message) => void warnings.push(message), error: () => undefined }
  service = await startService({
    pool: database.pool, bus: on, clock, profiles, log, limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, http: { host: '127.0.0.1', port: 0 },
    allowLoopback: true, references: referencesTo({ environment: {}, folder: '.' }), intake: { group: 'away', batchSize: 50 },
  })
  return service
}

/** A run that takes an invoice in and makes its document, and must not send it. */
async function leaveOneToSend(): Promise<void> {
  const act = { who: 'a person', why: 'the test', at_ms: clock.now_ms() }
  await setLaneHeld(lane, true, act, { pool: database.pool, profiles })
  const before = await start(bus)
  await bus.publish([invoice('1')])
  await before.settled()
  await before.stop()
  await setLaneHeld(lane, false, act, { pool: database.pool, profiles })
  expect((await database.pool.query('select state from deliveries')).rows).toEqual([{ state: 'rendered' }])
}

test('what is due is not sent before the bus has answered at a start, for it may have been sent before a restore; the log says so once', async () => {
  const { promise: askedThrice, resolve } = Promise.withResolvers<void>()
  let asked = 0
  let answers = false
  const running = await start({
    ...bus,
    async progress(...about) {
      asked += 1
      if (asked === 3) resolve()
      if (!answers) throw new Error('away')
      return bus.progress(...about)
    },
  })
  await askedThrice
  expect(receiver.seen.arrivals).toEqual([])
  expect(warnings.filter((each) => each.startsWith('Nothing is sent before the bus answers'))).toHaveLength(1)
  answers = true
  await running.settled()
  expect(receiver.seen.arrivals).toHaveLength(1)
})

test('once the bus has told its offsets, what is due is sent, also where nothing can be read', async () => {
  await start({ ...bus, subscribe: () => Promise.reject(new Error('no access to the group')) })
  await receiver.arrived(1)
  expect(warnings).toEqual([])
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { wakeNames } from '../../pipelines/wake.ts'
import { documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { lane } from '../pipelines/stage/stage.ts'
import { CountingReceiver } from './countingReceiver.ts'
import { quickLane, severalServices, type SeveralServices } from './severalServices.ts'

const count = 6

let receiver: CountingReceiver
let services: SeveralServices

beforeAll(async () => {
  receiver = await CountingReceiver.start()
  const operator = documents({ lane: { ...quickLane, concurrency: 1 }, settings: { channel: { kind: 'http', baseUrl: 'env:RECEIVER_URL' }, format: 'FINVOICE30' } })
  services = await severalServices([oneLane(operator, [flow('invoices', 'operator')])], { RECEIVER_URL: receiver.url })
}, 60_000)
afterAll(async () => {
  await services.end()
  await receiver.stop()
})

async function inState(state: string): Promise<number | undefined> {
  return (await services.database.pool.query<{ n: number }>('select count(*)::integer as n from deliveries where state = $1', [state])).rows[0]?.n
}

test('a service stopped past its lease, with one document on its way and the others claimed, doubles nothing when it goes on; another one finishes the work', async () => {
  const letAnswerGo = receiver.holdNext()
  const { pool } = services.database
  await pool.query(`insert into lanes (lane, municipality, system, held) values ($1, 'esimerkki', 'operator', true)`, [lane])
  const held = await services.start()
  await services.publish(Array.from({ length: count }, (_, place) => invoice(String(place + 1))))
  await vi.waitFor(async () => expect(await inState('rendered')).toBe(count), { timeout: 20_000, interval: 50 })
  await pool.query('update lanes set held = false')
  await pool.query(`select pg_notify('kuntasilta_wake', $1)`, [wakeNames.send(lane)])
  await receiver.arrived(1)
  held.hold()
  expect(await inState('sending')).toBe(count)
  const other = await services.start()
  await services.atRest(count)
  letAnswerGo()
  held.continue()
  await held.logged('A result came after its claim had run out')

  expect(await held.stop()).toBe(0)
  expect(await other.stop()).toBe(0)
  expect(receiver.seen.effects.length).toBe(count)
  expect(receiver.seen.arrivals.length).toBe(count)
  const { rows } = await pool.query(`
    select count(*) filter (where state in ('delivered', 'acknowledged'))::integer as there, count(*) filter (where token is not null)::integer as claimed from deliveries`)
  expect(rows).toEqual([{ there: count, claimed: 0 }])
  const [first] = receiver.seen.effects
  const attempts = await pool.query(`select number, outcome, problem ->> 'code' = 'KS-SYSTEM-INTERRUPTED' as interrupted from attempts where transmission_id = $1 order by number`, [first])
  expect(attempts.rows.map(({ number }) => number)).toEqual([1, 2])
  expect(attempts.rows[0].interrupted, 'the late result is kept in place of the note that nothing is known').not.toBe(true)
}, 120_000)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomOf } from '../../simulator/shop/random.ts'
import { buyers, documents, flow, type ProfileDraft } from '../pipelines/stage/profiles.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { CountingReceiver } from './countingReceiver.ts'
import type { KilledService } from './killedService.ts'
import { quickLane, severalServices, type SeveralServices } from './severalServices.ts'

const seed = Number(process.env['SCALE_SEED'] ?? 7)
const stories = 50
const rate = { concurrency: 2, perSecond: 20 }
const places = 3

let slow: CountingReceiver
let operator: CountingReceiver
let services: SeveralServices

beforeAll(async () => {
  slow = await CountingReceiver.start(40)
  operator = await CountingReceiver.start(60)
  const lane = (municipality: keyof typeof buyers, url: string, more: object): ProfileDraft => ({
    municipality, businessId: buyers[municipality], flows: [flow('invoices', 'operator')],
    systems: { operator: documents({ lane: { ...quickLane, ...more }, settings: { channel: { kind: 'http', baseUrl: `env:${url}` }, format: 'FINVOICE30' } }) },
  })
  const account = { account: 'shared', concurrency: places }
  services = await severalServices(
    [lane('esimerkki', 'SLOW_URL', rate), lane('toinen', 'TOINEN_URL', account), lane('kolmas', 'KOLMAS_URL', account)],
    { SLOW_URL: slow.url, TOINEN_URL: operator.url, KOLMAS_URL: operator.url },
  )
}, 60_000)
afterAll(async () => {
  await services.end()
  await slow.stop()
  await operator.stop()
})

test(`three services, one of them killed and one added in the middle (seed ${seed}), keep a lane's and an account's limits, each story's order, and one effect for each document`, async () => {
  const random = randomOf(seed, 'scale out')
  const running: KilledService[] = await Promise.all([1, 2, 3].map(() => services.start()))
  const records = (['esimerkki', 'toinen', 'kolmas'] as const).flatMap((municipality) => Array.from({ length: stories }, (_, place) => {
    const number = `${municipality}-${place}`
    const of = { businessId: buyers[municipality] }
    return [invoice(number, of), creditNote(`${number}-c`, number, { story: `story ${number}`, ...of })]
  })).flat()
  await services.publish(records)
  await Promise.all([slow.arrived(random.integer(10, 30)), operator.arrived(random.integer(20, 60))])
  const [killed] = running.splice(random.integer(0, 2), 1)
  await killed?.kill()
  running.push(await services.start())
  await services.atRest(records.length)
  for (const each of running) expect(await each.stop(), each.errors).toBe(0)

  expect(slow.seen.mostAtOnce).toBeLessThanOrEqual(rate.concurrency)
  expect(operator.seen.mostAtOnce).toBeLessThanOrEqual(places)
  expect(mostInASecond(slow.seen.arrivals)).toBeLessThanOrEqual(rate.perSecond + rate.concurrency)
  expect([...slow.seen.effects, ...operator.seen.effects].length).toBe(records.length)
  expect(await outOfOrder()).toEqual([])
  const { rows } = await services.database.pool.query(`select
    (select count(*)::integer from deliveries where token is not null or state not in ('delivered', 'acknowledged')) as unfinished,
    (select count(*)::integer from lanes where sender is not null) as lanes,
    (select count(*)::integer from account_places where token is not null and until > clock_timestamp()) as places,
    (select count(*)::integer from outbox where published_at is null) as untold`)
  expect(rows).toEqual([{ unfinished: 0, lanes: 0, places: 0, untold: 0 }])
}, 180_000)

/** What is under way may arrive late, so a second may see as many more as can be under way. */
function mostInASecond(arrivals: readonly { readonly at_ms: number }[]): number {
  return Math.max(...arrivals.map(({ at_ms }) => arrivals.filter((other) => other.at_ms >= at_ms && other.at_ms < at_ms + 1000).length))
}

/** The stories whose documents reached their receiver in another order than the story's. */
async function outOfOrder(): Promise<readonly string[]> {
  const { rows } = await services.database.pool.query<{ story: string; ids: string[] }>(`
    select d.story, array_agg(d.id::text order by e.story_version) as ids from deliveries d join events e using (event_no) group by d.story`)
  const place = new Map([slow, operator].flatMap(({ seen }) => seen.effects.map((id, index) => [id, index] as const)))
  return rows.filter(({ ids }) => ids.some((id, index) => index > 0 && (place.get(id) ?? -1) < (place.get(ids[index - 1] ?? '') ?? Infinity))).map(({ story }) => story)
}

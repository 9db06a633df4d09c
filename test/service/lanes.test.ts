import type { Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutgoingRecord } from '../../bus/port.ts'
import type { ToRender } from '../../ledger/rendering.ts'
import { Runners } from '../../service/runners.ts'
import { buyers, documents, flow, type ProfileDraft } from '../pipelines/stage/profiles.ts'
import { invoice } from '../pipelines/stage/records.ts'
import type { Behaviour } from '../pipelines/stage/receiver.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

const waiting = 20_000
const municipality = (name: keyof typeof buyers, ...systems: readonly string[]): ProfileDraft => ({
  municipality: name, businessId: buyers[name], systems: Object.fromEntries(systems.map((system) => [system, documents()])),
  flows: systems.map((system, place) => flow(`to-${system}`, system, { role: place === 0 ? 'original' : 'copy' })),
})
const hanging = 'esimerkki/operator'
const busy = 'toinen/operator'
const others = ['kolmas/operator', 'neljas/operator', 'neljas/archive']

let stage: Stage
let runners: Runners
let answer: () => void
let release: () => void
const claims: { readonly lane: string; readonly to: 'render' | 'send'; readonly count: number; readonly begun_ms: number }[] = []

beforeEach(async () => {
  stage = await setStage({ profiles: [municipality('esimerkki', 'operator'), municipality('toinen', 'operator'), municipality('kolmas', 'operator'), municipality('neljas', 'operator', 'archive')] })
})
afterEach(async () => {
  answer()
  release()
  await runners.stop()
  await stage.stop()
}, 120_000)

/** The pool, noting what every claim gave to its lane. */
function watched(pool: Pool): Pool {
  const kinds: Readonly<Record<string, 'render' | 'send'>> = { 'claim-to-render': 'render', 'claim-documents': 'send' }
  const query = async (given: { readonly name?: string; readonly values?: readonly unknown[] }, ...rest: readonly unknown[]) => {
    const begun_ms = performance.now()
    const result = await (pool.query as (...all: readonly unknown[]) => Promise<{ rows: readonly unknown[] }>)(given, ...rest)
    const to = kinds[given.name ?? '']
    if (to !== undefined) claims.push({ lane: String(given.values?.[0]), to, count: result.rows.length, begun_ms })
    return result
  }
  return new Proxy(pool, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)) })
}

/** Many rendered documents like the one that lies in the lane. */
async function crowd(count: number): Promise<void> {
  await stage.rows(`
    with copies as (select gen_random_uuid() as id, each from generate_series(1, $1::integer) as each),
    sent as (
      insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment, stamped_at, created_at)
      select c.id, t.lane, t.name, t.media_type, t.sha256, t.size, t.document_kind, 'copy ' || c.each, t.environment, t.stamped_at, t.created_at from transmissions t, copies c where t.lane = '${hanging}'),
    bodies as (
      insert into transmission_bodies (transmission_id, bytes) select c.id, b.bytes from copies c, transmission_bodies b join transmissions t on t.id = b.transmission_id where t.lane = '${hanging}')
    insert into deliveries (id, event_no, municipality, system, lane, story, document_kind, document_number, flow, format, profile_version, state, due, deadline, transmission_id, created_at, changed_at)
    select c.id, event_no, municipality, system, lane, 'story of copy ' || c.each, document_kind, 'copy ' || c.each, flow, format, profile_version, 'planned', due, deadline, c.id, created_at, changed_at
    from deliveries d, copies c where d.lane = '${hanging}'`, [count])
  await stage.rows(`update deliveries set state = 'rendered' where state = 'planned'`)
}

/** The next claim of each other lane gives it its new delivery, whatever `meanwhile` sets going. */
async function everyOtherLaneClaims(one: OutgoingRecord, another: OutgoingRecord, meanwhile: () => void = () => undefined): Promise<void> {
  claims.length = 0
  const arrived = others.map((lane) => new Promise<void>((resolve) => {
    stage.receiver(lane).behave = () => {
      resolve()
      return 'takes'
    }
  }))
  const { lanes } = await stage.take(one, another)
  const taken_ms = performance.now()
  expect([...lanes].sort()).toEqual([...others].sort())
  meanwhile()
  for (const lane of lanes) stage.context.wakes.wake(lane)
  await Promise.all(arrived)
  // A claim that had begun before the delivery was there may have found nothing.
  const first = (lane: string, to: 'render' | 'send'): unknown => claims.find((claim) => claim.lane === lane && claim.to === to && (claim.count > 0 || claim.begun_ms > (to === 'render' ? taken_ms : Infinity)))
  for (const lane of others) for (const to of ['render', 'send'] as const) expect(first(lane, to)).toMatchObject({ lane, to, count: 1 })
}

test(`with ${waiting} deliveries waiting behind a receiver that hangs, and an invoice of 4000 lines whose rendering has begun and then runs, every other lane claims a new delivery at once`, async () => {
  const { context } = stage
  const hangs = new Promise<void>((resolve) => { answer = resolve })
  const held = new Promise<void>((resolve) => { release = resolve })
  let large: () => void = () => undefined
  const rendersLarge = new Promise<void>((resolve) => { large = resolve })
  let sent: () => void = () => undefined
  const isSending = new Promise<void>((resolve) => { sent = resolve })

  stage.receiver(hanging).behave = async (): Promise<Behaviour> => {
    sent()
    await hangs
    return 'lost'
  }
  await stage.take(invoice('1'))
  await stage.render(hanging)
  await crowd(waiting)

  runners = new Runners({
    ...context, pool: watched(context.pool), profiles: stage.profiles, unreachable: () => new Set(), decode: stage.decode, onRecovery: () => undefined, onError: (part, error) => { throw new Error(part, { cause: error }) },
    async compose(claimed: readonly ToRender[]) {
      const composeOne = await context.compose(claimed)
      return async (each, now_ms) => {
        if (each.documentNumber === '4000') {
          large()
          await held
        }
        return composeOne(each, now_ms)
      }
    },
  })
  runners.letSend()
  runners.start()
  await isSending
  await stage.take(invoice('4000', { businessId: buyers.toinen, lines: 4000 }))
  context.wakes.wake(busy)
  await rendersLarge
  await everyOtherLaneClaims(invoice('3', { businessId: buyers.kolmas }), invoice('4', { businessId: buyers.neljas }))
  const [row] = await stage.rows(`select
    (select count(*) from deliveries where lane = '${hanging}' and state = 'rendered')::int > ${waiting - 500} as crowded,
    (select state from deliveries where document_number = '4000') as large`)
  expect(row).toEqual({ crowded: true, large: 'planned' })
  const isSent = new Promise<void>((resolve) => {
    stage.receiver(busy).behave = () => {
      resolve()
      return 'takes'
    }
  })
  await everyOtherLaneClaims(invoice('5', { businessId: buyers.kolmas }), invoice('6', { businessId: buyers.neljas }), release)
  await isSent
}, 120_000)

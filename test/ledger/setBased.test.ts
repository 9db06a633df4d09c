import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimInbound, recordInbound } from '../../ledger/inbound.ts'
import { claimToRender, saveRendered, saveUnrendered, type RenderedDocument } from '../../ledger/rendering.ts'
import { claimToSend, readBytes, saveResults, type AttemptResult, type ToSend } from '../../ledger/sending.ts'
import { deliveredTellings } from '../../pipelines/feedback/tellings.ts'
import { counting } from '../harness/countingPool.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { lane, setStage, type Stage } from '../pipelines/stage/stage.ts'

const many = 250
const token = '00000000-0000-4000-8000-000000000001'
const claim = { token, lease_ms: 60_000, sender: randomUUID() }

let stage: Stage
let now_ms: number
beforeAll(async () => {
  stage = await setStage()
  now_ms = stage.clock.now_ms()
  for (let story = 0; story < many; story += 50) {
    await stage.take(...Array.from({ length: 50 }, (_, each) => [invoice(`${story + each}`), creditNote(`c${story + each}`, `${story + each}`)]).flat())
  }
})
afterAll(() => stage.stop())

describe(`one statement for ${many} deliveries`, () => {
  let rendered: readonly RenderedDocument[]
  let sent: readonly ToSend[]

  test('claims them to be made', async () => {
    const { pool, statements } = counting(stage.database.pool)
    const claimed = await claimToRender(pool, lane, now_ms, many, claim)
    expect(claimed).toHaveLength(many)
    expect(statements).toEqual(['claim-to-render'])
    const compose = await stage.context.compose(claimed)
    const composed = await Promise.all(claimed.map((each) => compose(each, now_ms)))
    rendered = composed.flatMap((each) => (each.made === 'document' ? [each.document] : []))
    expect(rendered).toHaveLength(many)
  })

  test('freezes their documents', async () => {
    const { pool, statements } = counting(stage.database.pool)
    expect((await saveRendered(pool, rendered, now_ms, token)).size).toBe(many)
    expect(statements).toEqual(['save-rendered'])
    expect(await stage.rows('select (select count(*) from transmissions)::int as t, (select count(*) from transmission_bodies)::int as b')).toEqual([{ t: many, b: many }])
  })

  test('parks those that cannot be made', async () => {
    const claimed = await claimToRender(stage.database.pool, lane, now_ms, many, claim)
    const { pool, statements } = counting(stage.database.pool)
    await saveUnrendered(pool, claimed.map(({ id }) => ({ id, state: 'parked', waitsFor: null, problem: null, due_ms: null })), now_ms, token)
    expect(statements).toEqual(['save-unrendered'])
  })

  test('claims them to be sent, only the first of each story', async () => {
    const { pool, statements } = counting(stage.database.pool)
    sent = await claimToSend(pool, lane, 'documents', now_ms, many, claim)
    expect(statements).toEqual(['claim-documents'])
    expect(sent.length).toBeGreaterThan(100)
    expect(new Set(sent.map(({ about }) => about[0]!.story)).size).toBe(sent.length)
    const bytes = counting(stage.database.pool)
    expect((await readBytes(bytes.pool, sent.map(({ id }) => id))).size).toBe(sent.length)
    expect(bytes.statements).toEqual(['read-transmission-bytes'])
  })

  test('saves how their attempts ended: attempts, answers, states, followers and what the shop is told', async () => {
    const current = stage.context.systems.current('esimerkki', 'operator')!
    const results = sent.map((each): AttemptResult => ({
      transmissionId: each.id, deliveryIds: each.deliveryIds, number: each.attempt, startedAt_ms: now_ms, endedAt_ms: now_ms, outcome: 'delivered', problem: null, receipt: null,
      answer: '{"status":"201"}', state: 'delivered', due_ms: now_ms + 1000, failed: false, unproven: false, rests: false,
    }))
    const { pool, statements } = counting(stage.database.pool)
    const moved = await saveResults(pool, results, sent.flatMap((each) => deliveredTellings(each, current, now_ms)), token)
    expect(moved.size).toBe(sent.length)
    expect(statements).toEqual(['save-results'])
    const [counts] = await stage.rows(`select (select count(*) from attempts)::int as attempts, (select count(*) from attempt_answers)::int as answers,
      (select count(*) from outbox)::int as told, (select count(*) from deliveries where state = 'delivered')::int as delivered,
      (select count(*) from deliveries f join deliveries p on p.id = f.predecessor where p.state = 'delivered')::int as behind`)
    expect(counts).toEqual({ attempts: sent.length, answers: sent.length, told: sent.length, delivered: sent.length, behind: 0 })
  })

  test('saves nothing for who does not hold the claim, but for the attempt itself', async () => {
    await stage.rows('update deliveries set due = $1 where state = \'rendered\'', [new Date(now_ms)])
    const [one] = await claimToSend(stage.database.pool, lane, 'documents', now_ms, 1, claim)
    const result: AttemptResult = {
      transmissionId: one!.id, deliveryIds: one!.deliveryIds, number: 1, startedAt_ms: now_ms, endedAt_ms: now_ms, outcome: 'delivered', problem: null, receipt: null, answer: null,
      state: 'delivered', due_ms: null, failed: false, unproven: false, rests: false,
    }
    expect(await saveResults(stage.database.pool, [result], [], '00000000-0000-4000-8000-000000000009')).toEqual(new Set())
    expect(await stage.rows('select d.state, a.outcome from deliveries d join attempts a using (transmission_id) where d.id = $1', [one!.id])).toEqual([{ state: 'sending', outcome: 'delivered' }])
  })
})

test('one statement keeps messages in their order, and those that are known once', async () => {
  const { pool, statements } = counting(stage.database.pool)
  const message = (channelId: string, text: string) => ({ channelId, mediaType: 'text/plain', bytes: Buffer.from(text) })
  expect(await recordInbound(pool, 'esimerkki', 'operator', [message('c', 'first'), message('a', 'second'), message('c', 'again')], now_ms)).toBe(2)
  expect(await recordInbound(pool, 'esimerkki', 'operator', [message('a', 'again'), message('b', 'third')], now_ms)).toBe(1)
  expect(statements).toEqual(['record-inbound', 'record-inbound'])
  expect((await claimInbound(pool, 10)).map(({ channelId, bytes }) => [channelId, Buffer.from(bytes).toString()])).toEqual([['c', 'first'], ['a', 'second'], ['b', 'third']])
})

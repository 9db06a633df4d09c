import { afterEach, beforeEach, expect, test } from 'vitest'
import { problem } from '../../../errors/failure.ts'
import { openAlarm } from '../../../ledger/alarms.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { startWatched, type Watched } from '../watching/watched.ts'

let watched: Watched
beforeEach(async () => { watched = await startWatched() })
afterEach(() => watched.stop())

/** The samples that Prometheus would read, by name and labels. */
async function scrape(): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${watched.operations.address}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

test('metrics tell what went through, and how long it took', async () => {
  await watched.publish(invoice('1'), invoice('2'), { topic: 'shop.invoices', key: 'x', value: Buffer.from('foreign'), headers: {}, timestamp_ms: 0 })
  await watched.hint()
  const samples = await scrape()
  expect(samples.get('kuntasilta_records_total{topic="shop.invoices",became="event"}')).toBe(2)
  expect(samples.get('kuntasilta_records_total{topic="shop.invoices",became="quarantine"}')).toBe(1)
  expect(samples.get('kuntasilta_attempts_total{lane="esimerkki/operator",outcome="delivered"}')).toBe(2)
  expect(samples.get('kuntasilta_deliveries_total{lane="esimerkki/operator",step="technically accepted"}')).toBe(2)
  expect(samples.get('kuntasilta_render_seconds_count')).toBe(2)
  expect(samples.get('kuntasilta_ledger_statement_seconds_count{statement="save-results"}')).toBeGreaterThan(0)
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
})

test('metrics tell what stands open in the ledger and on the bus', async () => {
  const { rows, clock } = watched.stage
  await watched.publish(invoice('1'), { topic: 'shop.invoices', key: 'x', value: Buffer.from('foreign'), headers: {}, timestamp_ms: 0 })
  await rows(`insert into deliveries (id, event_no, municipality, system, lane, story, document_kind, document_number, flow, format, profile_version, state, deadline, problem, created_at, changed_at)
    select gen_random_uuid(), event_no, municipality, system, lane, 'other', document_kind, other, flow, format, profile_version, other, deadline, '{"code": "KS-RULE-EXAMPLE"}', created_at, changed_at
    from deliveries, unnest(array['parked', 'waiting']) as other`)
  await rows(`update lanes set open_until = $1`, [new Date(clock.now_ms() + 3_600_000).toISOString()])
  await openAlarm(watched.stage.database.pool, 'esimerkki/operator', problem('KS-SYSTEM-DOWN', { lane: 'esimerkki/operator', failures: 1, until: '' }), clock.now_ms())
  await rows(`update positions set next_offset = next_offset - 1 where topic = 'shop.invoices' and partition = (select min(partition) from positions where topic = 'shop.invoices')`)
  watched.stage.later(90_000)
  const samples = await scrape()
  expect(samples.get('kuntasilta_deliveries{lane="esimerkki/operator",state="waiting"}')).toBe(1)
  expect(samples.get('kuntasilta_deliveries{lane="esimerkki/operator",state="waiting for answers"}')).toBe(1)
  expect(samples.get('kuntasilta_lane_depth{lane="esimerkki/operator"}')).toBe(2)
  expect(samples.get('kuntasilta_lane_oldest_seconds{lane="esimerkki/operator"}')).toBe(90)
  expect(samples.get('kuntasilta_parked{code="KS-RULE-EXAMPLE"}')).toBe(1)
  expect(samples.get('kuntasilta_parked_invoices{due="later"}')).toBe(1)
  expect(samples.get('kuntasilta_quarantine_open')).toBe(1)
  expect(samples.get('kuntasilta_alarms_open{cause="KS-SYSTEM-DOWN"}')).toBe(1)
  expect(samples.get('kuntasilta_breaker{lane="esimerkki/operator",state="open"}')).toBe(1)
  expect(samples.get('kuntasilta_outbox_depth')).toBe(0)
  const lags = [...samples].filter(([name]) => name.startsWith('kuntasilta_lag_records{topic="shop.invoices"')).map(([, lag]) => lag)
  expect(lags.reduce((sum, lag) => sum + lag, 0)).toBe(1)
})

test('metrics tell when parked invoices are due, by the day in Finland', async () => {
  const { clock } = watched.stage
  const due = (number: string, dueDate: string | null) => invoice(number, { content: { dueDate, vatBreakdown: [] } })
  await watched.publish(due('1', '2026-03-01'), due('2', '2026-03-02'), due('3', '2026-03-09'), due('4', '2026-03-10'), due('5', null))
  clock.moveTo(Date.parse('2026-03-01T22:30:00Z'))
  const samples = await scrape()
  const counted = ['passed', 'within 7 days', 'later', 'unknown'].map((when) => samples.get(`kuntasilta_parked_invoices{due="${when}"}`))
  expect(counted).toEqual([1, 2, 1, 1])
})

test('a ledger that cannot be read leaves figures out, and says so', async () => {
  await watched.stage.rows('alter table quarantine rename to elsewhere')
  const samples = await scrape()
  await watched.stage.rows('alter table elsewhere rename to quarantine')
  expect(samples.get('kuntasilta_ledger_readable')).toBe(0)
  expect([...samples.keys()].filter((name) => name.startsWith('kuntasilta_lag_records'))).toEqual([])
})

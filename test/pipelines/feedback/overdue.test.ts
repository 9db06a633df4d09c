import { afterEach, expect, test } from 'vitest'
import type { Acknowledgement } from '../../../connectors/ports.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import type { EventValues } from '../../../schemas/generated/events.ts'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { message, StageReceiver } from '../stage/receiver.ts'
import { invoice } from '../stage/records.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const hour_ms = 3_600_000
const expected = [{ grade: 'technically accepted', within: 'PT1H' }, { grade: 'accepted', within: 'P1D' }, { grade: 'booked', within: 'P2D' }]

/** A receiver that can say up to `accepted`, and is asked about nothing; `booked` it never gives. */
async function set(role = 'original'): Promise<void> {
  const receiver = new StageReceiver({ highestGrade: 'accepted', tellsWhenAsked: 'none', canBeAsked: false })
  stage = await setStage({ profiles: [oneLane(documents({ acknowledgements: expected }), [flow('invoices', 'operator', { role })])], receivers: { [lane]: receiver } })
  await stage.take(invoice('1'))
  await stage.dispatch()
}

async function after(hours: number): Promise<void> {
  stage.clock.moveTo(stage.clock.now_ms() + hours * hour_ms)
  await stage.settle()
}

async function comes(grade: Acknowledgement['grade']): Promise<void> {
  await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message(grade, { acknowledgements: [{ about: { by: 'document number', kind: 'invoice', number: '1' }, grade, reasonCodes: [] }] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}

const alarms = async () => (await stage.rows<{ grade: string; open: boolean }>(`select problem -> 'parameters' -> 'grade' ->> 'phrase' as grade, closed_at is null as open from alarms where cause = 'KS-SYSTEM-ANSWER-OVERDUE' order by alarm_no`)).map(({ grade, open }) => `${grade}${open ? '' : ', over'}`)
const told = async () => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%InvoiceAnswerMissing' order by outbox_no`)).map(({ value }) => {
  const { invoice: number, expected: wanted, grade, due } = stage.decode(value).value as EventValues['fi.kuntasilta.municipal.InvoiceAnswerMissing']
  return [number, wanted, grade, due]
})

test('each grade has a deadline of its own; what the receiver never gives is not waited for', async () => {
  await set()
  await after(0.9)
  expect(await alarms()).toEqual([])
  await after(0.1)
  expect(await alarms()).toEqual(['technically accepted'])
  expect(await told()).toEqual([['1', 'technically accepted', null, '2026-03-02T09:00:00.000Z']])
  await after(23)
  expect(await alarms()).toEqual(['technically accepted', 'accepted'])
  for (let day = 0; day < 10; day += 1) await after(24)
  expect(await alarms()).toEqual(['technically accepted', 'accepted'])
  expect(await told()).toHaveLength(2)
  expect(await stage.rows(`select state, ended_at is not null as rests from deliveries`)).toEqual([{ state: 'delivered', rests: true }])
  expect(await stage.rows(`select cause from alarms where cause <> 'KS-SYSTEM-ANSWER-OVERDUE'`)).toEqual([])
})

test('an answer in time keeps silence; a late one ends the alarms of all that it implies', async () => {
  await set()
  await comes('technically accepted')
  await after(2)
  expect(await alarms()).toEqual([])
  await after(24)
  expect(await alarms()).toEqual(['accepted'])
  expect(await told()).toEqual([['1', 'accepted', 'technically accepted', '2026-03-03T08:00:00.000Z']])
  await comes('accepted')
  expect(await alarms()).toEqual(['accepted, over'])
})

test('a dispute is an answer', async () => {
  await set()
  await comes('disputed')
  await after(48)
  expect(await alarms()).toEqual([])
})

test('an alarm that a person dismissed is not raised again', async () => {
  await set()
  await after(1)
  await stage.database.pool.query('update alarms set closed_at = opened_at')
  await after(2)
  expect(await alarms()).toEqual(['technically accepted, over'])
})

test('of a copy only the municipality is told', async () => {
  await set('copy')
  await after(1)
  expect(await alarms()).toEqual(['technically accepted'])
  expect(await told()).toEqual([])
})

import { afterEach, expect, test } from 'vitest'
import { documents, oneLane } from '../stage/profiles.ts'
import { invoice } from '../stage/records.ts'
import type { Behaviour } from '../stage/receiver.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const open = async (laneSettings: object = {}): Promise<void> => {
  stage = await setStage({ profiles: [oneLane(documents({ lane: { concurrency: 4, ...laneSettings } }))] })
}
const breaker = async (): Promise<{ failures: number; open_until: Date | null }> => (await stage.rows<{ failures: number; open_until: Date | null }>('select failures, open_until from lanes'))[0]!
const alarms = (): Promise<readonly object[]> => stage.rows('select cause, subject, closed_at is null as open from alarms order by alarm_no')
const invoices = (count: number) => Array.from({ length: count }, (_, each) => invoice(String(each + 1)))

/** Holds every attempt back until so many have arrived, so that they truly run side by side. */
function together(count: number, behaviour: Behaviour): void {
  let release: () => void = () => undefined
  const all = new Promise<void>((resolve) => { release = resolve })
  stage.receiver().behave = async (): Promise<Behaviour> => {
    if (stage.receiver().arrivals.length >= count) release()
    await all
    return behaviour
  }
}

test('a receiver that is down opens the breaker once for all attempts side by side, and nothing more is begun', async () => {
  await open()
  together(4, 'is down')
  await stage.take(...invoices(20))
  const { due_ms } = await stage.dispatch()
  const { failures, open_until: until } = await breaker()
  expect(failures).toBe(1)
  expect(stage.receiver().arrivals).toHaveLength(4)
  expect(until!.getTime()).toBeGreaterThan(stage.clock.now_ms())
  expect(due_ms).toBe(until!.getTime())
  expect(await alarms()).toEqual([{ cause: 'KS-SYSTEM-DOWN', subject: lane, open: true }])
  expect((await stage.states()).filter((state) => state.endsWith('retrying'))).toHaveLength(4)
})

test('while it is open nothing is sent, and rendering goes on', async () => {
  await open()
  stage.receiver().behave = () => 'is down'
  await stage.take(invoice('1'))
  await stage.dispatch()
  await stage.take(invoice('2'), invoice('3', { content: { buyer: { name: '' } } }))
  await stage.dispatch()
  expect((await stage.states()).slice(1)).toEqual(['2 rendered', '3 parked'])
  expect(stage.receiver().arrivals).toHaveLength(1)
})

test('half open, one document goes as the probe; if it fails, the breaker opens for longer', async () => {
  await open()
  stage.receiver().behave = () => 'is down'
  await stage.take(...invoices(10))
  await stage.dispatch()
  const first = await breaker()
  const seen = stage.receiver().arrivals.length
  const opened_ms = stage.clock.now_ms()
  stage.clock.moveTo(first.open_until!.getTime())
  await stage.dispatch()
  const second = await breaker()
  expect(stage.receiver().arrivals.length - seen).toBe(1)
  expect(second.failures).toBe(2)
  const rests = [first.open_until!.getTime() - opened_ms, second.open_until!.getTime() - stage.clock.now_ms()]
  expect(rests[0]).toBeGreaterThanOrEqual(24_000)
  expect(rests[0]).toBeLessThanOrEqual(36_000)
  expect(rests[1]).toBeGreaterThanOrEqual(48_000)
  expect(rests[1]).toBeLessThanOrEqual(72_000)
})

test('if the probe is taken, the breaker closes, the alarm ends and all the others follow', async () => {
  await open()
  stage.receiver().behave = () => 'is down'
  await stage.take(...invoices(10))
  await stage.dispatch()
  stage.receiver().behave = () => 'takes'
  stage.clock.moveTo((await breaker()).open_until!.getTime())
  await stage.dispatch()
  expect(await breaker()).toEqual({ failures: 0, open_until: null })
  expect(await alarms()).toEqual([{ cause: 'KS-SYSTEM-DOWN', subject: lane, open: false }])
  expect(new Set((await stage.states()).map((line) => line.split(' ')[1]))).toEqual(new Set(['delivered']))
  expect(stage.receiver().effects).toHaveLength(10)
})

test('the receiver’s own word on when to come again counts', async () => {
  await open()
  stage.receiver().retryAfter_ms = 3_600_000
  stage.receiver().behave = () => 'is down'
  await stage.take(invoice('1'))
  await stage.dispatch()
  const [row] = await stage.rows<{ due: Date }>('select due from deliveries')
  expect(row!.due.getTime()).toBe(stage.clock.now_ms() + 3_600_000)
})

test('doubtful attempts one after another open it, at the profile’s number; one that works starts the count anew', async () => {
  await open({ concurrency: 1, breaker: { failures: 3 } })
  const wrong = new Set(['1', '2', '4', '5', '6'])
  stage.receiver().behave = ({ documentNumber }, nth) => (nth === 1 && wrong.has(documentNumber) ? 'fails' : 'takes')
  await stage.take(...invoices(8))
  await stage.dispatch()
  expect(stage.receiver().arrivals.map(({ documentNumber }) => documentNumber)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect((await breaker()).failures).toBe(1)
})

test('refusals say nothing against the receiver', async () => {
  await open({ breaker: { failures: 2 } })
  stage.receiver().behave = () => 'refuses'
  await stage.take(...invoices(6))
  await stage.dispatch()
  expect(stage.receiver().arrivals).toHaveLength(6)
  expect(await breaker()).toEqual({ failures: 0, open_until: null })
})

test('outside its opening hours nothing is sent; at the first minute it is', async () => {
  await open({ openingHours: { days: ['tuesday'], from: '07:00', until: '17:00' } })
  await stage.take(invoice('1'))
  const { due_ms } = await stage.dispatch()
  expect(new Date(due_ms!)).toEqual(new Date('2026-03-03T05:00:00Z'))
  expect(await stage.states()).toEqual(['1 rendered'])
  stage.clock.moveTo(due_ms!)
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
})

test('never more attempts run side by side than the profile allows', async () => {
  await open({ concurrency: 3 })
  let running = 0
  let most = 0
  stage.receiver().behave = async (): Promise<Behaviour> => {
    running += 1
    most = Math.max(most, running)
    await new Promise(setImmediate)
    running -= 1
    return 'takes'
  }
  await stage.take(...invoices(30))
  await stage.dispatch()
  expect(most).toBe(3)
})

test('a lane that a person holds sends nothing', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.database.pool.query('update lanes set held = true')
  expect((await stage.dispatch()).due_ms).toBeUndefined()
  expect(await stage.states()).toEqual(['1 rendered'])
})

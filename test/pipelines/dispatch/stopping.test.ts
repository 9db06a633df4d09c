import { afterEach, expect, test } from 'vitest'
import { freshMemory, sendPass } from '../../../pipelines/dispatch/sendLane.ts'
import { documents, oneLane } from '../stage/profiles.ts'
import { StageReceiver, type Behaviour } from '../stage/receiver.ts'
import { invoice } from '../stage/records.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

/** A lane that takes one document at a time, with a breaker that opens at the first doubt. */
async function open(receiver = new StageReceiver()): Promise<void> {
  const settings = { concurrency: 1, breaker: { failures: 1 } }
  stage = await setStage({ profiles: [oneLane(documents({ lane: settings }))], receivers: { [lane]: receiver } })
}

/** A service that can be told to stop, and that the grace is over. */
function service() {
  const begun = new AbortController()
  const over = new AbortController()
  return {
    pass: () => sendPass(lane, stage.context, freshMemory(), { begun: begun.signal, over: over.signal }),
    stop: () => begun.abort(),
    breakOff() {
      begun.abort()
      over.abort()
    },
  }
}

type Told = 'stop' | 'breakOff'

/** One pass, in which the service is told something as soon as the receiver has the first document; then the receiver behaves so. */
async function toldWhileSending(told: Told, behaviour: Behaviour): Promise<void> {
  const running = service()
  stage.receiver().behave = () => {
    running[told]()
    return behaviour
  }
  await running.pass()
}

/** One pass, in which the service is told something as soon as the receiver is asked. */
async function toldWhileAsking(told: Told): Promise<void> {
  const running = service()
  const { ask } = stage.receiver()
  Object.assign(stage.receiver(), {
    ask(...question: Parameters<NonNullable<typeof ask>>) {
      running[told]()
      return ask?.(...question)
    },
  })
  await running.pass()
}

const deliveries = (): Promise<readonly object[]> => stage.rows(`select state, attempts, failures, unproven, token from deliveries order by delivery_no`)
const attempts = (): Promise<readonly object[]> => stage.rows(`select number, outcome, problem ->> 'code' as code from attempts order by transmission_id, number`)
const breaker = (): Promise<readonly object[]> => stage.rows(`select failures, open_until from lanes`)
const untouched = { state: 'rendered', attempts: 0, failures: 0, unproven: false, token: null }
const closed = [{ failures: 0, open_until: null }]

test('what is under way when the service is told to stop ends and is saved; the rest is handed back as it was', async () => {
  await open()
  await stage.take(invoice('1'), invoice('2'), invoice('3'))
  await stage.render()
  await toldWhileSending('stop', 'takes')
  expect(await deliveries()).toEqual([{ ...untouched, state: 'delivered', attempts: 1 }, untouched, untouched])
  expect(await attempts()).toEqual([{ number: 1, outcome: 'delivered', code: null }])
  expect(stage.receiver().numbers).toEqual(['1'])
})

test('a receiver that fails or is down within the grace is judged as ever', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.render()
  await toldWhileSending('stop', 'is down')
  expect(await attempts()).toEqual([{ number: 1, outcome: 'unavailable', code: 'KS-SYSTEM-BUSY' }])
  expect(await breaker()).toMatchObject([{ failures: 1 }])
})

test('what is broken off after it may have arrived is unknown, is asked about at once, and is no failure of document or receiver', async () => {
  await open()
  await stage.take(invoice('1'), invoice('2'))
  await stage.render()
  await toldWhileSending('breakOff', 'silent')
  expect(await deliveries()).toEqual([{ ...untouched, state: 'unknown', attempts: 1, unproven: true }, untouched])
  expect(await attempts()).toEqual([{ number: 1, outcome: 'unknown', code: 'KS-SYSTEM-INTERRUPTED' }])
  expect(await breaker()).toEqual(closed)
  stage.receiver().behave = () => 'takes'
  await stage.send()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered'])
  expect(stage.receiver().arrivals.map(({ documentNumber }) => documentNumber)).toEqual(['1', '2'])
})

test.each(['fails', 'is down'] as const)('what is broken off before anything was taken (%s) is handed back, and no attempt is used up', async (behaviour) => {
  await open()
  await stage.take(invoice('1'), invoice('2'))
  await stage.render()
  await toldWhileSending('breakOff', behaviour)
  expect(await deliveries()).toEqual([untouched, untouched])
  expect(await attempts()).toEqual([])
  expect(await breaker()).toEqual(closed)
})

test('an answer that comes in spite of being broken off counts', async () => {
  await open()
  await stage.take(invoice('1'), invoice('2'))
  await stage.render()
  await toldWhileSending('breakOff', 'refuses')
  expect(await deliveries()).toMatchObject([{ state: 'parked' }, untouched])
})

test('a document that turns out not to have arrived, when the service is told to stop, is not sent before the next start', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.render()
  await toldWhileSending('breakOff', 'lost')
  await toldWhileAsking('stop')
  expect(await stage.states()).toEqual(['1 retrying'])
  expect(stage.receiver().arrivals).toHaveLength(1)
})

test('a question that is broken off leaves the delivery unknown, and is no failure of the receiver', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.render()
  await toldWhileSending('breakOff', 'silent')
  stage.receiver().answersQuestions = false
  await toldWhileAsking('breakOff')
  expect(stage.receiver().asked).toEqual(['1'])
  expect(await deliveries()).toEqual([{ ...untouched, state: 'unknown', attempts: 1, unproven: true }])
  expect(await breaker()).toEqual(closed)
})

test('where nobody can tell whether it arrived, it is a person\'s turn, and still no fault of the receiver', async () => {
  await open(new StageReceiver({ canBeAsked: false, recognisesRepeats: 'no' }))
  await stage.take(invoice('1'), invoice('2'))
  await stage.render()
  await toldWhileSending('breakOff', 'silent')
  expect(await stage.states()).toEqual(['1 parked', '2 rendered'])
  expect(await breaker()).toEqual(closed)
})

test('nothing is claimed once the service is told to stop', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.render()
  const stopped = service()
  stopped.stop()
  expect(await stopped.pass()).toEqual({ again: false })
  expect(await stage.rows('select sender from lanes')).toEqual([{ sender: null }])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { wakeNames } from '../../pipelines/wake.ts'
import { Runners } from '../../service/runners.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { lane, setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
let runners: Runners
const unreachable = new Set([lane])
const faults: unknown[] = []
beforeEach(async () => {
  stage = await setStage()
  runners = new Runners({ ...stage.context, decode: stage.decode, profiles: stage.profiles, unreachable: () => unreachable, onRecovery: () => undefined, onError: (...fault) => faults.push(fault) })
  runners.start()
  runners.letSend()
})
afterEach(async () => {
  await runners.stop()
  await stage.stop()
})

test('what goes to a system that cannot be called is made and waits, without a fault, and goes when a reload finds the references', async () => {
  await stage.take(invoice('1'))
  stage.context.wakes.wake(lane)
  await runners.settled()
  expect([await stage.states(), faults]).toEqual([['1 rendered'], []])
  unreachable.clear()
  stage.context.wakes.wake(wakeNames.profiles)
  await runners.settled()
  expect([await stage.states(), faults]).toEqual([['1 delivered'], []])
})

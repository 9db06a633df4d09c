import { afterEach, beforeEach, expect, test } from 'vitest'
import { LaneShare } from '../../../pipelines/dispatch/laneShare.ts'
import { freshMemory, sendPass } from '../../../pipelines/dispatch/sendLane.ts'
import type { PassResult } from '../../../pipelines/runner.ts'
import { invoice } from '../stage/records.ts'
import { lane, notStopping, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
let shares: { readonly first: LaneShare; readonly second: LaneShare }
beforeEach(async () => {
  stage = await setStage({ batchSize: 1 })
  shares = { first: stage.context.share, second: new LaneShare() }
  await stage.take(invoice('1'), invoice('2'), invoice('3'))
  await stage.render()
})
afterEach(() => stage.stop())

const pass = (service: keyof typeof shares): Promise<PassResult> => sendPass(lane, { ...stage.context, share: shares[service] }, freshMemory(), notStopping)
const sender = async () => (await stage.rows<{ sender: string | null }>('select sender from lanes where lane = $1', [lane]))[0]?.sender
const delivered = async (): Promise<number> => (await stage.states()).filter((line) => line.endsWith('delivered')).length

test('nobody else sends in a lane as long as one service has work there, and then somebody else may', async () => {
  expect(await pass('first')).toEqual({ again: true })
  expect(await sender()).toBe(shares.first.sender)
  const refused = await pass('second')
  expect(refused.again).toBe(false)
  expect(refused.due_ms).toBeUndefined()
  expect(refused.in_ms).toBeGreaterThan(0)
  expect(await delivered()).toBe(1)
  for (let more = true; more; ) more = (await pass('first')).again
  expect([await sender(), await delivered()]).toEqual([null, 3])
  await stage.take(invoice('4'))
  await stage.render()
  expect(await pass('second')).toEqual({ again: true })
  expect([await sender(), await delivered()]).toEqual([shares.second.sender, 4])
})

test('a lane with work is left to a service that waits for it and has two lanes less, and kept from one that has one less', async () => {
  await pass('first')
  await pass('second')
  expect(await pass('first')).toEqual({ again: true })
  shares.first.took('another/lane')
  const left = await pass('first')
  expect(left.again).toBe(false)
  expect(left.in_ms).toBeGreaterThan(0)
  expect(await sender()).toBe(null)
})

test('a lane is free when the lease of a service that ended there has run out', async () => {
  await pass('first')
  await stage.rows(`update lanes set sender_until = clock_timestamp() - interval '1 second' where lane = $1`, [lane])
  expect(await pass('second')).toEqual({ again: true })
  expect(await sender()).toBe(shares.second.sender)
  expect(await pass('first')).toMatchObject({ again: false })
  expect(await delivered()).toBe(2)
})

test('a service that stops leaves its lanes', async () => {
  await pass('first')
  await shares.first.leaveAll(stage.database.pool)
  expect(await sender()).toBe(null)
})

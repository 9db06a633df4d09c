import { afterEach, expect, test } from 'vitest'
import { freshMemory, sendPass } from '../../../pipelines/dispatch/sendLane.ts'
import { counting } from '../../harness/countingPool.ts'
import { fileFlow, files, oneLane } from '../stage/profiles.ts'
import { StageReceiver } from '../stage/receiver.ts'
import { invoice } from '../stage/records.ts'
import { lane, notStopping, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

/** One look of the lane's sending, and the statements that it took. */
async function look() {
  const { pool, statements } = counting(stage.database.pool)
  return { result: await sendPass(lane, { ...stage.context, pool }, freshMemory(), notStopping), statements }
}

test('looking for work in a lane that has none takes one statement', async () => {
  stage = await setStage()
  expect(await look()).toEqual({ result: { again: false }, statements: ['look-to-send'] })
  await stage.take(invoice('1'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
  expect(await look()).toEqual({ result: { again: false }, statements: ['look-to-send'] })
})

test('a lane whose breaker was open sets no time where nothing is left to send', async () => {
  stage = await setStage()
  stage.receiver().behave = () => 'is down'
  await stage.take(invoice('1'))
  const { due_ms } = await stage.dispatch()
  await stage.rows(`update deliveries set state = 'given up', due = null, ended_at = now()`)
  stage.later(due_ms! - stage.clock.now_ms() + 1)
  expect((await look()).result).toEqual({ again: false })
})

test.each([
  ['whose file number is doubtful', () => stage.rows('update lanes set numbers_doubtful = true')],
  ['whose layout is gone', () => Promise.resolve(Object.assign(stage.context, { fileFormat: () => undefined }))],
])('a lane %s looks again at its next cut, though the cut of its documents has come', async (_, closesNone) => {
  stage = await setStage({
    profiles: [oneLane(files(), [fileFlow('postings', 'operator')])],
    receivers: { [lane]: new StageReceiver({ sends: 'files', recognisesRepeats: 'no', highestGrade: 'none', tellsWhenAsked: 'none' }) },
  })
  await stage.take(invoice('1'))
  expect(await stage.dispatch()).toMatchObject({ due_ms: Date.parse('2026-03-02T16:00:00Z') })
  await closesNone()
  stage.clock.moveTo(Date.parse('2026-03-02T16:00:00Z'))
  expect((await look()).result).toEqual({ again: false, due_ms: Date.parse('2026-03-03T16:00:00Z'), in_ms: 60_000 })
  expect(await stage.states()).toEqual(['1 rendered'])
})

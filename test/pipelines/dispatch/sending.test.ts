import { afterEach, beforeEach, expect, test } from 'vitest'
import { invoice } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

test('a document that the receiver takes is delivered, and its attempt, receipt and answer are kept', async () => {
  await stage.take(invoice('1'))
  expect(await stage.states()).toEqual(['1 planned'])
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
  expect(stage.receiver().numbers).toEqual(['1'])
})

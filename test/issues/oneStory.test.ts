import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveUp } from '../../pipelines/actions/giveUp.ts'
import { release } from '../../pipelines/actions/release.ts'
import { applyAcknowledgements } from '../../pipelines/feedback/applyAcknowledgements.ts'
import { nobody } from '../../pipelines/observer.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const act = () => ({ at_ms: stage.clock.now_ms(), who: 'Testaaja', why: 'a test' })
const again = { pastPredecessor: false, renderAgain: true, notDelivered: false, ask: false }
const ids = async (): Promise<readonly string[]> => (await stage.rows<{ id: string }>('select id from deliveries order by delivery_no')).map(({ id }) => id)

/** A statement changes a row once: the one behind was moved up and not replaced, and went out beside the one in its place. */
test('an invoice and the credit note behind it, made again together, each go once', async () => {
  stage.receiver().behave = () => 'refuses'
  await stage.take(invoice('1'), creditNote('2', '1'))
  await stage.dispatch()
  await release(await ids(), again, act(), { pool: stage.database.pool, profiles: stage.profiles })
  expect(await stage.states()).toEqual(['1 replaced', '2 replaced', '1 planned', '2 planned'])
  stage.receiver().behave = () => 'takes'
  await stage.dispatch()
  expect(stage.receiver().numbers).toEqual(['1', '2'])
})

test('several of one story given up together all end, and the next one is free', async () => {
  stage.receiver().behave = () => 'refuses'
  await stage.take(invoice('1'), creditNote('2', '1'), creditNote('3', '1', { version: 3 }), creditNote('4', '1', { version: 4 }))
  await stage.dispatch()
  await giveUp((await ids()).slice(0, 3), act(), { pool: stage.database.pool })
  stage.receiver().behave = () => 'takes'
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 given up', '2 given up', '3 given up', '4 delivered'])
})

/** It ended the new delivery as rejected, or as accepted, before it had been sent. */
test('an answer by number, come late, is not about the document that takes the place of the one it rejected', async () => {
  stage.receiver().behave = () => 'refuses'
  await stage.take(invoice('1'))
  await stage.dispatch()
  await release(await ids(), again, act(), { pool: stage.database.pool, profiles: stage.profiles })
  await stage.render()
  expect(await stage.states()).toEqual(['1 replaced', '1 rendered'])
  const current = stage.context.systems.current('esimerkki', 'operator')!
  const said = { about: { by: 'document number', kind: 'invoice', number: '1' }, grade: 'rejected', reasonCodes: [] } as const
  await applyAcknowledgements(stage.database.pool, [{ said, inboundNo: null }], { municipality: 'esimerkki', system: 'operator', current, observer: nobody, profiles: stage.profiles }, stage.clock.now_ms())
  expect(await stage.states()).toEqual(['1 replaced', '1 rendered'])
})

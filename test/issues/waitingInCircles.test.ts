import { expect, test } from 'vitest'
import { reorderStories } from '../../ledger/actions/deliveries.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { setStage } from '../pipelines/stage/stage.ts'

/** A delivery claimed in the moment in which its story was put in order had been given one ahead of it; each then waited for the other. */
test('what may have left waits for nobody when its story is put in order', async () => {
  const stage = await setStage()
  try {
    stage.receiver().behave = () => 'lost'
    stage.receiver().answersQuestions = false
    await stage.take(invoice('1'))
    await stage.dispatch()
    await stage.take(creditNote('2', '1'))
    await stage.rows(`update deliveries set predecessor = (select id from deliveries where document_number = '2') where document_number = '1'`)
    await reorderStories(stage.database.pool, ['story 1'], stage.clock.now_ms())
    expect(await stage.states()).toEqual(['1 unknown', '2 planned'])
    stage.receiver().behave = () => 'takes'
    stage.receiver().answersQuestions = true
    stage.later(3_600_000)
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  } finally {
    await stage.stop()
  }
})

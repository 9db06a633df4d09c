import { afterEach, beforeEach, expect, test } from 'vitest'
import { compress } from '../../ledger/compress.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const problems = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select document_number || ' ' || coalesce(problem ->> 'code', state) as line from deliveries order by delivery_no`)).map(({ line }) => line)

/** One document that broke the making kept its whole lane's claim, lease after lease, and was never parked. */
test('an event that can no longer be read parks alone', async () => {
  await stage.take(invoice('1'), invoice('2'), invoice('3'))
  await stage.rows(`update event_bodies set bytes = $1 where event_no = (select event_no from events where document_number = '2')`, [compress(Buffer.from('no frame'))])
  await stage.dispatch()
  expect(await problems()).toEqual(['1 delivered', '2 KS-CONTRACT-NOT-FRAMED', '3 delivered'])
})

test('an error that nobody foresaw parks the document, with what was seen', async () => {
  await stage.take(invoice('1'))
  Object.assign(stage.profiles.byMunicipality('esimerkki')!.profile.flows[0]!, { demands: null })
  await stage.dispatch()
  expect(await problems()).toEqual(['1 KS-MAP-UNFORESEEN'])
})

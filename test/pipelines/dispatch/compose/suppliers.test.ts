import { afterEach, expect, test } from 'vitest'
import { files, fileFlow, oneLane } from '../../stage/profiles.ts'
import { invoice } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const withTable = async (table: string): Promise<void> => {
  stage = await setStage({ profiles: [{ ...oneLane(files(), [fileFlow('invoices', 'operator', { suppliers: 'suppliers.csv' })]), tables: { 'suppliers.csv': table } }] })
  await stage.take(invoice('1'))
  await stage.dispatch()
}

test('a seller that the table of suppliers has goes on its way', async () => {
  await withTable('businessId,supplier\n2362180-3,100\n')
  expect(await stage.states()).toEqual(['1 rendered'])
})

test('one that it has not on the day of the document parks it before anything is sent', async () => {
  await withTable('businessId,until,supplier\n2362180-3,2020-12-31,100\n')
  expect(await stage.states()).toEqual(['1 parked'])
  expect(await stage.rows(`select problem ->> 'code' as code from deliveries`)).toEqual([{ code: 'KS-PROFILE-SUPPLIER-NONE' }])
})

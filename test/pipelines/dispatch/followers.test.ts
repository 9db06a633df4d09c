import { afterEach, expect, test, vi } from 'vitest'
import { takeIn } from '../../../pipelines/intake/takeIn.ts'
import { createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import { shopRecord, startHouse, statesOf, type House } from '../../cli/house.ts'
import { creditNoteIssued, invoiceIssued } from '../../harness/events.ts'

let house: House
afterEach(() => house.stop())

test('a delivery planned in the moment in which the one ahead of it is delivered does not wait for ever', async () => {
  house = await startHouse()
  const { database: { pool }, profiles, clock, service } = house
  const mend = house.receiver.inject({ failure: 'down', how: 'answers 503' })
  await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1'))
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 retrying'])

  const intake = await pool.connect()
  await intake.query('begin')
  const { key, ...credited } = shopRecord('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued(), 'e-2')
  await takeIn(intake, [{ ...credited, key: Buffer.from(key), partition: 0, offset: 1n }], { decode: createDecoder({ schemaById: keptSchemaById }), profiles }, clock.now_ms())
  mend()
  house.clock.moveTo(clock.now_ms() + 3_600_000)
  await vi.waitFor(async () => expect(await statesOf(house)).toEqual(['10001 delivered']), { timeout: 10_000 })
  await intake.query('commit')
  intake.release()
  service.wakes.wake('esimerkki/operator')
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 delivered', '10002 delivered'])
})

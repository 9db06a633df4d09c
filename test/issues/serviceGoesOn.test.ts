import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { invoiceIssued } from '../harness/events.ts'
import { shopRecord, startHouse, statesOf, type House } from '../cli/house.ts'

let house: House
beforeEach(async () => { house = await startHouse() })
afterEach(() => house.stop())

const alarms = async (): Promise<readonly string[]> =>
  (await house.database.pool.query<{ line: string }>(`select cause || ' ' || subject as line from alarms where closed_at is null order by alarm_no`)).rows.map(({ line }) => line)

/** It was deaf from then on: a release stayed where it was until something else woke the lane. */
test('the service hears the command line again after its connection to the ledger was lost', async () => {
  const { pool } = house.database
  pool.on('error', () => undefined)
  const woken = vi.fn()
  house.service.wakes.on('somebody', woken)
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen kuntasilta_wake%'`)
  await vi.waitFor(async () => {
    await pool.query(`select pg_notify('kuntasilta_wake', 'somebody')`)
    expect(woken).toHaveBeenCalled()
  }, { timeout: 10_000, interval: 100 })
})

test('deliveries whose system is gone from the profile have an alarm until it is back', async () => {
  house.receiver.inject({ failure: 'down', how: 'answers 503' })
  await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1'))
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 retrying'])
  await rm(join(house.folder, 'esimerkki'), { recursive: true })
  house.service.wakes.wake('reload')
  await vi.waitFor(async () => expect(await alarms()).toContain('KS-SERVICE-LANE-GONE esimerkki/operator'), { timeout: 10_000 })
})

test('a part that goes on failing has an alarm until it works again', async () => {
  await house.database.pool.query(`alter view outbox_open rename to outbox_gone`)
  for (let time = 0; time < 3; time += 1) {
    house.service.wakes.wake('outbox')
    await house.service.settled()
  }
  await vi.waitFor(async () => expect(await alarms()).toEqual(['KS-SERVICE-FAILING outbox']), { timeout: 10_000 })
  await house.database.pool.query(`alter view outbox_gone rename to outbox_open`)
  house.service.wakes.wake('outbox')
  await vi.waitFor(async () => expect(await alarms()).toEqual([]), { timeout: 10_000 })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { compress } from '../../ledger/compress.ts'
import { freshMemory, sendPass } from '../../pipelines/dispatch/sendLane.ts'
import type { DispatchContext } from '../../pipelines/dispatch/context.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { lane, notStopping, setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const pass = (more: Partial<DispatchContext> = {}) => sendPass(lane, { ...stage.context, ...more }, freshMemory(), notStopping)

test('bytes that are gone or changed never leave: the delivery parks', async () => {
  await stage.take(invoice('1'), invoice('2'), invoice('3'))
  await stage.render()
  await stage.rows(`update transmission_bodies set bytes = $1 where transmission_id = (select id from deliveries where document_number = '1')`, [compress(Buffer.from('<other/>'))])
  await stage.rows(`delete from transmission_bodies where transmission_id = (select id from deliveries where document_number = '2')`)
  await stage.send()
  expect(await stage.states()).toEqual(['1 parked', '2 parked', '3 delivered'])
  expect(stage.receiver().numbers).toEqual(['3'])
})

/** The lane waited for it for ever, and so did the end of the service. */
test('a send that never ends is given up after its time: nobody knows, so it is asked about', async () => {
  await stage.take(invoice('1'))
  await stage.render()
  const { send } = stage.receiver()
  stage.receiver().send = () => new Promise(() => undefined)
  await pass({ limits: { ...stage.context.limits, send_ms: 20 } })
  expect(await stage.states()).toEqual(['1 unknown'])
  stage.receiver().send = send
  stage.later(3_600_000)
  await stage.send()
  expect(await stage.states()).toEqual(['1 delivered'])
})

/** The result was lost, so the document went out again and again, each time without an end. */
test('a send whose news for the shop cannot be written is saved as delivered all the same', async () => {
  await stage.take(invoice('1'))
  await stage.render()
  await expect(pass({ tellDelivered: () => Promise.reject(new TypeError('no news')) })).rejects.toThrow('no news')
  expect(await stage.states()).toEqual(['1 delivered'])
})

/** The others went on sending what could not be saved; all that had not been begun was in doubt. */
test('when results cannot be saved, nothing more is begun and the rest is handed back', async () => {
  await stage.take(...Array.from({ length: 20 }, (_, place) => invoice(String(place + 1))))
  await stage.render()
  await stage.rows(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$`)
  await stage.rows('create trigger refuse before insert on attempts for each row execute function refuse()')
  await expect(pass()).rejects.toThrow('no room')
  const begun = new Set(stage.receiver().numbers)
  expect(begun.size).toBeLessThan(20)
  for (const line of await stage.states()) expect(line).toMatch(begun.has(line.split(' ')[0]!) ? / sending$/ : / rendered$/)
})

test('results that a deadlock or a restart kept from being saved are saved a moment later', async () => {
  await stage.take(invoice('1'))
  await stage.render()
  await stage.rows(`create sequence tries`)
  await stage.rows(`create function refuse() returns trigger language plpgsql as $$ begin
    if nextval('tries') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if; return new; end $$`)
  await stage.rows('create trigger refuse before insert on attempts for each row execute function refuse()')
  await stage.send()
  expect(await stage.states()).toEqual(['1 delivered'])
})

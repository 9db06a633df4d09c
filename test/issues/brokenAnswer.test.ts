import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { askAbout } from '../../pipelines/feedback/ask.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { message } from '../pipelines/stage/receiver.ts'
import { never, setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const accepted = (number: string) => ({ about: { by: 'document number', kind: 'invoice', number }, grade: 'technically accepted', reasonCodes: [] }) as const

/** It rolled back everybody's messages with it, again and again. */
test('a message that breaks its reading, or its telling, is unreadable alone', async () => {
  await stage.take(invoice('1'), invoice('2'), invoice('3'))
  await stage.dispatch()
  const record = (id: string, said: Parameters<typeof message>[1]) => recordInbound(stage.database.pool, 'esimerkki', 'operator', [message(id, said)], stage.clock.now_ms())
  await record('a', { acknowledgements: [accepted('1')] })
  await record('b', { acknowledgements: [null as never] })
  await record('c', { acknowledgements: [{ ...accepted('2'), at: 'yesterday' }] })
  await record('d', { acknowledgements: [accepted('3')] })
  while ((await applyInboundPass(stage.context)).again);
  expect(await stage.rows('select channel_id, state from inbound order by inbound_no')).toEqual([
    { channel_id: 'a', state: 'applied' }, { channel_id: 'b', state: 'unreadable' }, { channel_id: 'c', state: 'unreadable' }, { channel_id: 'd', state: 'applied' },
  ])
  expect(await stage.states()).toEqual(['1 acknowledged', '2 delivered', '3 acknowledged'])
})

test('an answer is applied though asking about another broke', async () => {
  await stage.take(invoice('1'), invoice('2'))
  await stage.dispatch()
  const ids = (await stage.rows<{ id: string }>('select id from deliveries order by delivery_no')).map(({ id }) => id)
  const receiver = stage.receiver()
  const { ask } = receiver
  Object.assign(receiver, { ask: (...of: Parameters<NonNullable<typeof ask>>) => (of[0].documentNumber === '1' ? Promise.reject(new TypeError('broken')) : ask!(...of)) })
  receiver.knows = (id) => [{ about: { by: 'delivery id', id }, grade: 'technically accepted', reasonCodes: [] }]
  await expect(askAbout('esimerkki', 'operator', ids, stage.context, never)).rejects.toThrow('broken')
  expect(await stage.states()).toEqual(['1 delivered', '2 acknowledged'])
})

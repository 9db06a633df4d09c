import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { render, type Problem } from '../../../errors/failure.ts'
import { dismissAlarm } from '../../../ledger/alarms.ts'
import { recordInbound, saveInbound } from '../../../ledger/inbound.ts'
import { listInbound } from '../../../ledger/reading/lists.ts'
import { readGauges } from '../../../ledger/reading/gauges.ts'
import { dismissUnreadable, readUnreadable, replayUnreadable } from '../../../pipelines/actions/unreadable.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { alarmUnreadable } from '../../../pipelines/feedback/unreadableAlarm.ts'
import { invoice } from '../stage/records.ts'
import { message } from '../stage/receiver.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const act = () => ({ who: 'Maija', why: 'the layout is mended', at_ms: stage.clock.now_ms() })
const accepted = { acknowledgements: [{ about: { by: 'document number', kind: 'invoice', number: '1' }, grade: 'accepted', reasonCodes: [] }] } as const
const pass = async (): Promise<void> => { while ((await applyInboundPass(stage.context)).again); }
const comes = async (id: string, said: Parameters<typeof message>[1], system = 'operator'): Promise<void> => {
  await recordInbound(stage.database.pool, 'esimerkki', system, [message(id, said)], stage.clock.now_ms())
  await pass()
}
const alarms = () => stage.rows<{ subject: string; problem: Problem; open: boolean }>('select subject, problem, closed_at is null as open from alarms order by alarm_no')
const counts = async (): Promise<readonly unknown[]> => (await alarms()).map(({ subject, problem: { parameters }, open }) => [subject, parameters['count'], parameters['inbound'], open])
const inbound = () => stage.rows(`select state, dismissed_at is not null as dismissed from inbound order by inbound_no`)
const scope = { inboundNo: 1 }

/** The stage's receiver cannot read such a message until it is mended. */
const mend = (): void => {
  const receiver = stage.receiver()
  const { interpret } = receiver
  receiver.interpret = (one) => interpret.call(receiver, { bytes: Buffer.from(Buffer.from(one.bytes).toString().replace('{ broken', JSON.stringify(accepted))) })
}

describe('the alarm of messages that cannot be read', () => {
  test('stands for their lane, counts them, names the oldest and what is wrong with it, and closes when none is left', async () => {
    await comes('a', '{ broken')
    expect(await counts()).toEqual([[lane, 1, 1, true]])
    const [{ problem } = { problem: undefined }] = await alarms()
    expect(render(problem!)).toContain('There are 1 from esimerkki/operator. The oldest is inbound/1')
    expect(render(problem!)).toContain('it is no JSON')
    await comes('b', '{ broken')
    await comes('c', {}, 'gone')
    await comes('d', {})
    expect(await counts()).toEqual([[lane, 2, 1, true], ['esimerkki/gone', 1, 3, true]])
    await dismissUnreadable(1, act(), stage.context)
    expect(await counts()).toEqual([[lane, 1, 2, true], ['esimerkki/gone', 1, 3, true]])
    mend()
    await replayUnreadable({}, act(), stage.context)
    await pass()
    expect((await counts()).map((each) => (each as unknown[]).at(-1))).toEqual([false, true])
  })

  test('that a person has closed opens again with the next such message, and with no other', async () => {
    await comes('a', '{ broken')
    await dismissAlarm(stage.database.pool, 1, stage.clock.now_ms())
    await comes('b', {})
    expect(await counts()).toEqual([[lane, 1, 1, false]])
    await comes('c', '{ broken')
    expect(await counts()).toEqual([[lane, 1, 1, false], [lane, 2, 1, true]])
  })

  test('is right though the last two of its messages become readable at the same time', async () => {
    await comes('a', '{ broken')
    await comes('b', '{ broken')
    const [first, second] = [await stage.database.pool.connect(), await stage.database.pool.connect()]
    try {
      for (const [client, inboundNo] of [[first, 1], [second, 2]] as const) {
        await client.query('begin')
        await saveInbound(client, [{ inboundNo, state: 'applied', problem: null }], 0)
      }
      await alarmUnreadable(first, [1], 0)
      const last = alarmUnreadable(second, [2], 0)
      await first.query('commit')
      await last
      await second.query('commit')
    } finally {
      first.release()
      second.release()
    }
    expect((await alarms()).map(({ open }) => open)).toEqual([false])
  })
})

describe('a message that cannot be read', () => {
  test('is applied once more when what reads it is mended', async () => {
    await stage.take(invoice('1'))
    await stage.dispatch()
    await comes('a', '{ broken')
    expect(await readUnreadable(scope, stage.context.systems, stage.context)).toMatchObject([{ inboundNo: 1, because: [{ code: 'KS-SYSTEM-WEBHOOK' }] }])
    expect(await replayUnreadable(scope, act(), stage.context)).toMatchObject([{ inboundNo: 1, municipality: 'esimerkki', system: 'operator' }])
    await pass()
    expect(await inbound()).toEqual([{ state: 'unreadable', dismissed: false }])
    mend()
    expect(await readUnreadable({ lane: { municipality: 'esimerkki', system: 'operator' } }, stage.context.systems, stage.context)).toMatchObject([{ acknowledgements: 1, because: [] }])
    expect(await inbound()).toEqual([{ state: 'unreadable', dismissed: false }])
    await replayUnreadable({ lane: { municipality: 'esimerkki', system: 'operator' } }, act(), stage.context)
    await pass()
    expect(await stage.states()).toEqual(['1 acknowledged'])
    expect(await inbound()).toEqual([{ state: 'applied', dismissed: false }])
    expect(await stage.rows(`select who, what, subject from actions`)).toEqual([{ who: 'Maija', what: 'replay', subject: 'inbound/1' }, { who: 'Maija', what: 'replay', subject: 'inbound/1' }])
    await expect(replayUnreadable(scope, act(), stage.context)).rejects.toMatchObject({ problem: { code: 'KS-ACTION-NOT-UNREADABLE', parameters: { number: 1, state: { phrase: 'applied' } } } })
    await expect(replayUnreadable({ inboundNo: 7 }, act(), stage.context)).rejects.toMatchObject({ problem: { code: 'KS-ACTION-NOT-FOUND' } })
  })

  test('is set aside for good, and stands in no list then', async () => {
    await comes('a', '{ broken')
    const { pool } = stage.database
    const open = async (): Promise<unknown> => (await readGauges(pool, 0, 1000)).open.filter(({ gauge }) => gauge === 'unreadable').map(({ name, number }) => [name, number])
    const listed = (): Promise<readonly unknown[]> => listInbound(pool, { municipality: undefined, system: undefined, most: 10 })
    expect(await open()).toEqual([[lane, 1]])
    expect(await listed()).toHaveLength(1)
    await dismissUnreadable(1, act(), stage.context)
    expect([await open(), await listed(), await inbound()]).toEqual([[], [], [{ state: 'unreadable', dismissed: true }]])
    await expect(dismissUnreadable(1, act(), stage.context)).rejects.toMatchObject({ problem: { code: 'KS-ACTION-NOT-UNREADABLE', parameters: { number: 1, state: { phrase: 'dismissed' } } } })
    expect(await replayUnreadable({}, act(), stage.context)).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { numberOfId } from '../../../base/idNumber.ts'
import type { Acknowledgement } from '../../../connectors/ports.ts'
import { closeAlarmsOf } from '../../../ledger/alarms.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { listInbound } from '../../../ledger/reading/lists.ts'
import { claimToSend } from '../../../ledger/sending.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { collectPass } from '../../../pipelines/feedback/collect.ts'
import { documents, oneLane } from '../stage/profiles.ts'
import { creditNote, invoice } from '../stage/records.ts'
import { message, StageReceiver, type Behaviour } from '../stage/receiver.ts'
import { lane, never, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage({ receivers: { [lane]: new StageReceiver({ highestGrade: 'payment initiated' }) } }) })
afterEach(() => stage.stop())

const idOf = async (number: string): Promise<string> => (await stage.rows<{ id: string }>('select id from deliveries where document_number = $1', [number]))[0]!.id
const said = (grade: Acknowledgement['grade'], number: string, more: Partial<Acknowledgement> = {}): Acknowledgement => ({ about: { by: 'document number', kind: 'invoice', number }, grade, reasonCodes: [], ...more })
let channelNo = 0
const comes = async (...acknowledgements: readonly Acknowledgement[]): Promise<void> => {
  await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message(`m${(channelNo += 1)}`, { acknowledgements })], stage.clock.now_ms())
  while ((await applyInboundPass(stage.context)).again);
}
const delivered = async (...numbers: readonly string[]): Promise<void> => {
  await stage.take(...numbers.map((number) => invoice(number)))
  await stage.dispatch()
}
const effects = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select grade || ': ' || effect as line from acknowledgements order by acknowledgement_no`)).map(({ line }) => line)
const inbound = (): Promise<readonly object[]> => stage.rows(`select state, problem ->> 'code' as code from inbound order by inbound_no`)
const tellings = async (): Promise<readonly string[]> => (await stage.rows<{ type: string }>(`select type from outbox order by outbox_no`)).map(({ type }) => type.split('.').at(-1)!)

describe('an acknowledgement', () => {
  test('moves the delivery that it names by number, tells the shop, and is kept', async () => {
    await delivered('1')
    await comes(said('accepted', '1', { reasonCodes: ['AP'], text: 'fine', at: '2026-03-02T09:00:00.000Z' }))
    expect(await stage.rows('select state, grade, ended_at from deliveries')).toEqual([{ state: 'acknowledged', grade: 'accepted', ended_at: null }])
    expect(await stage.rows('select grade, reason_codes, text, effect from acknowledgements')).toEqual([{ grade: 'accepted', reason_codes: ['AP'], text: 'fine', effect: 'moved' }])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged'])
    expect(await inbound()).toEqual([{ state: 'applied', code: null }])
  })

  test.each([
    ['its id', async (): Promise<Acknowledgement['about']> => ({ by: 'delivery id', id: await idOf('1') })],
    ['its number', async (): Promise<Acknowledgement['about']> => ({ by: 'delivery number', number: numberOfId(await idOf('1')) ?? '' })],
    ['its file', async (): Promise<Acknowledgement['about']> => ({ by: 'file name', name: stage.receiver().effects[0]!.name })],
  ])('finds the delivery by %s too', async (_, about) => {
    await delivered('1', '2')
    await comes({ about: await about(), grade: 'accepted', reasonCodes: [] })
    expect(await stage.states()).toEqual(['1 acknowledged', '2 delivered'])
  })

  test('with the highest grade of the system puts the delivery to rest', async () => {
    await delivered('1')
    await comes(said('payment initiated', '1'))
    expect(await stage.rows('select grade, ended_at is not null as rests, due from deliveries')).toEqual([{ grade: 'payment initiated', rests: true, due: null }])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoicePaid'])
  })

  test('that is doubled, late or contradictory is kept and moves and tells nothing', async () => {
    await delivered('1')
    await comes(said('booked', '1'))
    await comes(said('booked', '1'), said('technically accepted', '1'), said('rejected', '1'))
    expect(await effects()).toEqual(['booked: moved', 'booked: repeated', 'technically accepted: late', 'rejected: contradiction'])
    expect(await stage.states()).toEqual(['1 acknowledged'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged'])
  })

  test('that is contradictory is listed with what came in until its alarm is dismissed', async () => {
    await delivered('1')
    await comes(said('accepted', '1'))
    await comes(said('rejected', '1', { technical: true, text: 'no such receiver' }))
    const listed = (): Promise<readonly unknown[]> => listInbound(stage.database.pool, { municipality: 'esimerkki', system: 'operator', most: 5 })
    expect(await listed()).toMatchObject([{ inboundNo: 2, state: 'contradiction', problem: { code: 'KS-SYSTEM-ANSWER-CONTRADICTION', parameters: { document: '1' } } }])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged'])
    await closeAlarmsOf(stage.database.pool, 'KS-SYSTEM-ANSWER-CONTRADICTION', stage.clock.now_ms())
    expect(await listed()).toEqual([])
  })

  test('of acceptance after a refusal counts, and is told', async () => {
    await delivered('1')
    await comes(said('rejected', '1'))
    await comes(said('accepted', '1'))
    expect(await stage.states()).toEqual(['1 acknowledged'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceDisputed', 'InvoiceAcknowledged'])
  })

  test('may come with others of the same delivery in one message: each counts in its turn', async () => {
    await delivered('1')
    await comes(said('technically accepted', '1'), said('accepted', '1'), said('payment initiated', '1'))
    expect(await effects()).toEqual(['technically accepted: moved', 'accepted: moved', 'payment initiated: moved'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged', 'InvoiceAcknowledged', 'InvoicePaid'])
  })

  test('of what nobody sent is kept and shown, and changes nothing', async () => {
    await delivered('1')
    await comes(said('accepted', '404'))
    expect(await inbound()).toEqual([{ state: 'unmatched', code: 'KS-SYSTEM-UNMATCHED' }])
    expect(await effects()).toEqual(['accepted: unmatched'])
    expect(await stage.states()).toEqual(['1 delivered'])
  })

  test('with a rejection ends the delivery, lets the next of its story go, and the shop hears of a dispute', async () => {
    stage.receiver().behave = ({ documentNumber }) => (documentNumber === '1' ? 'lost' : 'takes')
    await stage.take(invoice('1'), creditNote('2', '1'))
    await stage.dispatch()
    await comes(said('rejected', '1', { reasonCodes: ['E01'], text: 'no such receiver' }))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 rejected', '2 delivered'])
    expect(await tellings()).toEqual(['InvoiceDisputed', 'InvoiceDelivered'])
  })

  test('may come before our own attempt is saved: it proves that the document arrived, and the late result changes nothing', async () => {
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => { answer = resolve })
    let arrived: () => void = () => undefined
    const hasArrived = new Promise<void>((resolve) => { arrived = resolve })
    stage.receiver().behave = async (): Promise<Behaviour> => {
      arrived()
      await answered
      return 'fails'
    }
    await stage.take(invoice('1'), creditNote('2', '1'))
    const sending = stage.dispatch()
    await hasArrived
    await comes(said('technically accepted', '1'))
    expect(await stage.states()).toEqual(['1 acknowledged', '2 rendered'])
    stage.receiver().behave = () => 'takes'
    answer()
    await sending
    expect(await stage.states()).toEqual(['1 acknowledged', '2 delivered'])
    expect(stage.lateResults).toEqual([lane])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged', 'InvoiceDelivered'])
    expect(await stage.rows('select outcome from attempts order by ended_at, outcome')).toHaveLength(2)
  })

  test('of one whose attempt was never saved still lets it be closed in time', async () => {
    await stage.take(invoice('1'))
    await stage.render()
    await claimToSend(stage.database.pool, lane, 'documents', stage.clock.now_ms(), 1, { token: randomUUID(), lease_ms: 60_000, sender: randomUUID() })
    await comes(said('technically accepted', '1'))
    stage.later(8 * 86_400_000)
    await stage.settle()
    const [row] = await stage.rows<{ parameters: object }>(`select problem -> 'parameters' as parameters from alarms`)
    expect(row!.parameters).toMatchObject({ document: '1', delivered: { instant: '2026-03-02T08:00:00.000Z' }, grade: { phrase: 'technically accepted' } })
  })
})

describe('what cannot be understood', () => {
  test('is kept with the reason, and the messages around it are applied', async () => {
    await delivered('1')
    const { pool } = stage.database
    await recordInbound(pool, 'esimerkki', 'operator', [message('a', '{ broken')], 0)
    await recordInbound(pool, 'esimerkki', 'gone', [message('b', {})], 0)
    await comes(said('accepted', '1'))
    expect(await inbound()).toEqual([{ state: 'unreadable', code: 'KS-SYSTEM-WEBHOOK' }, { state: 'unreadable', code: 'KS-SYSTEM-GONE' }, { state: 'applied', code: null }])
    expect(await stage.rows('select count(*)::int as kept from inbound_bodies')).toEqual([{ kept: 3 }])
    expect(await stage.states()).toEqual(['1 acknowledged'])
  })
})

describe('a hint', () => {
  test('is not believed: the receiver is asked, and its answer counts', async () => {
    await delivered('1')
    const id = await idOf('1')
    stage.receiver().knows = () => [{ about: { by: 'delivery id', id }, grade: 'technically accepted', reasonCodes: [] }]
    await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message('hint', { hints: [{ deliveryId: id }] })], 0)
    await applyInboundPass(stage.context)
    expect(await stage.states()).toEqual(['1 delivered'])
    await stage.settle()
    expect(stage.receiver().asked).toEqual(['1'])
    expect(await stage.states()).toEqual(['1 acknowledged'])
  })

  test('keeps no other lane’s messages waiting while its receiver is silent', async () => {
    await delivered('1')
    const id = await idOf('1')
    Object.assign(stage.receiver(), { ask: () => new Promise(() => undefined) })
    await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message('hint', { hints: [{ deliveryId: id }] })], 0)
    await comes(said('accepted', '1'))
    expect(await stage.states()).toEqual(['1 acknowledged'])
    expect(stage.context.hints.take(lane)).toEqual([id])
  })
})

describe('fetching answers', () => {
  const collect = () => collectPass(lane, stage.context, never)
  const lies = (channelId: string, grade: Acknowledgement['grade'], remove?: () => Promise<void>): void => {
    const { inbox } = stage.receiver()
    inbox.push(message(channelId, { acknowledgements: [said(grade, '1')] }, remove ?? (async () => {
      stage.receiver().inbox = stage.receiver().inbox.filter((each) => each.channelId !== channelId)
    })))
  }

  test('keeps each in the ledger before it is removed at its source', async () => {
    await delivered('1')
    let kept: readonly object[] = []
    lies('a', 'accepted', async () => { kept = await stage.rows('select channel_id from inbound join inbound_bodies using (inbound_no)') })
    await collect()
    expect(kept).toEqual([{ channel_id: 'a' }])
  })

  test('that dies between keeping and removing loses nothing and doubles nothing', async () => {
    await delivered('1')
    lies('a', 'accepted', () => Promise.reject(new Error('killed')))
    lies('b', 'booked')
    const woken: string[] = []
    stage.context.wakes.on('inbound', () => woken.push('inbound'))
    await expect(collect()).rejects.toThrow('killed')
    expect(woken).toEqual(['inbound'])
    expect(stage.receiver().inbox.map(({ channelId }) => channelId)).toEqual(['a'])
    stage.receiver().inbox.length = 0
    lies('a', 'accepted')
    await collect()
    expect(stage.receiver().inbox).toEqual([])
    await applyInboundPass(stage.context)
    expect(await effects()).toEqual(['accepted: moved', 'booked: moved'])
  })

  test('takes two honest messages with equal bytes for two, and one message that lies there twice for one', async () => {
    await delivered('1')
    lies('a', 'disputed', () => Promise.resolve())
    lies('b', 'disputed')
    await collect()
    await collect()
    expect(await stage.rows('select channel_id from inbound order by 1')).toEqual([{ channel_id: 'a' }, { channel_id: 'b' }])
  })

  test('comes again when the profile says', async () => {
    expect(await collect()).toEqual({ again: false, due_ms: stage.clock.now_ms() + 600_000 })
  })
})

describe('a delivery of which nothing more is heard', () => {
  test('is asked about less and less often, then closed with an alarm', async () => {
    await delivered('1')
    const asks: number[] = []
    for (let turn = 0; turn < 40; turn += 1) {
      const { due_ms } = await stage.settle()
      if (due_ms === undefined) break
      asks.push(due_ms - stage.clock.now_ms())
      stage.clock.moveTo(due_ms)
    }
    expect(await stage.rows('select state, ended_at is not null as rests from deliveries')).toEqual([{ state: 'delivered', rests: true }])
    expect(stage.receiver().asked.length).toBeGreaterThan(5)
    expect(stage.receiver().asked.length).toBeLessThan(20)
    expect(asks.slice(1, -1).every((wait, place) => wait >= (asks[place] ?? 0))).toBe(true)
    expect(await stage.rows('select cause from alarms')).toEqual([{ cause: 'KS-SYSTEM-NO-ANSWER' }])
  })
})

describe('where silence is success', () => {
  test('the delivery is closed after the objection time without a word; an objection that comes later still counts', async () => {
    const quiet = await setStage({ profiles: [oneLane(documents({ objectionTime: 'P2D' }))], receivers: { [lane]: new StageReceiver({ highestGrade: 'none', tellsWhenAsked: 'none' }) } })
    await stage.stop()
    stage = quiet
    await delivered('1')
    expect((await stage.settle()).due_ms).toBe(stage.clock.now_ms() + 2 * 86_400_000)
    stage.later(2 * 86_400_000)
    await stage.settle()
    expect(await stage.rows('select state, ended_at is not null as rests from deliveries')).toEqual([{ state: 'delivered', rests: true }])
    expect(await stage.rows('select from alarms')).toEqual([])
    expect(stage.receiver().asked).toEqual([])
    await comes(said('rejected', '1'))
    expect(await stage.states()).toEqual(['1 rejected'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceDisputed'])
  })
})

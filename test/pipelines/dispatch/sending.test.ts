import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Behaviour } from '../stage/receiver.ts'
import { documents, oneLane } from '../stage/profiles.ts'
import { creditNote, invoice } from '../stage/records.ts'
import { StageReceiver } from '../stage/receiver.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const behaves = (...behaviours: readonly Behaviour[]): void => {
  stage.receiver().behave = () => behaviours[stage.receiver().arrivals.length - 1] ?? 'takes'
}
const attempts = (): Promise<readonly object[]> => stage.rows('select number, outcome, problem ->> \'code\' as code from attempts order by transmission_id, number')
const due_ms = async (): Promise<number> => Number((await stage.rows<{ due: Date }>('select due from deliveries where due is not null order by delivery_no limit 1'))[0]?.due)
const untilDue = async (): Promise<void> => {
  stage.clock.moveTo(await due_ms())
  await stage.dispatch()
}

describe('each way in which an attempt ends', () => {
  beforeEach(async () => { stage = await setStage() })

  test('taken: delivered, with the attempt, receipt and answer kept', async () => {
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await stage.rows('select receipt, attempts, failures, unproven, problem, token, ended_at from deliveries')).toEqual([
      { receipt: 'receipt of 1', attempts: 1, failures: 0, unproven: false, problem: null, token: null, ended_at: null },
    ])
    expect(await attempts()).toEqual([{ number: 1, outcome: 'delivered', code: null }])
    expect(await stage.rows('select number from attempt_answers')).toEqual([{ number: 1 }])
  })

  test('refused: parked with the receiver’s reason, and never sent again by itself', async () => {
    behaves('refuses')
    await stage.take(invoice('1'))
    await stage.dispatch()
    stage.later(30 * 86_400_000)
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 parked'])
    expect(await attempts()).toEqual([{ number: 1, outcome: 'refused', code: 'KS-SYSTEM-REFUSED' }])
    expect(stage.receiver().arrivals).toHaveLength(1)
  })

  test('failed: tried again by the schedule, with the same bytes under the same id, until it is taken', async () => {
    behaves('fails', 'fails')
    await stage.take(invoice('1'))
    await stage.dispatch()
    const waits: number[] = []
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await stage.states()).toEqual(['1 retrying'])
      waits.push(await due_ms() - stage.clock.now_ms())
      await untilDue()
    }
    expect(waits[0]).toBeGreaterThanOrEqual(8_000)
    expect(waits[0]).toBeLessThanOrEqual(12_000)
    expect(waits[1]).toBeGreaterThanOrEqual(48_000)
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(new Set(stage.receiver().arrivals.map(({ id, sha256, bytes }) => `${id} ${sha256} ${Buffer.from(bytes).toString('hex')}`)).size).toBe(1)
    expect(stage.receiver().arrivals.map(({ earlierAttempts }) => earlierAttempts)).toEqual([0, 1, 2])
  })

  test('failed for longer than the deadline: parked, with what was wrong last', async () => {
    stage.receiver().behave = () => 'fails'
    await stage.take(invoice('1'))
    await stage.dispatch()
    for (let turn = 0; turn < 40 && (await stage.states())[0] === '1 retrying'; turn += 1) await untilDue()
    expect(await stage.states()).toEqual(['1 parked'])
    const [row] = await stage.rows<{ problem: object; late: boolean }>('select problem, changed_at > deadline as late from deliveries')
    expect(row).toMatchObject({ problem: { code: 'KS-SYSTEM-DEADLINE', also: [{ code: 'KS-SYSTEM-BUSY' }] }, late: false })
  })

  test('an unforeseen break: nobody knows, so it is asked before anything is sent again', async () => {
    behaves('breaks')
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 unknown'])
    await untilDue()
    expect(stage.receiver().asked).toEqual(['1'])
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await attempts()).toEqual([{ number: 1, outcome: 'unknown', code: 'KS-SYSTEM-BROKE' }, { number: 2, outcome: 'delivered', code: null }])
  })
})

describe('an attempt that ended unknown', () => {
  beforeEach(async () => { stage = await setStage() })

  test('is asked about: if it was taken, nothing more is sent', async () => {
    behaves('silent')
    await stage.take(invoice('1'))
    await stage.dispatch()
    await untilDue()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(stage.receiver().arrivals).toHaveLength(1)
    expect(await stage.rows('select receipt from deliveries')).toEqual([{ receipt: 'receipt of 1' }])
  })

  test('is asked about: if it was not taken, the same bytes go again', async () => {
    behaves('lost')
    await stage.take(invoice('1'))
    await stage.dispatch()
    await untilDue()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(stage.receiver().arrivals.map(({ sha256 }) => sha256)).toEqual(Array(2).fill(stage.receiver().effects[0]!.sha256))
  })

  test.each([['says nothing', false], ['breaks', 'breaks']] as const)('waits while the receiver %s when asked, and nothing is sent', async (_, answers) => {
    behaves('silent')
    stage.receiver().answersQuestions = answers
    await stage.take(invoice('1'))
    await stage.dispatch()
    await untilDue()
    expect(await stage.states()).toEqual(['1 unknown'])
    expect(stage.receiver().arrivals).toHaveLength(1)
    stage.receiver().answersQuestions = true
    stage.later(86_400_000)
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(stage.receiver().arrivals).toHaveLength(1)
  })
})

describe('a receiver that cannot be asked', () => {
  test('but recognises repeats is sent the same again; its «duplicate» then means taken', async () => {
    stage = await setStage({ receivers: { [lane]: new StageReceiver({ canBeAsked: false }) } })
    behaves('silent', 'holds another')
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 unknown'])
    await untilDue()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(stage.receiver().effects).toHaveLength(1)
  })

  test('and says «duplicate» at once holds another document: it parks', async () => {
    stage = await setStage({ receivers: { [lane]: new StageReceiver({ canBeAsked: false }) } })
    behaves('holds another')
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.rows('select state, problem ->> \'code\' as code, unproven from deliveries')).toEqual([{ state: 'parked', code: 'KS-SYSTEM-DUPLICATE', unproven: false }])
  })

  const blind = new StageReceiver({ canBeAsked: false, recognisesRepeats: 'no' })

  test('nor recognises repeats parks what is unknown, and what was interrupted, without sending it again', async () => {
    stage = await setStage({ receivers: { [lane]: blind }, lease_ms: 300 })
    behaves('silent')
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.rows('select state, problem ->> \'code\' as code, unproven from deliveries')).toEqual([{ state: 'parked', code: 'KS-SYSTEM-UNKNOWN', unproven: true }])
    await stage.take(invoice('2'))
    await stage.render()
    await stage.database.pool.query(`update deliveries set state = 'sending', attempts = 1, token = gen_random_uuid(), lease_until = clock_timestamp() - interval '1 second' where document_number = '2'`)
    await stage.dispatch()
    expect(await stage.rows(`select state, problem ->> 'code' as code, unproven from deliveries where document_number = '2'`)).toEqual([{ state: 'parked', code: 'KS-SYSTEM-UNKNOWN', unproven: true }])
    expect(blind.arrivals.map(({ documentNumber }) => documentNumber)).toEqual(['1'])
  })

  test('nor recognises repeats is sent it again where the profile says so', async () => {
    stage = await setStage({ profiles: [oneLane(documents({ onUnknown: 'send again' }))], receivers: { [lane]: new StageReceiver({ canBeAsked: false, recognisesRepeats: 'no' }) } })
    behaves('lost')
    await stage.take(invoice('1'))
    await stage.dispatch()
    await untilDue()
    expect(await stage.states()).toEqual(['1 delivered'])
  })
})

describe('a claim', () => {
  test('that ran out turns the send into an unknown one; its late result is kept as an attempt and moves nothing', async () => {
    stage = await setStage({ lease_ms: 400 })
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => { answer = resolve })
    let arrived: () => void = () => undefined
    const hasArrived = new Promise<void>((resolve) => { arrived = resolve })
    stage.receiver().behave = async (_, nth): Promise<Behaviour> => {
      if (nth > 1) return 'takes'
      arrived()
      await answered
      return 'takes'
    }
    await stage.take(invoice('1'))
    const first = stage.dispatch()
    await hasArrived
    for (let left = 1; left > 0;) {
      const [row] = await stage.rows<{ left: number }>(`select greatest(0, extract(epoch from lease_until - clock_timestamp()))::float8 as left from deliveries`)
      left = row!.left
      await stage.rows('select pg_sleep($1)', [left])
    }
    await stage.send()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await attempts()).toEqual([{ number: 1, outcome: 'unknown', code: 'KS-SYSTEM-INTERRUPTED' }, { number: 2, outcome: 'delivered', code: null }])
    answer()
    await first
    expect(stage.lateResults).toEqual([lane])
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(stage.receiver().effects).toHaveLength(1)
  })

  test('that was made and never used is handed back as it was', async () => {
    stage = await setStage({ profiles: [oneLane(documents({ lane: { concurrency: 1 } }))] })
    behaves('is down')
    await stage.take(invoice('1'), invoice('2'), invoice('3'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 retrying', '2 rendered', '3 rendered'])
    expect(await stage.rows('select attempts, token from deliveries order by delivery_no')).toEqual([{ attempts: 1, token: null }, { attempts: 0, token: null }, { attempts: 0, token: null }])
  })
})

test('results that cannot be saved at first are saved when it is tried again, and no document goes twice', async () => {
  stage = await setStage()
  await stage.rows('create sequence tries')
  await stage.rows(`create function refuse() returns trigger language plpgsql as $$ begin if nextval('tries') = 1 then raise exception 'a deadlock'; end if; return new; end $$`)
  await stage.rows('create trigger refuse before insert on attempts for each row execute function refuse()')
  await stage.take(...Array.from({ length: 8 }, (_, each) => invoice(String(each + 1))))
  await stage.dispatch()
  expect(new Set((await stage.states()).map((line) => line.split(' ')[1]))).toEqual(new Set(['delivered']))
  expect(stage.receiver().arrivals).toHaveLength(8)
})

describe('the order of a story', () => {
  beforeEach(async () => { stage = await setStage() })

  test('holds while the earlier one is tried again, unknown or parked, and the later one moves up when it ends', async () => {
    behaves('fails', 'lost', 'refuses')
    stage.receiver().answersQuestions = true
    await stage.take(invoice('1'), creditNote('2', '1'), invoice('9'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 retrying', '2 rendered', '9 unknown'])
    stage.later(15_000)
    await stage.dispatch()
    expect((await stage.states()).slice(0, 2)).toEqual(['1 parked', '2 rendered'])
    const { giveUp } = await import('../../../pipelines/actions/giveUp.ts')
    const [{ id } = { id: '' }] = await stage.rows<{ id: string }>(`select id from deliveries where document_number = '1'`)
    await giveUp([id], { who: 'Testaaja', why: 'test', at_ms: stage.clock.now_ms() }, stage.context)
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 given up', '2 delivered', '9 delivered'])
  })
})

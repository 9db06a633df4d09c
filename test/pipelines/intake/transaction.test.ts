import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Subscription } from '../../../bus/port.ts'
import { readPositions } from '../../../ledger/positions.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { startIntake, type IntakeOptions } from '../../../pipelines/intake/intake.ts'
import { takeIn, type TakenIn } from '../../../pipelines/intake/takeIn.ts'
import { creditNote, invoice, orderChanged } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
let subscription: Subscription | undefined
beforeEach(async () => { stage = await setStage() })
afterEach(async () => {
  await subscription?.stop()
  subscription = undefined
  await stage.stop()
})

const taken: TakenIn[] = []
const intake = async (more: Partial<IntakeOptions> = {}): Promise<Subscription> => {
  taken.length = 0
  subscription = await startIntake({
    ...stage.context, profiles: stage.profiles, decode: stage.decode, group: 'test', batchSize: 100,
    onTakenIn: (_, batch) => void taken.push(batch), onError: (error) => { throw error }, ...more,
  })
  return subscription
}
const count = async (table: string): Promise<number> => Number((await stage.rows<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)
/** How many records the positions say are taken in. */
const reached = async (): Promise<number> => (await readPositions(stage.database.pool, ['shop.invoices'])).reduce((sum, { nextOffset }) => sum + nextOffset, 0)

describe('intake from the bus', () => {
  test('takes everything in, notes how far it is, and wakes the lanes', async () => {
    const woken: string[] = []
    for (const name of ['esimerkki/operator', 'outbox', 'waiting']) stage.context.wakes.on(name, () => woken.push(name))
    await stage.bus.publish([invoice('1'), invoice('2'), { ...invoice('3'), value: null }])
    await (await intake()).caughtUp()
    expect(await stage.states()).toHaveLength(2)
    expect(await count('quarantine')).toBe(1)
    expect(new Set(woken)).toEqual(new Set(['esimerkki/operator', 'outbox', 'waiting']))
    expect(await reached()).toBe(3)
  })

  test('goes on where the ledger stopped, whatever the group has committed', async () => {
    await stage.bus.publish([invoice('1')])
    await (await intake()).caughtUp()
    await subscription?.stop()
    await stage.bus.publish([invoice('2')])
    await (await intake({ group: 'another group' })).caughtUp()
    expect(taken.map(({ events, repeats }) => ({ events, repeats }))).toEqual([{ events: 1, repeats: 0 }])
    expect(await count('repeats')).toBe(0)
  })

  test('that fails leaves neither events nor a position, and the batch comes again', async () => {
    await stage.database.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin
        if exists (select from refusing) then raise exception 'the disk is full'; end if; return new; end $$;
      create table refusing ();
      insert into refusing default values;
      create trigger refuse before update on positions for each row execute function refuse()`)
    const errors: unknown[] = []
    let failed: () => void = () => undefined
    const hasFailed = new Promise<void>((resolve) => { failed = resolve })
    await stage.bus.publish([invoice('1'), { ...invoice('1'), value: null }])
    await intake({ onError: (error) => { errors.push(error); failed() } })
    await hasFailed
    expect([await count('events'), await count('deliveries'), await count('quarantine'), await count('outbox'), await reached()]).toEqual([0, 0, 0, 0, 0])
    expect(taken).toEqual([])
    await stage.database.pool.query('delete from refusing')
    await subscription?.caughtUp()
    expect([await count('events'), await count('deliveries'), await count('quarantine'), await reached()]).toEqual([1, 1, 1, 2])
    expect(String(errors[0])).toContain('the disk is full')
  })
})

describe('a batch that is handed over again', () => {
  test('changes nothing, though the bus forgot that it was taken in', async () => {
    await stage.bus.publish([invoice('1'), { ...invoice('2'), value: null }])
    await (await intake()).caughtUp()
    await subscription?.stop()
    await stage.database.pool.query('delete from bus.offsets')
    await (await intake({ group: 'again' })).caughtUp()
    expect([await count('events'), await count('repeats'), await count('quarantine'), await count('outbox')]).toEqual([1, 0, 1, 1])
  })

  test('changes nothing, though two hands hold it at the same time', async () => {
    const handles: ((batch: never) => Promise<void>)[] = []
    const deaf = { ...stage.bus, subscribe: (options: { handle: (batch: never) => Promise<void> }) => {
      handles.push(options.handle)
      return Promise.resolve({ caughtUp: () => Promise.resolve(), stop: () => Promise.resolve() })
    } }
    await intake({ bus: deaf as never })
    await intake({ bus: deaf as never })
    const records = stage.onBus(invoice('1'), invoice('2'), { ...invoice('3'), value: null })
    const batch = { topic: 'shop.invoices', partition: 0, records, heartbeat: () => Promise.resolve() } as never
    await Promise.all(handles.map((handle) => handle(batch)))
    expect([await count('events'), await count('repeats'), await count('quarantine'), await count('deliveries')]).toEqual([2, 0, 1, 2])
    expect(taken).toHaveLength(1)
  })
})

test('two intakes of one story on different topics run one after the other, and the second sees what the first planned', async () => {
  const { pool } = stage.database
  const [first] = stage.onBus(invoice('1', { story: 's' }))
  const [second] = stage.onBus(creditNote('2', '1', { story: 's' }))
  const context = { decode: stage.decode, profiles: stage.profiles }
  const holder = await pool.connect()
  await holder.query('begin')
  await takeIn(holder, [first!], context, stage.clock.now_ms())
  const other = inTransaction(pool, (client) => takeIn(client, [second!], context, stage.clock.now_ms()))
  for (;;) {
    const { rows } = await pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`)
    if (rows.length > 0) break
  }
  await holder.query('commit')
  holder.release()
  await other
  expect(await stage.rows('select document_number, state, predecessor is not null as behind from deliveries order by delivery_no')).toEqual([
    { document_number: '1', state: 'planned', behind: false },
    { document_number: '2', state: 'planned', behind: true },
  ])
})

test('events of one story that two topics carry are taken in once each, whatever the order in which the topics come', async () => {
  await stage.bus.publish([orderChanged('T-1', { story: 's', version: 2 }), invoice('1', { story: 's', version: 1 }), creditNote('3', '1', { story: 's', version: 3 })])
  await (await intake({ batchSize: 1 })).caughtUp()
  await stage.dispatch()
  expect(stage.receiver().numbers).toEqual(['1', '3'])
})

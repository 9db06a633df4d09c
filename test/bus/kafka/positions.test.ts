import { beforeAll, expect, test, vi } from 'vitest'
import { problem } from '../../../errors/failure.ts'
import { readHold } from '../../../ledger/restore.ts'
import { holdIfRestored } from '../../../pipelines/intake/holdIfRestored.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { startOwnBroker, type OwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { setIntakeStage } from './intakeStage.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const topic = 'shop.invoices'
/** Where each record of the ledger lay. */
const offsets = `select topic, log_offset::int as at from events union all select topic, log_offset::int from repeats order by topic, at`

ownKafka.describe('where the intake begins on Kafka', () => {
  let broker: OwnBroker
  beforeAll(async () => {
    broker = await startOwnBroker()
    return () => broker.end()
  })

  test('goes on from the ledger, whatever the group has committed', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'), invoice('2'))
    await stage.takeInAll()
    await stage.publish(invoice('3'))
    await stage.takeInAll({ group: 'another' })
    expect(stage.taken.map(({ events, repeats }) => ({ events, repeats }))).toEqual([{ events: 2, repeats: 0 }, { events: 1, repeats: 0 }])
    expect(await stage.alarms()).toEqual([])
  })

  test('takes in again what a ledger from a backup does not have, and holds all sending beforehand', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'), invoice('2'), invoice('3'))
    await stage.takeInAll()
    await stage.rows('update positions set next_offset = 1')
    await holdIfRestored(stage.context.pool, stage.kafka, 'intake', 0)
    expect((await readHold(stage.context.pool))?.problem).toEqual(problem('KS-LEDGER-RESTORED', { gaps: `${topic}/0 from 1 to 2` }))
    await stage.takeInAll()
    expect(stage.taken.at(-1)?.repeats).toBe(2)
    expect(await stage.rows('select next_offset::int as next from positions where topic = $$shop.invoices$$')).toEqual([{ next: 3 }])
  })

  test('raises an alarm that names the records which expired before they were taken in', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'))
    await stage.takeInAll()
    await stage.publish(invoice('2'), invoice('3'), invoice('4'))
    await stage.expire(topic, 3)
    await stage.takeInAll()
    await stage.takeInAll()
    expect(await stage.alarms()).toEqual([`KS-BUS-RECORDS-GONE ${topic}/0 at 3`])
    expect(await stage.rows('select problem -> $$parameters$$ as range from alarms')).toEqual([{ range: { topic, partition: 0, first: 1, last: 2 } }])
    expect(await stage.states()).toEqual(['1 planned', '4 planned'])
  })

  test('raises it also where nothing was ever taken in: what lay there at the first start is gone', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.takeInAll()
    await stage.publish(invoice('1'), invoice('2'))
    await stage.expire(topic, 2)
    await stage.takeInAll()
    expect(await stage.alarms()).toEqual([`KS-BUS-RECORDS-GONE ${topic}/0 at 2`])
  })

  test('recognises a topic that was made anew and is shorter, and keeps its offsets apart', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'), invoice('2'))
    await stage.takeInAll()
    await stage.recreate(topic)
    await stage.publish(invoice('2'))
    await stage.takeInAll()
    await stage.publish(invoice('3'))
    await stage.takeInAll()
    expect(await stage.alarms()).toEqual([`KS-BUS-TOPIC-RECREATED ${topic}~2/0 at 0`])
    expect(await stage.rows(offsets)).toEqual([{ topic, at: 0 }, { topic, at: 1 }, { topic: `${topic}~2`, at: 0 }, { topic: `${topic}~2`, at: 1 }])
    expect(await stage.states()).toEqual(['1 planned', '2 planned', '3 planned'])
  })

  test('recognises a topic that was made anew and has grown beyond the position by the event at its place', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'), { ...invoice('2'), value: null })
    await stage.takeInAll()
    await stage.recreate(topic)
    await stage.publish(invoice('1'), invoice('3'), invoice('4'))
    await stage.takeInAll()
    expect(await stage.alarms()).toEqual([`KS-BUS-TOPIC-RECREATED ${topic}~2/0 at 0`])
    expect(await stage.states()).toEqual(['1 planned', '3 planned', '4 planned'])
    expect(await stage.rows('select generation, next_offset::int as next from positions where topic = $$shop.invoices$$')).toEqual([{ generation: 2, next: 3 }])
  })

  test('goes on where a topic that was made anew holds the same up to its position', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'), invoice('2'))
    await stage.takeInAll()
    await stage.recreate(topic)
    await stage.publish(invoice('1'), invoice('2'), invoice('3'))
    await stage.takeInAll()
    expect(await stage.alarms()).toEqual([])
    expect(await stage.states()).toEqual(['1 planned', '2 planned', '3 planned'])
  })

  test('recognises under a running consumer that the topic was made anew', async () => {
    const stage = await setIntakeStage(broker.address)
    const subscription = await stage.start()
    await stage.publish(invoice('1'), invoice('2'))
    await subscription.caughtUp()
    await stage.recreate(topic)
    await stage.publish(invoice('3'))
    while (!(await stage.states()).includes('3 planned')) await new Promise((resolve) => setTimeout(resolve, 50))
    await subscription.stop()
    expect(await stage.alarms()).toEqual([`KS-BUS-TOPIC-RECREATED ${topic}~2/0 at 0`])
  })
})

import { expect, onTestFinished, test, vi } from 'vitest'
import { readLags } from '../../../service/operations/lags.ts'
import { setIntakeStage } from '../../bus/kafka/intakeStage.ts'
import { startOwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { setStage } from '../../pipelines/stage/stage.ts'

/** A broker is slow to start. */
vi.setConfig({ testTimeout: 90_000 })

const topic = 'shop.invoices'

ownKafka.test('the lag is what lies on the topic and is not in the ledger: records that expired do not count', async () => {
  const broker = await startOwnBroker()
  onTestFinished(() => broker.end())
  const stage = await setIntakeStage(broker.address)
  const lag = async (): Promise<number | undefined> => (await readLags(stage.database.pool, stage.kafka, 'intake')).find((each) => each.topic === topic)?.records
  expect(await lag()).toBe(0)
  await stage.publish(invoice('1'), invoice('2'), invoice('3'))
  expect(await lag()).toBe(3)
  await stage.expire(topic, 2)
  expect(await lag(), 'nothing was taken in, and the log begins beyond its first record').toBe(1)
  await stage.takeInAll()
  expect(await lag()).toBe(0)
  await stage.publish(invoice('4'), invoice('5'))
  await stage.expire(topic, 4)
  expect(await lag(), 'the log begins beyond what was taken in').toBe(1)
  await stage.expire(topic, 5)
  expect(await lag(), 'all has expired').toBe(0)
})

test('the embedded bus has the same lag', async () => {
  const stage = await setStage()
  onTestFinished(() => stage.stop())
  const sum = async (): Promise<number> => (await readLags(stage.database.pool, stage.bus, 'intake')).reduce((all, { records }) => all + records, 0)
  await stage.bus.publish([invoice('1'), invoice('2')])
  expect(await sum()).toBe(2)
  await stage.rows('delete from bus.records')
  expect(await sum()).toBe(0)
})

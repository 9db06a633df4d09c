import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { PartitionProgress, Bus, RecordBatch, Subscription } from '../../../bus/port.ts'
import { kafka, sharedBrokers } from '../../harness/kafka/kafka.ts'
import { gate, keysByPartition, record } from '../../suites/bus/stage.ts'
import { CuttableNetwork } from './kafkaDriver.ts'
import { connectAdmin, openBus } from './reading.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const partitions = 4

/** What a ledger does: takes each record in once, in order, and knows how far it is. */
class SmallLedger {
  readonly taken: string[][] = Array.from({ length: partitions }, () => [])
  readonly twice: string[] = []
  readonly errors: unknown[] = []

  readonly positions = async (assigned: readonly PartitionProgress[]): Promise<readonly bigint[]> => assigned.map(({ partition }) => BigInt(this.taken[partition]!.length))

  takeIn({ partition, records }: RecordBatch): void {
    const taken = this.taken[partition]!
    for (const { offset, value } of records) {
      if (Number(offset) < taken.length) this.twice.push(String(value))
      else if (Number(offset) > taken.length) throw new Error(`record ${taken.length} of partition ${partition} is missing`)
      else taken.push(String(value))
    }
  }
}

kafka.describe('a rebalance while a batch is in hand', () => {
  async function setUp() {
    const brokers = await sharedBrokers()
    const topic = `rebalance-${randomUUID()}`
    const group = `group-${topic}`
    const ledger = new SmallLedger()
    const open = (connect?: CuttableNetwork['connect']): Promise<Bus> => openBus(brokers, [{ name: topic, partitions }], { connect })
    const bus = await open()
    const keys = keysByPartition(partitions)
    const publish = (from: number, count: number): Promise<void> =>
      bus.publish(Array.from({ length: count }, (_, index) => keys.map((key) => record(topic, key, `${key} ${from + index}`))).flat())
    const read = (on: Bus, handle: (batch: RecordBatch) => Promise<void>): Promise<Subscription> =>
      on.subscribe({ group, topics: [topic], batchSize: 5, positions: ledger.positions, handle, onError: (error) => void ledger.errors.push(error) })
    const inOrder = (count: number): string[][] => keys.map((key) => Array.from({ length: count }, (_, number) => `${key} ${number}`))
    return { brokers, topic, group, ledger, open, bus, publish, read, inOrder }
  }

  test('loses and doubles nothing: the batch is finished and committed, and the rest goes to the other', async () => {
    const { ledger, open, publish, read, inOrder } = await setUp()
    await publish(0, 20)
    const [held, release] = [gate(), gate()]
    const first = await read(await open(), async (batch) => {
      held.open()
      await release.opened
      ledger.takeIn(batch)
    })
    await held.opened
    const other = gate()
    await read(await open(), async (batch) => {
      other.open()
      ledger.takeIn(batch)
    })
    release.open()
    await publish(20, 20)
    await other.opened
    await first.caughtUp()
    expect(ledger.taken).toStrictEqual(inOrder(40))
    expect(ledger.twice).toStrictEqual([])
  })

  test('a consumer that was cut off cannot commit what another has taken over', async () => {
    const { brokers, topic, group, ledger, open, publish, read, inOrder } = await setUp()
    await publish(0, 10)
    const network = new CuttableNetwork()
    const [held, release] = [gate(), gate()]
    const lost = await read(await open(network.connect), async (batch) => {
      held.open()
      await release.opened
      ledger.takeIn(batch)
    })
    await held.opened
    network.cut()
    const heir = await read(await open(), async (batch) => ledger.takeIn(batch))
    await heir.caughtUp()
    expect(ledger.taken).toStrictEqual(inOrder(10))
    await publish(10, 1)
    await heir.caughtUp()
    network.mend()
    release.open()
    await publish(11, 5)
    await Promise.all([heir.caughtUp(), lost.caughtUp()])
    expect(ledger.taken).toStrictEqual(inOrder(16))
    const [committed] = await (await connectAdmin(brokers)).fetchOffsets({ groupId: group, topics: [topic] })
    expect(committed!.partitions.map(({ offset }) => offset)).toStrictEqual(['16', '16', '16', '16'])
  })

  test('a long batch keeps its partitions by the heartbeats in between', async () => {
    const { ledger, open, publish, read, inOrder } = await setUp()
    await publish(0, 5)
    let slept = false
    const subscription = await read(await open(), async (batch) => {
      if (!slept) await new Promise((resolve) => setTimeout(resolve, 4_000))
      slept = true
      ledger.takeIn(batch)
    })
    await subscription.caughtUp()
    expect(ledger.taken).toStrictEqual(inOrder(5))
    expect(ledger.twice).toStrictEqual([])
    expect(ledger.errors).toStrictEqual([])
  })
})

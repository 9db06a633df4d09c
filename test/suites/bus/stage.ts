import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Bus, BusRecord, OutgoingRecord, RecordBatch, SubscribeOptions, Subscription } from '../../../bus/port.ts'
import { partitionOf } from '../../../bus/partitioner.ts'
import type { BusDriver } from './driver.ts'

/** A topic of one test's own, and a bus on it that is closed when the test ends. */
export interface Stage {
  readonly bus: Bus
  readonly topic: string
  readonly group: string
  readonly partitions: number
  /** Another client of the same topic. */
  openAnother(): Promise<Bus>
}

export async function setStage(driver: BusDriver, partitions = 3): Promise<Stage> {
  const topic = `topic-${randomUUID()}`
  const openAnother = async (): Promise<Bus> => {
    const bus = await driver.open([{ name: topic, partitions }])
    onTestFinished(() => bus.close())
    return bus
  }
  return { bus: await openAnother(), topic, group: `group-${randomUUID()}`, partitions, openAnother }
}

/** A record whose value is a text. */
export function record(topic: string, key: string, text: string): OutgoingRecord {
  return { topic, key, value: Buffer.from(text), headers: {}, timestamp_ms: 1_700_000_000_000 }
}

/** One key for each partition, in the order of the partitions. */
export function keysByPartition(partitions: number): readonly string[] {
  const keys = new Map<number, string>()
  for (let number = 0; keys.size < partitions; number += 1) {
    const partition = partitionOf(Buffer.from(`story-${number}`), partitions)
    if (!keys.has(partition)) keys.set(partition, `story-${number}`)
  }
  return Array.from({ length: partitions }, (_, partition) => keys.get(partition)!)
}

/** A consumer that keeps what it was handed, and tells when there is enough of it. */
export class Collector {
  readonly batches: RecordBatch[] = []
  readonly errors: unknown[] = []
  readonly #watchers = new Set<() => void>()

  get records(): readonly BusRecord[] {
    return this.batches.flatMap(({ records }) => records)
  }

  get texts(): readonly string[] {
    return this.records.map(({ value }) => String(value))
  }

  readonly handle = async (batch: RecordBatch): Promise<void> => {
    this.batches.push(batch)
    this.#changed()
  }

  readonly onError = (error: unknown): void => {
    this.errors.push(error)
    this.#changed()
  }

  /** Resolves when the condition holds; asked after every batch and error. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return
    await new Promise<void>((resolve) => {
      const watcher = (): void => {
        if (!condition()) return
        this.#watchers.delete(watcher)
        resolve()
      }
      this.#watchers.add(watcher)
    })
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }
}

/** Subscribes the collector, with whatever the test wants otherwise; stopped when the test ends. */
export async function collect(stage: Stage, collector: Collector, options: Partial<SubscribeOptions> = {}, bus = stage.bus): Promise<Subscription> {
  const subscription = await bus.subscribe({
    group: stage.group,
    topics: [stage.topic],
    batchSize: 10,
    handle: collector.handle,
    onError: collector.onError,
    ...options,
  })
  onTestFinished(() => subscription.stop())
  return subscription
}

/** The offset after the last record of each partition of a topic. */
export async function endsOf(bus: Pick<Bus, 'progress'>, topic: string): Promise<readonly { readonly partition: number; readonly offset: bigint }[]> {
  return (await bus.progress('nobody', [topic])).map(({ partition, logEnd: offset }) => ({ partition, offset }))
}

/** A promise and the call that fulfils it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

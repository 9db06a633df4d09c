import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { restingPort } from '../../simulator/restingPort.ts'
import { result, type Bench, type BenchResult, type Effort } from '../bench.ts'
import { invoiceRecords } from '../endToEnd/events.ts'
import { startService } from '../endToEnd/programs.ts'
import { ReceiverProcess } from '../endToEnd/receiverProcess.ts'
import { memoryOf, peakMemory_bytes, processorTime_ms } from '../house/processorTime.ts'
import { writeProfile } from '../house/profile.ts'
import { openTopic } from '../house/topic.ts'

const events: Readonly<Record<Effort, number>> = { full: 10_000, quick: 200 }
const aims = { processor_ms: 0.4, memory_megabytes: 250 }
const look_ms = 500

/** What the service holds at one moment, in bytes: as the machine counts it, and what of that is whose. */
interface Sample {
  readonly all: number
  /** Mapped files: Node's own program. */
  readonly files: number
  /** V8's heap, with room that is not used at the moment. */
  readonly heap: number
  /** Bytes outside of the heap that objects in it own: records, documents, the wire. */
  readonly buffers: number
}

/**
 * Memory of the service from the first of the invoices to the last, started as `npm start` starts it. Flat is what is as large in the last
 * quarter of the run as in the second; in the first it grows into its work.
 */
export const memoryBench: Bench = {
  name: 'memory',
  async *run(effort): AsyncIterable<BenchResult> {
    const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
    const [topic, receiver, port] = [await openTopic(), await ReceiverProcess.start(), await restingPort()]
    try {
      const places = { brokers: topic.brokers, receiver: receiver.url, group: 'memory', data: join(folder, 'data'), profiles: join(folder, 'profiles'), operationsPort: port }
      writeProfile(places.profiles)
      await topic.publish(invoiceRecords(0, events[effort]))
      receiver.begin(events[effort], 0)
      const [began, ended] = [receiver.came('first'), receiver.came('all')]
      const service = startService(places)
      await began
      const before_ms = processorTime_ms(service.pid)
      const samples = await sampledUntil(ended, () => sampleOf(service.pid, port))
      const used_ms = processorTime_ms(service.pid) - before_ms
      const peak_bytes = peakMemory_bytes(service.pid)
      await service.stop()
      yield* rows(samples, peak_bytes)
      yield result('memory, CPU an event', 'ms', used_ms / events[effort], aims.processor_ms)
    } finally {
      await receiver.stop()
      await topic.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function* rows(samples: readonly Sample[], peak_bytes: number): Iterable<BenchResult> {
  const quarter = (number: number): readonly Sample[] => samples.slice(Math.floor(samples.length * (number - 1) / 4), Math.max(1, Math.ceil(samples.length * number / 4)))
  const megabytes = (of: readonly Sample[], part: keyof Sample): number => of.reduce((sum, sample) => sum + sample[part], 0) / of.length / 1_000_000
  const [second, last] = [quarter(2), quarter(4)]
  yield result('memory, peak', 'MB', peak_bytes / 1_000_000, aims.memory_megabytes)
  yield result('memory, last quarter', 'MB', megabytes(last, 'all'), megabytes(second, 'all'))
  for (const part of ['files', 'heap', 'buffers'] as const) yield result(`memory, ${part} of it`, 'MB', megabytes(last, part), megabytes(last, 'all'))
}

async function sampledUntil(end: Promise<unknown>, look: () => Promise<Sample>): Promise<readonly Sample[]> {
  const samples = [await look()]
  let ended = false
  void end.then(() => { ended = true })
  while (!ended) {
    await pause(look_ms)
    samples.push(await look())
  }
  return samples
}

/** The heap as the service's own metrics tell it. */
async function sampleOf(pid: number, port: number): Promise<Sample> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  const { all_bytes, files_bytes } = memoryOf(pid)
  return { all: all_bytes, files: files_bytes, heap: metric('nodejs_heap_size_total_bytes'), buffers: metric('nodejs_external_memory_bytes') }
}

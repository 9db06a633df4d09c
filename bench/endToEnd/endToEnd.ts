import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { result, type Bench, type BenchResult, type Effort } from '../bench.ts'
import { invoiceRecords } from './events.ts'
import { familyTime_ms, peakMemory_bytes, processorTime_ms } from '../house/processorTime.ts'
import { writeProfile } from '../house/profile.ts'
import { postmasterOf, startNaive, startService, type Program, type ServicePlaces } from './programs.ts'
import { ReceiverProcess, type Arrivals } from './receiverProcess.ts'
import { openTopic, type BenchTopic } from '../house/topic.ts'

/** How many invoices lie on the topic, and how many come one by one at the steady pace. */
const sizes: Readonly<Record<Effort, { readonly events: number; readonly steady: number }>> = {
  full: { events: 50_000, steady: 6_000 },
  quick: { events: 400, steady: 100 },
}
const steadyPerSecond = 200
const slowAnswer_ms = 5
const outage_ms = 5_000
/** The yardsticks of what the naive program is none for: what is aimed at. */
const aims = { processor_ms: 0.4, memory_megabytes: 250, wait_ms: 250 }

/** What one run of the service used and did, from the first invoice at the receiver to the last. */
interface Run {
  readonly perSecond: number
  readonly service_ms: number
  readonly postgres_ms: number
  readonly memory_bytes: number
}

/** A broker with the invoices on it, a receiver, and folders: what the programs run between. */
class Stage {
  readonly topic: BenchTopic
  readonly receiver: ReceiverProcess
  readonly #folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
  #runs = 0

  private constructor(topic: BenchTopic, receiver: ReceiverProcess) {
    this.topic = topic
    this.receiver = receiver
    writeProfile(join(this.#folder, 'profiles'))
  }

  static async open(): Promise<Stage> {
    return new Stage(await openTopic(), await ReceiverProcess.start())
  }

  /** Places of a run that has the topic and its ledger for itself. */
  fresh(): ServicePlaces {
    this.#runs += 1
    return {
      brokers: this.topic.brokers, receiver: this.receiver.url, group: `run-${this.#runs}`,
      data: join(this.#folder, `data-${this.#runs}`), profiles: join(this.#folder, 'profiles'),
    }
  }

  async close(): Promise<void> {
    await this.receiver.stop()
    await this.topic.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Events a second of the naive program over what lies on the topic. */
async function naiveRate(stage: Stage, events: number, answersAfter_ms: number): Promise<number> {
  const { receiver } = stage
  receiver.begin(events, answersAfter_ms)
  const began = receiver.came('first')
  const ended = receiver.came('all')
  const naive = startNaive(stage.fresh())
  const took_ms = await ended.then(async (end_ms) => end_ms - await began)
  await naive.stop()
  return events / took_ms * 1000
}

/** What happens to a run in the middle; gives the service as it goes on. */
type Trouble = (service: Program, places: ServicePlaces, receiver: ReceiverProcess) => Promise<Program>

/** Runs the service over what lies on the topic. The trouble comes once a quarter of it has arrived. */
async function serve(stage: Stage, events: number, answersAfter_ms: number, trouble?: Trouble): Promise<{ readonly run: Run; readonly service: Program }> {
  const { receiver } = stage
  const places = stage.fresh()
  receiver.begin(events, answersAfter_ms)
  const began = receiver.came('first')
  const ended = receiver.came('all')
  let service = startService(places)
  const begun_ms = await began
  const postmaster = postmasterOf(places)
  const before = { service: processorTime_ms(service.pid), postgres: familyTime_ms(postmaster) }
  if (trouble !== undefined) {
    await quarterOf(receiver, events)
    service = await trouble(service, places, receiver)
  }
  const took_ms = await ended - begun_ms
  const run = {
    perSecond: events / took_ms * 1000,
    service_ms: processorTime_ms(service.pid) - before.service,
    postgres_ms: familyTime_ms(postmaster) - before.postgres,
    memory_bytes: peakMemory_bytes(service.pid),
  }
  refuseFaults(await receiver.arrivals(), events)
  return { run, service }
}

async function quarterOf(receiver: ReceiverProcess, events: number): Promise<void> {
  while ((await receiver.arrivals()).effects < events / 4) await pause(200)
}

/** Every invoice one effect, and those of a story in their order; else the figures mean nothing. */
function refuseFaults({ effects, doubled, disordered }: Arrivals, events: number): void {
  if (effects !== events || doubled > 0 || disordered > 0) throw new Error(`Of ${events} invoices ${effects} had an effect, ${doubled} a second one, and ${disordered} came before the one ahead of them.`)
}

/** Publishes at a steady pace; gives how long each took from its record's time to the receiver, in milliseconds, sorted. */
async function latencies_ms({ topic, receiver }: Stage, already: number, steady: number): Promise<readonly number[]> {
  receiver.begin(steady, 0)
  const ended = receiver.came('all')
  const sent_ms: number[] = []
  const begun_ms = performance.now()
  for (let index = 0; index < steady; index += 1) {
    await pause(Math.max(0, begun_ms + index * 1000 / steadyPerSecond - performance.now()))
    const records = invoiceRecords(already + index, already + index + 1)
    sent_ms.push(performance.timeOrigin + performance.now())
    void topic.publish(records)
  }
  await ended
  const { at_ms } = await receiver.arrivals()
  return at_ms.map(([index, came_ms]) => came_ms - (sent_ms[index - already] ?? Number.NaN)).sort((one, other) => one - other)
}

/** The receiver refuses everything for five seconds. */
const outage: Trouble = async (service, _, receiver) => {
  receiver.refuse(true)
  await pause(outage_ms)
  receiver.refuse(false)
  return service
}

const killAndRestart: Trouble = async (service, places) => {
  await service.kill()
  return startService(places)
}

/** From the record on Kafka to the receiver's answer, by the real service as a process of its own. */
export const endToEndBench: Bench = {
  name: 'end-to-end',
  async *run(effort): AsyncIterable<BenchResult> {
    const { events, steady } = sizes[effort]
    const stage = await Stage.open()
    try {
      await stage.topic.publish(invoiceRecords(0, events))
      const naive = { atOnce: await naiveRate(stage, events, 0), slow: await naiveRate(stage, events, slowAnswer_ms) }
      const alone = async (name: string, yardstick: number, answersAfter_ms: number, trouble?: Trouble): Promise<BenchResult> => {
        const { run, service } = await serve(stage, events, answersAfter_ms, trouble)
        await service.stop()
        return result(name, 'events/s', run.perSecond, yardstick)
      }
      yield await alone(`end-to-end, answer after ${slowAnswer_ms} ms`, naive.slow, slowAnswer_ms)
      yield await alone(`end-to-end, 503 for ${outage_ms / 1000} s`, naive.atOnce, 0, outage)
      yield await alone('end-to-end, kill -9', naive.atOnce, 0, killAndRestart)
      const { run, service } = await serve(stage, events, 0)
      yield result('end-to-end, answer at once', 'events/s', run.perSecond, naive.atOnce)
      yield result('end-to-end, service CPU an event', 'ms', run.service_ms / events, aims.processor_ms)
      yield result('end-to-end, PostgreSQL CPU an event', 'ms', run.postgres_ms / events, aims.processor_ms)
      yield result('end-to-end, peak memory', 'MB', run.memory_bytes / 1_000_000, aims.memory_megabytes)
      const waits_ms = await latencies_ms(stage, events, steady)
      const at = (share: number): number => waits_ms[Math.floor(waits_ms.length * share)] ?? Number.NaN
      yield result(`end-to-end, p50 at ${steadyPerSecond}/s`, 'ms', at(0.5), aims.wait_ms)
      yield result(`end-to-end, p99 at ${steadyPerSecond}/s`, 'ms', at(0.99), aims.wait_ms)
      await service.stop()
    } finally {
      await stage.close()
    }
  },
}

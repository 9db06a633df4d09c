import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { result, type Bench, type BenchResult, type Effort } from '../bench.ts'
import { invoiceRecords } from './events.ts'
import { familyTime_ms, peakMemory_bytes, processorTime_ms } from './processorTime.ts'
import { writeProfile } from './profile.ts'
import { postmasterOf, startNaive, startService, type Program, type ServicePlaces } from './programs.ts'
import { ReceiverProcess, type Arrivals } from './receiverProcess.ts'
import { openTopic, type BenchTopic } from './topic.ts'

/** How many invoices lie on the topic, and how many come one by one at the steady pace. */
const sizes: Readonly<Record<Effort, { readonly events: number; readonly steady: number }>> = {
  full: { events: 50_000, steady: 6_000 },
  quick: { events: 400, steady: 100 },
}
const steadyPerSecond = 200
const slowAnswer_ms = 5
const outage_ms = 5_000

/** What one run of the service used and did, from the first invoice at the receiver to the last. */
interface Run {
  readonly perSecond: number
  readonly service_ms: number
  readonly postgres_ms: number
  readonly memory_bytes: number
}

/** Everything of one run beside the service itself: a broker with the invoices on it, a receiver, folders. */
class Stage {
  readonly topic: BenchTopic
  readonly receiver: ReceiverProcess
  readonly #folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
  readonly places: ServicePlaces

  private constructor(topic: BenchTopic, receiver: ReceiverProcess) {
    this.topic = topic
    this.receiver = receiver
    this.places = { brokers: topic.brokers, receiver: receiver.url, data: join(this.#folder, 'data'), profiles: join(this.#folder, 'profiles') }
    writeProfile(this.places.profiles)
  }

  static async open(): Promise<Stage> {
    return new Stage(await openTopic(), await ReceiverProcess.start())
  }

  async close(): Promise<void> {
    await this.receiver.stop()
    await this.topic.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function onStage<Result>(work: (stage: Stage) => Promise<Result>): Promise<Result> {
  const stage = await Stage.open()
  try {
    return await work(stage)
  } finally {
    await stage.close()
  }
}

/** Events a second of the naive program over what lies on the topic. */
async function naiveRate({ places, receiver }: Stage, events: number, answersAfter_ms: number): Promise<number> {
  receiver.begin(events, answersAfter_ms)
  const began = receiver.came('first')
  const ended = receiver.came('all')
  const naive = startNaive(places.brokers, places.receiver)
  const took_ms = await ended.then(async (end_ms) => end_ms - await began)
  await naive.stop()
  return events / took_ms * 1000
}

/** Runs the service over what lies on the topic. `trouble` happens once a quarter of it has come. */
async function serve({ places, receiver }: Stage, events: number, answersAfter_ms: number, trouble?: (program: Program) => Promise<Program>): Promise<{ readonly run: Run; readonly service: Program }> {
  receiver.begin(events, answersAfter_ms)
  const began = receiver.came('first')
  const ended = receiver.came('all')
  let service = startService(places)
  const begun_ms = await began
  const postmaster = postmasterOf(places)
  const before = { service: processorTime_ms(service.pid), postgres: familyTime_ms(postmaster) }
  if (trouble !== undefined) {
    await quarterOf(receiver, events)
    service = await trouble(service)
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

/** Takes and gives back 503 for five seconds. */
async function outage(receiver: ReceiverProcess, service: Program): Promise<Program> {
  receiver.refuse(true)
  await pause(outage_ms)
  receiver.refuse(false)
  return service
}

/** From the record on Kafka to the receiver's answer, by the real service as a process of its own. */
export const endToEndBench: Bench = {
  name: 'end-to-end',
  async *run(effort): AsyncIterable<BenchResult> {
    const { events, steady } = sizes[effort]
    yield* await onStage(async (stage) => {
      await stage.topic.publish(invoiceRecords(0, events))
      const naive = await naiveRate(stage, events, 0)
      const { run, service } = await serve(stage, events, 0)
      const waits_ms = await latencies_ms(stage, events, steady)
      const at = (share: number): number => waits_ms[Math.floor(waits_ms.length * share)] ?? Number.NaN
      await service.stop()
      return [
        result('end-to-end, answer at once', 'events/s', run.perSecond, naive),
        result('end-to-end, service CPU an event', 'ms', run.service_ms / events, 0.4),
        result('end-to-end, PostgreSQL CPU an event', 'ms', run.postgres_ms / events, 0.4),
        result('end-to-end, peak memory', 'MB', run.memory_bytes / 1_000_000, 250),
        result(`end-to-end, p50 at ${steadyPerSecond}/s`, 'ms', at(0.5), 250),
        result(`end-to-end, p99 at ${steadyPerSecond}/s`, 'ms', at(0.99), 250),
      ]
    })
    const troubles: readonly (readonly [string, number, ((stage: Stage, service: Program) => Promise<Program>)?])[] = [
      [`end-to-end, answer after ${slowAnswer_ms} ms`, slowAnswer_ms],
      [`end-to-end, 503 for ${outage_ms / 1000} s`, 0, ({ receiver }, service) => outage(receiver, service)],
      ['end-to-end, kill -9', 0, async ({ places }, service) => service.kill().then(() => startService(places))],
    ]
    for (const [name, answersAfter_ms, trouble] of troubles) {
      yield await onStage(async (stage) => {
        await stage.topic.publish(invoiceRecords(0, events))
        const naive = await naiveRate(stage, events, answersAfter_ms)
        const { run, service } = await serve(stage, events, answersAfter_ms, trouble && ((program) => trouble(stage, program)))
        await service.stop()
        return result(name, 'events/s', run.perSecond, naive)
      })
    }
  },
}

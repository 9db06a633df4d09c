import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { result, type Bench, type BenchResult, type Effort } from '../bench.ts'
import { postmasterOf, startIdleConsumer, startService } from '../endToEnd/programs.ts'
import { invoiceRecords } from '../endToEnd/events.ts'
import { ReceiverProcess } from '../endToEnd/receiverProcess.ts'
import { familyTime_ms, processorTime_ms } from '../house/processorTime.ts'
import { writeProfile } from '../house/profile.ts'
import { openTopic } from '../house/topic.ts'

const seconds: Readonly<Record<Effort, number>> = { full: 60, quick: 2 }
/** What its start and the one invoice leave behind is done by then. */
const calm_ms: Readonly<Record<Effort, number>> = { full: 15_000, quick: 500 }
/** One per cent of a core. */
const aim_ms = 10

/**
 * Processor time a second of a service that has nothing to do, with Kafka and its embedded PostgreSQL; the yardstick is one per cent of a core. At
 * the same time a consumer by kafkajs alone, with its queue of requests as we mend it; its yardstick is the library as it is.
 */
export const idleBench: Bench = {
  name: 'idle',
  async *run(effort): AsyncIterable<BenchResult> {
    const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
    const [topic, receiver] = [await openTopic(), await ReceiverProcess.start()]
    try {
      const places = { brokers: topic.brokers, receiver: receiver.url, group: 'idle', data: join(folder, 'data'), profiles: join(folder, 'profiles') }
      writeProfile(places.profiles)
      await topic.publish(invoiceRecords(0, 1))
      receiver.begin(1, 0)
      const runs = receiver.came('all')
      const service = startService(places)
      const consumers = [startIdleConsumer(topic.brokers, 'mended'), startIdleConsumer(topic.brokers, 'as it is')]
      await runs
      await pause(calm_ms[effort])
      const postmaster = postmasterOf(places)
      const meters = [() => processorTime_ms(service.pid), () => familyTime_ms(postmaster), ...consumers.map(({ pid }) => () => processorTime_ms(pid))]
      const before_ms = meters.map((read) => read())
      await pause(seconds[effort] * 1000)
      const [ofService = 0, ofPostgres = 0, mended = 0, asItIs = 0] = meters.map((read, index) => (read() - (before_ms[index] ?? 0)) / seconds[effort])
      await Promise.all([service, ...consumers].map((program) => program.stop()))
      yield result('idle service, CPU a second', 'ms', ofService, aim_ms)
      yield result('idle PostgreSQL, CPU a second', 'ms', ofPostgres, aim_ms)
      yield result('idle kafkajs, CPU a second', 'ms', mended, asItIs)
    } finally {
      await receiver.stop()
      await topic.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

import { setImmediate } from 'node:timers/promises'
import { result, type Bench, type BenchResult, type Effort } from '../bench.ts'
import { invoiceRecords } from '../endToEnd/events.ts'
import { checkedInvoice, makeDocument, renderInvoice } from './make.ts'
import { timePerCall } from '../timePerCall.ts'
import { Threads } from './threads.ts'

/** Documents, and how many of them a thread is given at once; a service claims up to 250. */
const sizes: Readonly<Record<Effort, { readonly documents: number; readonly batch: number }>> = {
  full: { documents: 4_000, batch: 50 },
  quick: { documents: 40, batch: 10 },
}
const threadCounts = [1, 2] as const
/** The whole service is to have no more. */
const memoryAim_megabytes = 250

/** What making all documents took. */
interface Spent {
  readonly perSecond: number
  /** Processor time for 1,000 documents: of all threads, and of the one that everything else of a service needs. */
  readonly process_ms: number
  readonly main_ms: number
}

type MakeAll = (batches: readonly (readonly Uint8Array[])[]) => Promise<number>

/** As the service does it: in its one thread, with a turn for others after each batch. */
const inProcess: MakeAll = async (batches) => {
  let made = 0
  for (const batch of batches) {
    made += batch.map(makeDocument).length
    await setImmediate()
  }
  return made
}

async function spentBy(make: MakeAll, batches: readonly (readonly Uint8Array[])[]): Promise<Spent> {
  const documents = batches.flat().length
  const [begun_ms, process_, main] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()]
  const made = await make(batches)
  if (made !== documents) throw new Error(`Of ${documents} documents ${made} were made.`)
  const took_ms = performance.now() - begun_ms
  const perThousand = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / documents
  return { perSecond: documents / took_ms * 1000, process_ms: perThousand(process.cpuUsage(process_)), main_ms: perThousand(process.threadCpuUsage(main)) }
}

/**
 * Invoices of ten lines from the record's bytes to the packed document, in the process's own thread and in worker threads, which get
 * bytes and give bytes (structured clones; an event or an invoice with its decimals cannot be cloned). The yardstick is the own thread;
 * rendering alone, of an invoice that is read and judged already, is the most that a cheaper renderer could save.
 */
export const workersBench: Bench = {
  name: 'workers',
  async *run(effort): AsyncIterable<BenchResult> {
    const { documents, batch } = sizes[effort]
    const records = invoiceRecords(0, documents).map(({ value }) => new Uint8Array(value ?? []))
    const batches = Array.from({ length: documents / batch }, (_, index) => records.slice(index * batch, (index + 1) * batch))
    await spentBy(inProcess, batches)
    const own = await spentBy(inProcess, batches)
    yield result('in process', 'documents/s', own.perSecond, own.perSecond)
    yield result('in process, CPU for 1,000', 'ms', own.process_ms, own.process_ms)
    const invoice = checkedInvoice(records[0] ?? new Uint8Array())
    yield result('rendering alone, for 1,000', 'ms', timePerCall(() => renderInvoice(invoice), effort) * 1000, own.process_ms)
    for (const count of threadCounts) {
      const before_bytes = process.memoryUsage.rss()
      const threads = new Threads(count)
      await threads.make(batches)
      const spent = await spentBy((all) => threads.make(all), batches)
      const memory_bytes = (process.memoryUsage.rss() - before_bytes) / count
      await threads.close()
      const name = count === 1 ? '1 thread' : `${count} threads`
      yield result(name, 'documents/s', spent.perSecond, own.perSecond)
      yield result(`${name}, CPU for 1,000`, 'ms', spent.process_ms, own.process_ms)
      yield result(`${name}, main thread for 1,000`, 'ms', spent.main_ms, own.process_ms)
      yield result(`${name}, memory each`, 'MB', memory_bytes / 1_000_000, memoryAim_megabytes)
    }
  },
}

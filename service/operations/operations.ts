import { fromServer } from '../../ledger/away.ts'
import type { Observer } from '../../pipelines/observer.ts'
import type { Configuration } from '../configuration.ts'
import type { Log } from '../log.ts'
import { Activity } from '../watching/activity.ts'
import { Metrics } from '../watching/metrics.ts'
import { Watcher } from '../watching/watcher.ts'
import { Gauges, type GaugesOptions } from './gauges.ts'
import { startOperationsServer } from './operationsServer.ts'
import { addProcessMetrics } from './processMetrics.ts'
import { ReadyParts } from './readiness.ts'

/** Everything by which the service is watched: health, metrics, log lines and traces. */
export interface Operations {
  readonly address: string
  readonly ready: ReadyParts
  readonly observer: Observer
  /** From now on the metrics tell of this ledger and bus, and the service is ready only while the ledger answers. */
  watch(ledger: GaugesOptions): void
  close(): Promise<void>
}

/** Starts it, before anything else of the service: so it can be seen what a start waits for. */
export async function startOperations({ operations, traces }: Pick<Configuration, 'operations' | 'traces'>, log: Log): Promise<Operations> {
  const ready = new ReadyParts()
  const metrics = new Metrics()
  addProcessMetrics(metrics.registry)
  const activity = new Activity(log)
  const tracer = traces.endpoint === undefined ? undefined : new (await import('../watching/tracer.ts')).Tracer(traces.endpoint)
  let gauges: Gauges | undefined
  const server = await startOperationsServer({ ...operations, ready, registry: metrics.registry, refresh: async () => gauges?.refresh() })
  return {
    address: server.address, ready, observer: new Watcher({ log, activity, metrics, tracer }),
    watch(ledger) {
      gauges = new Gauges(metrics.registry, ledger)
      ready.set('ledger', async () => void (await fromServer(ledger.pool.query('select'))))
    },
    async close() {
      activity.flush()
      metrics.close()
      await tracer?.close()
      await server.close()
    },
  }
}

import { Writable } from 'node:stream'
import { referencesTo } from '../../../connectors/profile/references.ts'
import { createLog, type LogLevel } from '../../../service/log.ts'
import { startOperations, type Operations } from '../../../service/operations/operations.ts'
import { startService, type Service } from '../../../service/start.ts'
import { setStage, type Stage } from '../../pipelines/stage/stage.ts'
import { startOperator, type Operator } from './operator.ts'

/** The service on a real ledger with an operator behind it, watched as `npm start` has it. */
export interface Watched {
  readonly stage: Stage
  readonly service: Service
  readonly operations: Operations
  readonly operator: Operator
  /** What was logged so far. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Publishes, and waits until all is done. */
  publish(...records: Parameters<Stage['bus']['publish']>[0]): Promise<void>
  /** The operator hints at everything that it took: it is asked, and its answers are applied and told. */
  hint(): Promise<void>
  stop(): Promise<void>
}

export async function startWatched({ endpoint, level = 'info' }: { readonly endpoint?: string; readonly level?: LogLevel } = {}): Promise<Watched> {
  const logged: Record<string, unknown>[] = []
  const log = createLog(level, new Writable({ write: (line: Buffer, _, done) => { logged.push(JSON.parse(line.toString('utf8')) as Record<string, unknown>); done() } }))
  const operator = await startOperator()
  const stage = await setStage({ profiles: [operator.profile] })
  const { database: { pool }, bus, clock, profiles } = stage
  const operations = await startOperations({ operations: { host: '127.0.0.1', port: 0 }, traces: { endpoint } }, log)
  operations.watch({ pool, bus, clock, group: 'test' })
  const service = await startService({
    pool, bus, clock, profiles, log, observer: operations.observer, ready: operations.ready, allowLoopback: true, references: referencesTo({ environment: {}, folder: profiles.folder }),
    http: { host: '127.0.0.1', port: 0 }, limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, intake: { group: 'test', batchSize: 50 },
  })
  return {
    stage, service, operations, operator, logged,
    async publish(...records) {
      await bus.publish(records)
      await service.settled()
    },
    async hint() {
      for (const { 'idempotency-key': uuid } of operator.taken) {
        await fetch(`${service.address}/webhooks/esimerkki/operator`, { method: 'POST', body: JSON.stringify({ id: `hint-${String(uuid)}`, event: 'invoice.status', uuid }) })
      }
      await service.settled()
    },
    async stop() {
      await service.stop()
      await operations.close()
      await operator.stop()
      await stage.stop()
    },
  }
}

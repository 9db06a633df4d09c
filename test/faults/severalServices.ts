import { setTimeout as pause } from 'node:timers/promises'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus, OutgoingRecord } from '../../bus/port.ts'
import { topics } from '../../schemas/topics.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { profileFiles, type ProfileDraft } from '../pipelines/stage/profiles.ts'
import { KilledService } from './killedService.ts'

/** A ledger and a bus on which services are started as processes of their own. */
export interface SeveralServices {
  readonly database: TestDatabase
  readonly bus: Bus
  /** Starts one more, of this version or of the one in another folder; resolves when it runs. */
  start(root?: string): Promise<KilledService>
  publish(records: readonly OutgoingRecord[]): Promise<void>
  /** Resolves when so many deliveries are planned, none of them is on its way, and the shop has been told everything. */
  atRest(deliveries: number): Promise<void>
  /** Kills what still runs. */
  end(): Promise<void>
}

/** A lane with no patience: what failed is tried again at once. */
export const quickLane = { retry: { delays: ['PT0.2S'] }, breaker: { failures: 5, open: 'PT0.2S', longestOpen: 'PT0.5S' } }

/** `environment` goes to every service, over the usual one. */
export async function severalServices(profiles: readonly ProfileDraft[], environment: Readonly<Record<string, string>>): Promise<SeveralServices> {
  const database = await createTestDatabase()
  database.pool.on('error', () => undefined)
  const folder = await folderWith(profileFiles(profiles))
  const bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 4 })) })
  const services: KilledService[] = []
  return {
    database, bus,
    async start(root) {
      const service = new KilledService({
        DATABASE_URL: database.url, KUNTASILTA_PROFILES: folder, KUNTASILTA_PARTITIONS: '4', KUNTASILTA_HTTP_PORT: '0',
        KUNTASILTA_ALLOW_LOOPBACK: 'yes', KUNTASILTA_LEASE_MS: '3000', KUNTASILTA_SEND_MS: '1500', ...environment,
      }, root)
      services.push(service)
      await service.running
      return service
    },
    publish: (records) => bus.publish(records),
    async atRest(deliveries) {
      for (const since = performance.now(); ; ) {
        const { rows: [row] } = await database.pool.query<{ planned: number; moving: number; untold: number; states: string }>(`
          select count(*)::integer as planned, string_agg(distinct state, ', ') as states,
            (select count(*)::integer from outbox where published_at is null) as untold,
            count(*) filter (where state in ('planned', 'rendered', 'sending', 'retrying', 'unknown'))::integer as moving
          from deliveries`)
        if (row?.planned === deliveries && row.moving === 0 && row.untold === 0) return
        if (performance.now() - since > 90_000) throw new Error(`not at rest: ${JSON.stringify(row)}\n${services.map((each) => each.errors).join('\n')}`)
        await pause(100)
      }
    },
    async end() {
      await Promise.all(services.map((each) => each.kill()))
      await bus.close()
      await database.drop()
    },
  }
}

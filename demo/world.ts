import { rmSync } from 'node:fs'
import type { Pool } from 'pg'
import { ManualClock } from '../base/clock.ts'
import { createEmbeddedBus } from '../bus/embedded/bus.ts'
import type { Bus } from '../bus/port.ts'
import { referencesTo } from '../connectors/profile/references.ts'
import { ProfileStore } from '../connectors/profile/store.ts'
import { failure } from '../errors/failure.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { emptyDataFolder } from '../ledger/embedded/emptyDataFolder.ts'
import { migrate } from '../ledger/migrate.ts'
import { topics } from '../schemas/topics.ts'
import { createLog } from '../service/log.ts'
import { startService, type Service } from '../service/start.ts'
import { restingPort } from '../simulator/restingPort.ts'
import type { Receivers } from '../simulator/receivers/receiver.ts'
import { startReceivers } from '../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../simulator/simulatedSystems.ts'

/** Everything that takes part in the demo, running. */
export interface World {
  readonly pool: Pool
  readonly bus: Bus
  readonly clock: ManualClock
  readonly profiles: ProfileStore
  readonly receivers: Receivers
  readonly service: Service
  /** Rejects with KS-LEDGER-LOST when the ledger's server goes away; never resolves. */
  readonly lost: Promise<never>
  /** Takes every step, also where one fails, and then throws what the first one threw. */
  stop(): Promise<void>
}

/** Where the demo puts things. */
export interface WorldPlaces {
  /** Documents sent and received, emptied at the start. */
  readonly root: string
  /** The ledger's data, emptied at the start. */
  readonly ledger: string
  /** The demo's own profiles, or a folder given. */
  readonly profiles?: string
}

const partitions = 1
/** Longer than any send of the demo; short enough that its one lost answer does not hold it up. */
const limits = { batchSize: 250, lease_ms: 60_000, send_ms: 1_500 }

const application = 'kuntasilta demo'

/**
 * Starts an embedded ledger and bus, the receivers, and the service among them. Everything runs by one clock that stands still.
 *
 * @throws Failure KS-LEDGER-IN-USE where another demo plays in these places; nothing of it is touched
 */
export async function startWorld({ root, ledger, profiles: folder }: WorldPlaces, seed: number, start_ms: number): Promise<World> {
  await emptyDataFolder(ledger, application)
  rmSync(root, { recursive: true, force: true })
  const clock = new ManualClock(start_ms)
  const profiles = new ProfileStore(folder)
  await profiles.reload()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => undefined)
  const database = await openLedgerDatabase({
    databaseUrl: '', folder: ledger, role: 'service', application, connections: 4, isDurable: false, onLost: () => lost.reject(failure('KS-LEDGER-LOST', {})),
  })
  await migrate(database.pool)
  const bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
  const webhook = { host: '127.0.0.1', port: await restingPort() }
  const receivers = await startReceivers({
    root, clock, seed, systems: simulatedSystems(profiles.all()), webhookBase: `http://${webhook.host}:${webhook.port}`,
  })
  const service = await startService({
    pool: database.pool, bus, clock, profiles, limits, http: webhook, allowLoopback: true,
    references: referencesTo({ environment: receivers.environment, folder: root }),
    log: createLog('error'),
    intake: { group: 'kuntasilta', batchSize: 500 },
  })
  return {
    pool: database.pool, bus, clock, profiles, receivers, service, lost: lost.promise,
    stop: () => inTurn(() => service.stop(), () => receivers.stop(), () => bus.close(), () => database.close()),
  }
}

async function inTurn(...steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

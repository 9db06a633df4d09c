import { systemClock } from '../base/clock.ts'
import { createEmbeddedBus } from '../bus/embedded/bus.ts'
import { missingReferences } from '../connectors/profile/environment.ts'
import { referencesTo } from '../connectors/profile/references.ts'
import { ProfileStore } from '../connectors/profile/store.ts'
import { failure, lastWords, render } from '../errors/failure.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { migrate } from '../ledger/migrate.ts'
import { topics } from '../schemas/topics.ts'
import { readConfiguration } from './configuration.ts'
import { createLog, type Log } from './log.ts'
import { startService } from './start.ts'

/** What has not ended by then is left to its lease, as after a crash. */
const longestStop_ms = 9000

/** Starts the service from its environment, and stops it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env)
  const log = createLog(configuration.KUNTASILTA_LOG)
  const profiles = new ProfileStore(configuration.KUNTASILTA_PROFILES)
  for (const found of await profiles.reload()) log.error('A profile is faulty and not in force.', { code: found.code, reason: render(found) })
  const references = referencesTo({ environment: process.env, folder: profiles.folder })
  warnOfMissing(profiles, references, log)
  const { KUNTASILTA_LEASE_MS: lease_ms, KUNTASILTA_SEND_MS: send_ms, KUNTASILTA_BATCH: batchSize } = configuration
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => undefined)
  const database = await openLedgerDatabase({
    databaseUrl: configuration.DATABASE_URL, folder: configuration.KUNTASILTA_DATA, role: 'service', application: 'kuntasilta service',
    onLost: () => lost.reject(failure('KS-LEDGER-LOST', {})),
  })
  log.info('The ledger is open.', { where: database.where })
  await migrate(database.pool)
  const bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: configuration.KUNTASILTA_PARTITIONS })) })
  const service = await startService({
    pool: database.pool, bus, clock: systemClock, profiles, references, log,
    http: { host: configuration.KUNTASILTA_HTTP_HOST, port: configuration.KUNTASILTA_HTTP_PORT },
    limits: { batchSize: 250, lease_ms, send_ms },
    allowLoopback: configuration.KUNTASILTA_ALLOW_LOOPBACK === 'yes',
    intake: { group: configuration.KUNTASILTA_GROUP, batchSize },
  })
  log.info('The service runs.', { address: service.address, municipalities: profiles.all().length })
  await Promise.race([toldToStop(), lost.promise])
  setTimeout(() => endNow(log), longestStop_ms).unref()
  await service.stop()
  await bus.close()
  await database.close()
  log.info('The service has stopped.')
}

function warnOfMissing(profiles: ProfileStore, references: Parameters<typeof missingReferences>[1], log: Log): void {
  for (const missing of missingReferences(profiles.all().map(({ profile }) => profile), references)) {
    log.warn('A system cannot be reached before its reference is set.', { lane: `${missing.municipality}/${missing.system}`, code: missing.problem.code, reason: render(missing.problem) })
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}

function endNow(log: Log): void {
  log.warn('Something did not end in time; what it had claimed is free again when its lease has run out.', {})
  process.exit(0)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exit(1)
}

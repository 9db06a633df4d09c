import { systemClock } from '../base/clock.ts'
import { referencesTo } from '../connectors/profile/references.ts'
import { ProfileStore } from '../connectors/profile/store.ts'
import { failure, lastWords, render } from '../errors/failure.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { migrate } from '../ledger/migrate.ts'
import { alarmCall } from './alarms/alarmCall.ts'
import { checkConfiguration, isCheckAsked } from './check.ts'
import { readConfiguration } from './configuration.ts'
import { createLog, type Log } from './log.ts'
import { openBus } from './openBus.ts'
import { openRegistry } from './openRegistry.ts'
import { startOperations } from './operations/operations.ts'
import { startService } from './start.ts'

/** What has not ended by then is left to its lease, as after a crash. */
const longestStop_ms = 9000

/** Starts the service from its configuration, and stops it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env)
  const { database: { url, folder, timeout_ms }, service: { batch: batchSize, group, lease_ms, send_ms, allowLoopback, ...settings } } = configuration
  const log = createLog(settings.log)
  const operations = await startOperations(configuration, log)
  log.info('Health and metrics can be read.', { address: operations.address })
  const profiles = new ProfileStore(settings.profiles)
  for (const found of await profiles.reload()) log.error('A profile is faulty and not in force.', { code: found.code, reason: render(found) })
  const references = referencesTo({ environment: process.env, folder: profiles.folder })
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => undefined)
  const database = await openLedgerDatabase({
    databaseUrl: url?.reveal() ?? '', folder, timeout_ms, role: 'service', application: 'kuntasilta service',
    onLost: () => lost.reject(failure('KS-LEDGER-LOST', {})),
  })
  log.info('The ledger is open.', { where: database.where })
  await migrate(database.pool)
  const bus = await openBus(configuration, database.pool, log)
  const registry = await openRegistry(configuration, database.pool)
  operations.watch({ pool: database.pool, bus, clock: systemClock, group })
  const { alarms: { url: alarmUrl, secret } } = configuration
  const service = await startService({
    pool: database.pool, bus, registry, clock: systemClock, profiles, references, log, allowLoopback,
    http: configuration.http, observer: operations.observer, ready: operations.ready,
    tellAlarm: alarmUrl && alarmCall({ url: alarmUrl, secret }, systemClock),
    limits: { batchSize: 250, lease_ms, send_ms },
    intake: { group, batchSize },
  })
  log.info('The service runs.', { address: service.address, municipalities: profiles.all().length })
  await Promise.race([toldToStop(), lost.promise])
  setTimeout(() => endNow(log), longestStop_ms).unref()
  operations.ready.stop()
  await service.stop()
  await bus.close()
  await database.close()
  await operations.close()
  log.info('The service has stopped.')
}

function check(): void {
  const { effective, remarks } = checkConfiguration(process.env)
  process.stdout.write(effective)
  for (const remark of remarks) process.stderr.write(`${remark}\n`)
}

/** Resolves at the first signal; later ones change nothing. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

function endNow(log: Log): void {
  log.warn('Something did not end in time; what it had claimed is free again when its lease has run out.', {})
  process.exit(0)
}

try {
  if (isCheckAsked(process.argv.slice(2), process.env)) check()
  else await main()
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exit(1)
}

import { once } from 'node:events'
import { systemClock } from '../base/clock.ts'
import { referencesTo } from '../connectors/profile/references.ts'
import { ProfileStore } from '../connectors/profile/store.ts'
import { failure, lastWords, render } from '../errors/failure.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { migrate } from '../ledger/migrate.ts'
import { alarmCall } from './alarms/alarmCall.ts'
import { checkConfiguration, isCheckAsked } from './check.ts'
import { readConfiguration, type Configuration } from './configuration.ts'
import { createLog, type Log } from './log.ts'
import { openBus } from './openBus.ts'
import { openRegistry } from './openRegistry.ts'
import { startOperations } from './operations/operations.ts'
import { startService } from './start.ts'

/** What has not ended by then is left to its lease, as after a crash. */
const longestStop_ms = 9000
/** A start that is broken off has claimed nothing; what it waits for ends with the process. */
const longestBreakOff_ms = 2000

/** What `npm start` does: checks the configuration or runs the service, until it is told to stop. */
export async function run(told: AbortSignal): Promise<void> {
  try {
    if (isCheckAsked(process.argv.slice(2), process.env)) check()
    else await serve(told)
  } catch (error) {
    process.stderr.write(`${lastWords(error)}\n`)
    process.exit(1)
  }
}

function check(): void {
  const { effective, remarks } = checkConfiguration(process.env)
  process.stdout.write(effective)
  for (const remark of remarks) process.stderr.write(`${remark}\n`)
}

/** Starts the service from its configuration, and stops it when it is told to, also in the middle of the start. */
async function serve(told: AbortSignal): Promise<void> {
  const configuration = readConfiguration(process.env)
  const log = createLog(configuration.service.log)
  const parts = new AsyncDisposableStack()
  const lost = Promise.withResolvers<never>()
  const ending = Promise.race([told.aborted ? undefined : once(told, 'abort'), lost.promise])
  let runs = false
  const starting = start(configuration, log, parts, () => lost.reject(failure('KS-LEDGER-LOST', {}))).then(() => { runs = true })
  await Promise.race([ending, starting.then(() => ending)])
  if (!runs) log.info('The start is broken off.')
  setTimeout(() => endNow(log), runs ? longestStop_ms : longestBreakOff_ms).unref()
  await parts.disposeAsync()
  log.info('The service has stopped.')
  process.exit()
}

/** Starts one part after the other, and has each closed before those that it needs. */
async function start(configuration: Configuration, log: Log, parts: AsyncDisposableStack, onLost: () => void): Promise<void> {
  const { database: { url, folder }, service: { batch: batchSize, group, lease_ms, send_ms, allowLoopback, ...settings } } = configuration
  const operations = await startOperations(configuration, log)
  parts.defer(() => operations.close())
  log.info('Health and metrics can be read.', { address: operations.address })
  const profiles = new ProfileStore(settings.profiles)
  for (const found of await profiles.reload()) log.error('A profile is faulty and not in force.', { code: found.code, reason: render(found) })
  const references = referencesTo({ environment: process.env, folder: profiles.folder })
  const database = await openLedgerDatabase({ databaseUrl: url?.reveal() ?? '', folder, role: 'service', application: 'kuntasilta service', onLost })
  parts.defer(() => database.close())
  log.info('The ledger is open.', { where: database.where })
  await migrate(database.pool)
  const bus = await openBus(configuration, database.pool, log)
  parts.defer(() => bus.close())
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
  parts.defer(() => service.stop())
  parts.defer(() => operations.ready.stop())
  log.info('The service runs.', { address: service.address, municipalities: profiles.all().length })
}

function endNow(log: Log): void {
  log.warn('Something did not end in time; what it had claimed is free again when its lease has run out.', {})
  process.exit(0)
}

import type { Pool } from 'pg'
import type { Clock } from '../base/clock.ts'
import type { Bus } from '../bus/port.ts'
import type { References } from '../connectors/ports.ts'
import type { ProfileStore } from '../connectors/profile/store.ts'
import { Failure } from '../errors/failure.ts'
import { createComposer } from '../pipelines/dispatch/compose/composer.ts'
import type { DispatchLimits } from '../pipelines/dispatch/context.ts'
import { nobody, type Observer } from '../pipelines/observer.ts'
import { deliveredTellings } from '../pipelines/feedback/tellings.ts'
import { holdIfRestored } from '../pipelines/intake/holdIfRestored.ts'
import { startIntake } from '../pipelines/intake/intake.ts'
import type { SchemaRegistry } from '../pipelines/registry/schemaRegistry.ts'
import { wakeNames, Wakes } from '../pipelines/wake.ts'
import { createDecoder, keptSchemaById } from '../schemas/codec.ts'
import type { TellAlarm } from './alarms/alarmCall.ts'
import { AlarmTeller } from './alarms/tellAlarms.ts'
import { defaultEventLimits } from './events/limits.ts'
import { eventRoutes } from './events/routes.ts'
import type { Sender } from './events/senders.ts'
import { Faults } from './faults.ts'
import { listenForWakes } from './ledgerWakes.ts'
import type { Log } from './log.ts'
import { readLags } from './operations/lags.ts'
import type { ReadyParts } from './operations/readiness.ts'
import { startReading } from './startReading.ts'
import { startPublicServer, type PublicServerOptions } from './publicServer.ts'
import { Runners, type RunnersContext } from './runners.ts'
import { OpenSystems } from './systems.ts'
import { checkUnreachableLanes, unreachableLanes } from './unreachableLanes.ts'
import { checkUnservedLanes } from './unservedLanes.ts'
import { webhookRoutes } from './webhooks.ts'

/** What the service is made of; everything that touches the world is handed in. */
export interface ServiceParts {
  /** A migrated ledger. */
  readonly pool: Pool
  readonly bus: Bus
  readonly clock: Clock
  readonly profiles: ProfileStore
  readonly references: References
  readonly log: Log
  /** Where receivers and the shop call us. */
  readonly http: PublicServerOptions & {
    /** Most webhooks of one address, and most requests of one sender of events; as `defaultEventLimits` if not given. */
    readonly ratePerMinute?: number
    /** Largest body of a request with events; as `defaultEventLimits` if not given. */
    readonly body_bytes?: number
    /** Who may post events there; nobody if not given. */
    readonly senders?: readonly Sender[]
  }
  /** Who watches; nobody if not given. */
  readonly observer?: Observer
  /** Who is told of alarms beside the log. */
  readonly tellAlarm?: TellAlarm | undefined
  /** Learns whether bus and profiles work. */
  readonly ready?: ReadyParts
  readonly limits: DispatchLimits
  /** Receivers may lie on this machine and speak plain HTTP; for simulated ones only. */
  readonly allowLoopback: boolean
  /** Where the schemas of the bus are; without it those of the repository count. */
  readonly registry?: SchemaRegistry | undefined
  /** Consumer group on the bus, and most records taken in at once. */
  readonly intake: { readonly group: string; readonly batchSize: number }
}

/** The running service. */
export interface Service {
  /** Where receivers call us. */
  readonly address: string
  readonly wakes: Wakes
  /** Resolves when everything on the bus has been taken in and there is nothing left to do at the clock's time. */
  settled(): Promise<void>
  /** When there is next something to do, by the clock; undefined where all is done. */
  nextDue_ms(): number | undefined
  /** Takes no more, lets what is under way end, and closes what it opened. Pool and bus are the caller's. */
  stop(): Promise<void>
}

/**
 * Starts intake, dispatch and feedback.
 *
 * @throws Failure KS-REGISTRY-NOT-REGISTERED
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { pool, bus, clock, profiles, references, log, limits, registry, observer = nobody } = parts
  await registry?.check()
  const wakes = new Wakes()
  const systems = new OpenSystems(profiles, clock, references, parts.allowLoopback)
  const faults = new Faults(log, pool, clock)
  await faults.begin()
  const onError = (part: string, error: unknown): void => faults.note(part, error)
  const decode = createDecoder({ schemaById: (id) => (registry === undefined ? keptSchemaById(id) : registry.incoming.schemaById(id)) })
  const composer = createComposer(pool, profiles)
  const alarms = new AlarmTeller({ pool, clock, log, tell: parts.tellAlarm })
  const context: RunnersContext = {
    pool, bus, clock, wakes, observer, systems, profiles, limits, unreachable: () => unreachableLanes(profiles, references), onError, onRecovery: (part) => faults.over(part),
    decode, schemas: registry?.incoming, outgoing: registry?.outgoing,
    compose: composer.compose,
    fileFormat: composer.fileFormat,
    tellDelivered: (sent, system, delivered_ms) => Promise.resolve(deliveredTellings(sent, system, delivered_ms)),
    onLateResult: (lane, sent) => log.warn('A result came after its claim had run out; it is recorded and changes nothing.', { lane, transmission: sent.id }),
  }
  const runners = new Runners(context)
  const { senders = [], ratePerMinute = defaultEventLimits.requestsPerMinute, body_bytes = defaultEventLimits.body_bytes } = parts.http
  const webhooks = webhookRoutes({ ...context, ratePerMinute })
  const events = eventRoutes({ bus, clock, senders, limits: { ...defaultEventLimits, body_bytes, requestsPerMinute: ratePerMinute }, outgoing: registry?.posted, onError, onRecovery: (part) => faults.over(part) })
  const server = await startPublicServer(parts.http, senders.length > 0 ? [webhooks, events] : [webhooks], (error) => onError('public server', error))
  const listening = await listenForWakes(pool, wakes)
  const checkLanes = (): Promise<void> => Promise.all([checkUnservedLanes(parts), checkUnreachableLanes(parts)]).then(() => undefined).catch((error: unknown) => onError('lanes', error))
  const stopReloading = wakes.on(wakeNames.reload, () => void reload(profiles, wakes, log).then(checkLanes, (error: unknown) => onError('profiles', error)))
  await checkLanes()
  registry?.onUp(() => [wakeNames.undecoded, wakeNames.outbox].forEach((name) => wakes.wake(name)))
  runners.start()
  runners.add(wakeNames.alarms, ({ begun }) => alarms.pass(begun))
  const sayThatNothingIsSent = once(() => log.warn('Nothing is sent before the bus answers: only the bus can tell whether the ledger comes from a backup.'))
  const subscription = startReading({
    async look() {
      await holdIfRestored(pool, bus, parts.intake.group, clock.now_ms())
      runners.letSend()
    },
    subscribe: () => startIntake({
      ...parts.intake, bus, pool, clock, wakes, profiles,
      decode, schemas: registry?.incoming,
      onTakenIn: (batch, taken, took_ms) => {
        const { topic, partition } = batch
        const { events, repeats, quarantined, undecoded } = taken
        faults.over('intake')
        observer.takenIn(batch, taken, took_ms)
        if (undecoded > 0) log.warn('Records are kept until their schemas can be had.', { topic, partition, undecoded })
        if (quarantined > 0) log.warn('Records were put into quarantine.', { topic, partition, events, repeats, quarantined })
      },
      onError: (error) => onError('intake', error),
    }),
    onBegun: () => faults.over('intake'),
    onError(error) {
      onError('intake', error)
      if (!runners.maySend) sayThatNothingIsSent()
    },
  })
  parts.ready?.set('profiles', () => (profiles.all().length > 0 ? undefined : 'none is in force'))
  parts.ready?.set('bus', async () => ((await readLags(pool, bus, parts.intake.group)).some(({ records }) => records > 0) ? faults.failing('intake') : undefined))
  return {
    address: server.address,
    wakes,
    async settled() {
      await subscription.caughtUp()
      await runners.settled()
    },
    nextDue_ms: () => runners.nextDue_ms(),
    async stop() {
      stopReloading()
      await Promise.all([runners.stop(), subscription.stop(), server.close()])
      listening.stop()
      await systems.close()
    },
  }
}

async function reload(profiles: ProfileStore, wakes: Wakes, log: Log): Promise<void> {
  for (const found of await profiles.reload()) log.error('A profile is faulty; the old one stays in force.', { code: found.code, reason: new Failure(found).message })
  wakes.wake(wakeNames.profiles)
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

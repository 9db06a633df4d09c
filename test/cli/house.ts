import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManualClock } from '../../base/clock.ts'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus } from '../../bus/port.ts'
import { cliProgram } from '../../cli/program.ts'
import type { CliWorld } from '../../cli/world.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { wakeChannel } from '../../ledger/wakeChannel.ts'
import { Failure } from '../../errors/failure.ts'
import { createSchemaRegistry } from '../../pipelines/registry/schemaRegistry.ts'
import type { EventDraft, EventType } from '../../schemas/generated/events.ts'
import { writeRecord } from '../../schemas/record.ts'
import { topics } from '../../schemas/topics.ts'
import { startService, type Service } from '../../service/start.ts'
import type { Receiver } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

/** What a command printed, and whether it failed. */
export interface CommandResult {
  readonly lines: readonly string[]
  readonly text: string
  readonly bytes: Buffer
  readonly faults: string
  readonly failed: boolean
}

/** A small house: one municipality, its operator, the service, and a person at the command line. */
export interface House {
  readonly database: TestDatabase
  readonly clock: ManualClock
  readonly bus: Bus
  readonly service: Service
  readonly receiver: Receiver
  readonly folder: string
  readonly profiles: ProfileStore
  /** Puts events on the bus, in order. */
  publish(...records: readonly ReturnType<typeof shopRecord>[]): Promise<void>
  /** Everything that can be done at the clock's time is done. */
  settled(): Promise<void>
  /** Moves the clock on and settles. */
  after(minutes: number): Promise<void>
  /** Runs a command with this house's ledger and profiles. */
  run(...args: readonly string[]): Promise<CommandResult>
  /** The same with --who and --why. */
  act(...args: readonly string[]): Promise<CommandResult>
  writeProfile(text: string): Promise<void>
  /** Stops the service and starts it again on the same ledger and bus. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Profile of the house, with these lines in its flow for invoices. */
export function houseProfile(flow = '', flows = ''): string {
  return `municipality: esimerkki
name: { fi: Esimerkki, sv: Exempel }
municipalityCode: "999"
buyer:
  businessIds: ["0204819-8"]
  ovts: ["003702048198"]
certainty:
  - { path: systems, status: example, note: Invented. }
  - { path: flows, status: example, note: Invented. }
systems:
  operator:
    kind: operator-rest
    environment: production
    settings:
      channel:
        kind: http
        baseUrl: env:ESIMERKKI_OPERATOR_URL
        oauth2:
          tokenUrl: env:ESIMERKKI_OPERATOR_TOKEN_URL
          clientId: env:ESIMERKKI_OPERATOR_CLIENT_ID
          clientSecret: env:ESIMERKKI_OPERATOR_CLIENT_SECRET
      format: FINVOICE30
flows:
${flowLines('invoices', 'invoice, creditNote', flow)}${flows}`
}

/** One flow of the house's profile. */
export function flowLines(name: string, documents: string, more = '', from = '2025-01-01'): string {
  return `  - name: ${name}
    documents: [${documents}]
    system: operator
    format: finvoice-3.0
    role: ${name === 'invoices' ? 'original' : 'copy'}
    environment: production
    from: ${from}
    sender: [{ id: "003723621803", scheme: "0216", intermediator: "003721291126", environment: production, from: 2025-01-01 }]
    receiver: [{ id: "003702048198", scheme: "0216", intermediator: "003703575029", environment: production, from: 2025-01-01 }]
${more}`
}

const start_ms = Date.parse('2026-03-02T08:00:00Z')

/** A record as the shop publishes it. */
export function shopRecord<T extends EventType>(type: T, draft: EventDraft<T>, id: string, time_ms = start_ms) {
  return { ...writeRecord(type, draft, { id, source: 'urn:shop', time: new Date(time_ms).toISOString() }), timestamp_ms: time_ms }
}

/** Where the house's service, and the person at its command line, find a schema registry. */
export interface HouseRegistry {
  readonly url: string
  readonly timeout_ms: number
}

/** Starts the house; stop it after the test. */
export async function startHouse(profile = houseProfile(), registry?: HouseRegistry): Promise<House> {
  const folder = await folderWith({ 'esimerkki/profile.yaml': profile })
  const root = await mkdtemp(join(tmpdir(), 'kuntasilta-house-'))
  const database = await createTestDatabase()
  const clock = new ManualClock(start_ms)
  const profiles = new ProfileStore(folder)
  const problems = await profiles.reload()
  if (problems.length > 0) throw new Failure(problems[0]!)
  const bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 1 })) })
  const receivers = await startReceivers({ root, clock, seed: 1, systems: simulatedSystems(profiles.all()) })
  const start = async (): Promise<Service> => startService({
    registry: registry && await createSchemaRegistry({ ...registry, pool: database.pool, clock }),
    pool: database.pool, bus, clock, profiles, limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 },
    http: { host: '127.0.0.1', port: 0 }, allowLoopback: true, references: referencesTo({ environment: receivers.environment, folder: root }),
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (message, fields) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
    intake: { group: 'test', batchSize: 50 },
  })
  const close = async (): Promise<void> => {
    await receivers.stop()
    await bus.close()
    await rm(root, { recursive: true, force: true })
    await database.drop()
  }
  let service = await start().catch(async (error: unknown) => {
    await close()
    throw error
  })
  const settled = async (): Promise<void> => {
    await heard(service, database)
    await service.settled()
  }
  const run = async (...args: readonly string[]): Promise<CommandResult> => runCommand(args, { DATABASE_URL: database.url, KUNTASILTA_PROFILES: folder, SCHEMA_REGISTRY_URL: registry?.url }, clock)
  return {
    database, clock, bus, folder, profiles, run,
    get service() {
      return service
    },
    async restart() {
      await service.stop()
      service = await start()
    },
    receiver: receivers.of('esimerkki', 'operator'),
    publish: (...records) => bus.publish(records),
    settled,
    async after(minutes) {
      clock.moveTo(clock.now_ms() + minutes * 60_000)
      await settled()
    },
    act: (...args) => run(...args, '--who', 'Testaaja', '--why', 'it is a test'),
    writeProfile: (text) => writeFile(join(folder, 'esimerkki/profile.yaml'), text),
    async stop() {
      await service.stop()
      await close()
    },
  }
}

/** Resolves when the service has heard everything that others told it through the ledger before. */
async function heard({ wakes }: Service, { pool }: TestDatabase): Promise<void> {
  const name = 'test has told everything'
  await new Promise<void>((resolve, reject) => {
    const stop = wakes.on(name, () => {
      stop()
      resolve()
    })
    pool.query('select pg_notify($1, $2)', [wakeChannel, name]).catch(reject)
  })
}

async function runCommand(args: readonly string[], environment: { readonly KUNTASILTA_PROFILES: string } & CliWorld['environment'], clock: ManualClock): Promise<CommandResult> {
  const lines: string[] = []
  const faults: string[] = []
  const bytes: Uint8Array[] = []
  let failed = false
  const world = {
    environment, folder: environment.KUNTASILTA_PROFILES, clock,
    print: (line: string) => void lines.push(line),
    printBytes: (part: Uint8Array) => void bytes.push(part),
    printFault: (line: string) => void faults.push(line),
    fail: () => { failed = true },
  }
  try {
    await cliProgram(world).parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    faults.push(`${error.code}: ${error.message}`)
    failed = true
  }
  return { lines, text: lines.join('\n'), bytes: Buffer.concat(bytes), faults: faults.join('\n'), failed }
}

/** The state of every delivery, by document number, oldest first. */
export async function statesOf({ database }: House): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ line: string }>(`select document_number || ' ' || state as line from deliveries order by delivery_no`)
  return rows.map(({ line }) => line)
}

/** The id of the newest delivery of a document. */
export async function deliveryOf({ database }: House, number: string): Promise<string> {
  const { rows: [row] } = await database.pool.query<{ id: string }>('select id from deliveries where document_number = $1 order by delivery_no desc limit 1', [number])
  if (row === undefined) throw new Error(`no delivery of ${number}`)
  return row.id
}

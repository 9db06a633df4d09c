import type { QueryResultRow } from 'pg'
import { expect } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'
import type { Bus, BusRecord, OutgoingRecord } from '../../../bus/port.ts'
import { ProfileStore } from '../../../connectors/profile/store.ts'
import { render } from '../../../errors/failure.ts'
import { savePosition } from '../../../ledger/positions.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { Accounts } from '../../../pipelines/dispatch/accounts.ts'
import { createComposer } from '../../../pipelines/dispatch/compose/composer.ts'
import type { DispatchContext } from '../../../pipelines/dispatch/context.ts'
import { LaneShare } from '../../../pipelines/dispatch/laneShare.ts'
import { renderPass } from '../../../pipelines/dispatch/renderLane.ts'
import { freshMemory, sendPass, type LaneMemory } from '../../../pipelines/dispatch/sendLane.ts'
import type { FeedbackContext } from '../../../pipelines/feedback/context.ts'
import { Hints } from '../../../pipelines/feedback/hints.ts'
import { settlePass } from '../../../pipelines/feedback/settle.ts'
import { deliveredTellings } from '../../../pipelines/feedback/tellings.ts'
import { takeIn, type TakenIn } from '../../../pipelines/intake/takeIn.ts'
import { nobody } from '../../../pipelines/observer.ts'
import type { PassResult, Stopping } from '../../../pipelines/runner.ts'
import { Wakes } from '../../../pipelines/wake.ts'
import { createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import { topics } from '../../../schemas/topics.ts'
import { addFiles, folderWith } from '../../connectors/profile/sample.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'
import { forbiddenMoves, watchMoves } from './moves.ts'
import { profileFiles, oneLane, type ProfileDraft } from './profiles.ts'
import { eventTime_ms } from './records.ts'
import { StageReceiver } from './receiver.ts'

/** A lane's name of the stage's usual profile. */
export const lane = 'esimerkki/operator'

/** What a stage is set up with. */
export interface StageOptions {
  readonly profiles?: readonly ProfileDraft[]
  /** Receivers by lane; the others take everything. */
  readonly receivers?: Readonly<Record<string, StageReceiver>>
  readonly lease_ms?: number
  readonly batchSize?: number
}

/**
 * The pipelines on a real ledger, pass by pass: intake, rendering, sending and settling run when the test says so, by a clock
 * that it moves, against receivers of this process. `stop` fails if a delivery made a move that the table of states has not.
 */
export interface Stage {
  readonly database: TestDatabase
  readonly clock: ManualClock
  readonly bus: Bus
  readonly profiles: ProfileStore
  readonly context: DispatchContext & FeedbackContext
  /** Lanes whose results came too late. */
  readonly lateResults: string[]
  readonly decode: ReturnType<typeof createDecoder>
  receiver(lane?: string): StageReceiver
  /** Takes records in as one batch that lies behind all before it. */
  take(...records: readonly (OutgoingRecord | Partial<BusRecord>)[]): Promise<TakenIn>
  /** The records as they would lie on the bus, behind all before them. */
  onBus(...records: readonly (OutgoingRecord | Partial<BusRecord>)[]): BusRecord[]
  /** Renders all that may be rendered. */
  render(lane?: string): Promise<PassResult>
  /** Sends all that may be sent now. */
  send(lane?: string): Promise<PassResult>
  /** Renders and sends. */
  dispatch(lane?: string): Promise<PassResult>
  settle(lane?: string): Promise<PassResult>
  later(wait_ms: number): void
  /** `number state` of every delivery, oldest first. */
  states(): Promise<readonly string[]>
  rows<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Gives the stage other profiles. */
  reprofile(...profiles: readonly ProfileDraft[]): Promise<void>
  stop(): Promise<void>
}

export const never: AbortSignal = new AbortController().signal
/** Nobody stops anything. */
export const notStopping: Stopping = { begun: never, over: never }

export async function setStage({ profiles: drafts = [oneLane()], receivers: given = {}, lease_ms = 60_000, batchSize = 250 }: StageOptions = {}): Promise<Stage> {
  const database = await createTestDatabase()
  const { pool } = database
  await watchMoves(pool)
  const folder = await folderWith(profileFiles(drafts))
  const profiles = new ProfileStore(folder)
  await reload(profiles)
  const clock = new ManualClock(eventTime_ms)
  const bus = await createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 2 })) })
  const receivers = new Map(Object.entries(given))
  const memories = new Map<string, LaneMemory>()
  const lateResults: string[] = []
  const decode = createDecoder({ schemaById: keptSchemaById })
  const receiver = (of = lane): StageReceiver => entry(receivers, of, () => new StageReceiver())
  const composer = createComposer(pool, profiles)
  const context: Stage['context'] = {
    pool, clock, bus, profiles, wakes: new Wakes(), observer: nobody, accounts: new Accounts(profiles, pool, 15_000), share: new LaneShare(), hints: new Hints(),
    systems: {
      current(municipality, name) {
        const profile = profiles.byMunicipality(municipality)
        const system = profile?.profile.systems[name]
        if (profile === undefined || system === undefined) return undefined
        const connection = receiver(`${municipality}/${name}`)
        return { profile, system, kind: connection.kind, highestGradeOf: () => connection.highestGrade, connection }
      },
    },
    compose: composer.compose, fileFormat: composer.fileFormat,
    tellDelivered: (sent, system, at_ms) => Promise.resolve(deliveredTellings(sent, system, at_ms)),
    onLateResult: (late) => void lateResults.push(late),
    limits: { batchSize, lease_ms, send_ms: Math.min(15_000, lease_ms / 2) },
  }
  let offset = 0n
  const onBus: Stage['onBus'] = (...records) => records.map((each) => ({ topic: 'shop.invoices', headers: {}, value: null, timestamp_ms: 0, ...each, partition: 0, offset: offset++, key: keyOf(each.key) }))
  const passes = (pass: () => Promise<PassResult>) => async (): Promise<PassResult> => {
    for (;;) {
      const result = await pass()
      if (!result.again) return result
    }
  }
  const stage: Stage = {
    database, clock, bus, profiles, context, lateResults, decode, receiver, onBus,
    async take(...records) {
      const batch = onBus(...records)
      return inTransaction(pool, async (client) => {
        const taken = await takeIn(client, batch, { decode, profiles }, clock.now_ms())
        for (const { topic, partition, offset: last } of batch) await savePosition(client, { topic, partition, offset: Number(last) })
        return taken
      })
    },
    render: (of = lane) => passes(() => renderPass(of, context))(),
    send: (of = lane) => passes(() => sendPass(of, context, entry(memories, of, freshMemory), notStopping))(),
    settle: (of = lane) => passes(() => settlePass(of, context, never))(),
    async dispatch(of = lane) {
      await stage.render(of)
      return stage.send(of)
    },
    later: (wait_ms) => clock.moveTo(clock.now_ms() + wait_ms),
    async states() {
      return (await stage.rows<{ line: string }>(`select document_number || ' ' || state as line from deliveries order by delivery_no`)).map(({ line }) => line)
    },
    async rows<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      return (await pool.query<Row>(sql, [...values])).rows
    },
    async reprofile(...next) {
      await addFiles(folder, profileFiles(next))
      await reload(profiles)
    },
    async stop() {
      const forbidden = await forbiddenMoves(pool)
      await bus.close()
      await database.drop()
      expect(forbidden).toEqual([])
    },
  }
  return stage
}

async function reload(profiles: ProfileStore): Promise<void> {
  expect((await profiles.reload()).map((each) => render(each))).toEqual([])
}

function keyOf(key: string | Buffer | null | undefined): Buffer | null {
  return typeof key === 'string' ? Buffer.from(key) : key ?? null
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

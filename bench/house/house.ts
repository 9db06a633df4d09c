import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { openLedgerDatabase } from '../../ledger/connect.ts'
import { migrate } from '../../ledger/migrate.ts'
import type { ComposeBatch, DispatchContext } from '../../pipelines/dispatch/context.ts'
import { nobody } from '../../pipelines/observer.ts'
import { Wakes } from '../../pipelines/wake.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { Runners } from '../../service/runners.ts'
import { NullSystems } from './nullSystems.ts'

/** A real ledger in a temporary folder, and the example profiles. */
export interface House {
  readonly pool: Pool
  readonly profiles: ProfileStore
  close(): Promise<void>
}

/** Starts an embedded PostgreSQL of its own, with the settings of the product. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
  const profiles = new ProfileStore()
  await profiles.reload()
  const { pool, close } = await openLedgerDatabase({ databaseUrl: '', folder, role: 'service', application: 'kuntasilta bench' })
  await migrate(pool)
  return {
    pool,
    profiles,
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What of dispatch a bench decides itself. */
export interface Making extends Pick<DispatchContext, 'fileFormat' | 'tellDelivered'> {
  readonly compose: ComposeBatch
  readonly clock: Clock
}

/** The runners of every lane, with receivers that take everything at once. */
export interface Dispatch {
  readonly wakes: Wakes
  readonly systems: NullSystems
  /** Resolves when nothing is left to do at the clock's time; rejects if a part failed. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Batches of dispatch as the service has them. */
const limits = { batchSize: 250, lease_ms: 600_000, send_ms: 60_000 }

/** Starts the service's own runners over the house. */
export function startDispatch({ pool, profiles }: House, bus: Bus, making: Making): Dispatch {
  const wakes = new Wakes()
  const systems = new NullSystems(profiles)
  const failures: unknown[] = []
  const runners = new Runners({
    ...making, pool, bus, wakes, profiles, systems, limits, observer: nobody, unreachable: () => new Set(),
    decode: createDecoder({ schemaById: keptSchemaById }),
    onLateResult: (lane, sent) => failures.push(new Error(`A result of ${sent.id} in ${lane} came too late.`)),
    onError: (_, error) => failures.push(error),
    onRecovery: () => undefined,
  })
  runners.letSend()
  runners.start()
  return {
    wakes,
    systems,
    async settled() {
      await runners.settled()
      if (failures.length > 0) throw new AggregateError(failures, 'A part of the dispatch failed.')
    },
    stop: () => runners.stop(),
  }
}

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { ManualClock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import { exampleProfiles } from '../../connectors/profile/load.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { startService } from '../../service/start.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { restingPort } from '../../simulator/restingPort.ts'

/** The service with Nokia's example profile, and its simulated systems behind it: what a shop's example talks to. */
export interface House {
  /** Lets time pass until everybody has answered and nothing is left to do. */
  untilAllAnswered(): Promise<void>
  /** What the log said of errors. */
  readonly errors: readonly string[]
  stop(): Promise<void>
}

const municipality = 'nokia'
const mostSteps = 200

export async function openHouse(bus: Bus, pool: Pool, start_ms: number): Promise<House> {
  const root = await mkdtemp(join(tmpdir(), 'kuntasilta-storefront-'))
  await cp(join(exampleProfiles, municipality), join(root, 'profiles', municipality), { recursive: true })
  const profiles = new ProfileStore(join(root, 'profiles'))
  await profiles.reload()
  const clock = new ManualClock(start_ms)
  const errors: string[] = []
  const http = { host: '127.0.0.1', port: await restingPort() }
  const systems = simulatedSystems(profiles.all())
  const receivers = await startReceivers({ root, clock, seed: 1, systems, webhookBase: `http://${http.host}:${http.port}` })
  const service = await startService({
    pool, bus, clock, profiles, http, allowLoopback: true, references: referencesTo({ environment: receivers.environment, folder: root }),
    limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, intake: { group: 'kuntasilta', batchSize: 50 },
    log: { debug: () => undefined, info: () => undefined, warn: (said, fields) => void errors.push(`${said} ${JSON.stringify(fields)}`), error: (said, fields) => void errors.push(`${said} ${JSON.stringify(fields)}`) },
  })
  return {
    errors,
    async untilAllAnswered() {
      for (let step = 0; step < mostSteps; step += 1) {
        await service.settled()
        await receivers.process()
        await service.settled()
        const dues = [service.nextDue_ms(), receivers.nextDue_ms()].filter((due) => due !== undefined)
        if (dues.length === 0) return
        clock.moveTo(Math.max(clock.now_ms(), Math.min(...dues)))
      }
      throw new Error(`There was something left to do after ${mostSteps} steps.`)
    },
    async stop() {
      await service.stop()
      await receivers.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

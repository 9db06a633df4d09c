import { test } from 'vitest'
import { killAgainAndAgain, kills } from './killedAgainAndAgain.ts'
import { embeddedBus, embeddedLedger } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['KILL_SEED'] ?? 11)

test(`a service killed at ${kills} seeded moments (seed ${seed}) takes every event in once, and every document has one effect`, async () => {
  await withStage({ seed, orders: 150, ledger: embeddedLedger, bus: embeddedBus }, (stage) => killAgainAndAgain(stage, seed, 700))
}, 900_000)

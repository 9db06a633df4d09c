import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { startOwnPostgres } from '../harness/ownPostgres.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { embeddedBus, kafkaBus, ledgerAt } from './stage/surroundings.ts'
import type { StageOptions } from './stage/stage.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 23)
const choose = randomOf(seed, 'database')
const stops = 3

ownKafka.test(`PostgreSQL stopped in immediate mode ${stops} times under load: the service goes on, and nothing is lost or doubled (seed ${seed})`, async () => {
  const [broker, postgres] = await Promise.all([startOwnBroker(), startOwnPostgres()])
  onTestFinished(() => broker.end())
  await withStage({ seed, orders: 120, ledger: () => ledgerAt(postgres.url), bus: () => kafkaBus(broker.address) }, async (stage) => {
    const service = stage.start()
    await service.running
    stage.load()
    for (let stop = 0; stop < stops; stop += 1) {
      await stage.haveHad(stage.effects + choose.integer(5, 40))
      await postgres.stopImmediately()
      await postgres.restart()
    }
    await stage.finish([service])
  })
}, 600_000)

const timeout_ms = 2_000

/** Plays under load with a PostgreSQL that stands still for longer than the time-out, until the service has said so, and then goes on. */
async function standStill(bus: StageOptions['bus']): Promise<void> {
  const postgres = await startOwnPostgres()
  await withStage({ seed, orders: 120, ledger: () => ledgerAt(postgres.url, postgres.url, timeout_ms), bus }, async (stage) => {
    const service = stage.start()
    await service.running
    stage.load()
    await stage.haveHad(choose.integer(5, 60))
    expect(await service.readiness()).toMatchObject({ status: 200 })
    postgres.freeze()
    await service.logged('KS-LEDGER-AWAY')
    expect(await service.readiness()).toMatchObject({ status: 503, parts: { ledger: expect.not.stringContaining('works') } })
    await pause(timeout_ms * 1.5)
    postgres.thaw()
    await service.logged('The ledger answers again.')
    await stage.finish([service])
    expect(service.errors).not.toContain('An alarm could not be written')
  })
}

ownKafka.test(`PostgreSQL that stands still for longer than the time-out, under Kafka load: the service says that it is not ready, goes on, and nothing is lost or doubled (seed ${seed})`, async () => {
  const broker = await startOwnBroker()
  onTestFinished(() => broker.end())
  await standStill(() => kafkaBus(broker.address))
}, 600_000)

test(`the same with the bus in the ledger (seed ${seed})`, () => standStill(embeddedBus), 600_000)

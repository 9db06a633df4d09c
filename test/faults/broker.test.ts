import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { databaseLedger, kafkaBus } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 21)
const choose = randomOf(seed, 'broker')
const orders = 100
const sessionTimeout_ms = 3_000

ownKafka.test(`a broker killed with kill -9 and started again on its folder loses and doubles nothing (seed ${seed})`, async () => {
  const broker = await startOwnBroker()
  onTestFinished(() => broker.end())
  await withStage({ seed, orders, ledger: databaseLedger, bus: () => kafkaBus(broker.address) }, async (stage) => {
    const service = stage.start()
    stage.load()
    await stage.haveHad(choose.integer(5, 60))
    await broker.kill()
    await service.logged('KS-BUS-LOST')
    await broker.restart()
    await stage.finish([service])
  })
}, 600_000)

ownKafka.test(`a broker that stands still for longer than the session time-out loses and doubles nothing (seed ${seed})`, async () => {
  const broker = await startOwnBroker()
  onTestFinished(() => broker.end())
  await withStage({ seed, orders, ledger: databaseLedger, bus: () => kafkaBus(broker.address, sessionTimeout_ms) }, async (stage) => {
    const service = stage.start()
    stage.load()
    await stage.haveHad(choose.integer(5, 60))
    broker.freeze()
    await pause(sessionTimeout_ms * 1.5)
    broker.thaw()
    await stage.finish([service])
  })
}, 600_000)

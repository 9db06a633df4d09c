import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { databaseLedger, kafkaBus } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 22)
const choose = randomOf(seed, 'three services')

ownKafka.test(`of three services on one ledger one is killed and one is added under load, and nothing is lost, doubled or out of order (seed ${seed})`, async () => {
  const broker = await startOwnBroker()
  await withStage({ seed, orders: 150, ledger: databaseLedger, bus: () => kafkaBus(broker.address) }, async (stage) => {
    const services = [stage.start(), stage.start('beside'), stage.start('beside')]
    await Promise.all(services.map((service) => service.running))
    stage.load()
    await stage.haveHad(choose.integer(10, 60))
    const [killed] = services.splice(choose.integer(0, 2), 1)
    await killed?.kill()
    services.push(stage.start('beside'))
    await stage.finish(services)
  })
}, 600_000)

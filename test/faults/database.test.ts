import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { startOwnPostgres } from '../harness/ownPostgres.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { kafkaBus, ledgerAt } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 23)
const choose = randomOf(seed, 'database')
const stops = 3

ownKafka.test(`PostgreSQL stopped in immediate mode ${stops} times under load: the service goes on, and nothing is lost or doubled (seed ${seed})`, async () => {
  const [broker, postgres] = await Promise.all([startOwnBroker(), startOwnPostgres()])
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

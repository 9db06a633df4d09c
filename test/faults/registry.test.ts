import { onTestFinished } from 'vitest'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { ownSchemaRegistry } from '../harness/registry.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { ShopAhead } from './stage/shopAhead.ts'
import { databaseLedger, kafkaBus } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 27)
const choose = randomOf(seed, 'registry')

ownKafka.describe('with Kafka', () => {
  ownSchemaRegistry.test(`a schema registry that is down at the start, in the middle and at a restart loses and doubles nothing (seed ${seed})`, async () => {
    const broker = await startOwnBroker()
    onTestFinished(() => broker.end())
    const shop = await ShopAhead.open()
    onTestFinished(() => shop.close())
    await withStage({ seed, orders: 100, ledger: databaseLedger, bus: () => kafkaBus(broker.address), shop }, async (stage) => {
      shop.registryIs('down')
      const first = stage.start()
      await first.running
      await stage.publishUpTo(0.5)
      await stage.keptUndecoded()
      shop.registryIs('up')
      await stage.haveHad(choose.integer(5, 30))
      shop.registryIs('down')
      shop.goAhead()
      await stage.publishUpTo(0.8)
      await stage.keptUndecoded()
      await first.kill()
      const second = stage.start()
      await second.running
      await stage.publishUpTo(1)
      await stage.keptUndecoded()
      shop.registryIs('up')
      await stage.finish([second])
    })
  }, 600_000)
})

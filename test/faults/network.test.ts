import { onTestFinished } from 'vitest'
import { restingPort } from '../../simulator/restingPort.ts'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { startOwnPostgres, urlOnPort } from '../harness/ownPostgres.ts'
import { startTcpProxy } from '../harness/tcpProxy.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { kafkaBus, ledgerAt } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['FAULT_SEED'] ?? 24)
const choose = randomOf(seed, 'network')
const cuts = 6

ownKafka.test(`connections to Kafka and to PostgreSQL that are cut ${cuts} times and slowed lose and double nothing (seed ${seed})`, async () => {
  const port = await restingPort()
  const [toKafka, postgres] = await Promise.all([startTcpProxy(port), startOwnPostgres()])
  const toPostgres = await startTcpProxy(postgres.port)
  const broker = await startOwnBroker({ port, properties: { 'advertised.listeners': `PLAINTEXT://127.0.0.1:${toKafka.port}` } })
  onTestFinished(() => broker.end())
  const address = `127.0.0.1:${toKafka.port}`
  await withStage({ seed, orders: 120, ledger: () => ledgerAt(postgres.url, urlOnPort(toPostgres.port)), bus: () => kafkaBus(address) }, async (stage) => {
    const service = stage.start()
    await service.running
    stage.load()
    for (let cut = 0; cut < cuts; cut += 1) {
      const proxies = choose.pick([[toKafka], [toPostgres], [toKafka, toPostgres]])
      for (const proxy of proxies) proxy.delay(choose.integer(0, 60))
      await stage.haveHad(stage.effects + choose.integer(1, 25))
      for (const proxy of proxies) proxy.cutAll()
    }
    for (const proxy of [toKafka, toPostgres]) proxy.delay(0)
    await stage.finish([service])
  })
  await Promise.all([toKafka.stop(), toPostgres.stop()])
}, 600_000)

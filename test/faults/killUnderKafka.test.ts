import { onTestFinished } from 'vitest'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { killAgainAndAgain, kills } from './killedAgainAndAgain.ts'
import { databaseLedger, kafkaBus } from './stage/surroundings.ts'
import { withStage } from './stage/withStage.ts'

const seed = Number(process.env['KILL_SEED'] ?? 25)

ownKafka.test(`a service on Kafka killed at ${kills} seeded moments (seed ${seed}) takes every event in once, and every document has one effect`, async () => {
  const broker = await startOwnBroker()
  onTestFinished(() => broker.end())
  await withStage({ seed, orders: 150, ledger: databaseLedger, bus: () => kafkaBus(broker.address, 2_000) }, (stage) => killAgainAndAgain(stage, seed, 2_500))
}, 900_000)

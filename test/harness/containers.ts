import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers'
import { restingPort } from '../../simulator/restingPort.ts'

type Environment = Record<string, string | undefined>

/**
 * Starts containers for the parts whose image is named and whose address is not, and puts their addresses into the environment.
 * So each part comes from the first of: what is given (`KAFKA_BROKERS`, `TEST_DATABASE_URL`), a container (`KAFKA_IMAGE`,
 * `POSTGRES_IMAGE`), this machine's own programs.
 *
 * @returns ends what was started
 */
export async function startContainers(environment: Environment): Promise<() => Promise<void>> {
  // The helper that testcontainers would start to tidy up after a crash is an image that may not be there.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true'
  const { KAFKA_IMAGE, KAFKA_BROKERS, POSTGRES_IMAGE, TEST_DATABASE_URL } = environment
  const started: StartedTestContainer[] = []
  const stop = async (): Promise<void> => void (await Promise.all(started.map((container) => container.stop({ remove: true, removeVolumes: true }))))
  try {
    if (KAFKA_IMAGE && !KAFKA_BROKERS) environment['KAFKA_BROKERS'] = await startKafka(KAFKA_IMAGE, started)
    if (POSTGRES_IMAGE && !TEST_DATABASE_URL) environment['TEST_DATABASE_URL'] = await startPostgres(POSTGRES_IMAGE, started)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** The port is chosen before the start, because the broker tells it to its clients. */
async function startKafka(image: string, started: StartedTestContainer[]): Promise<string> {
  const port = await restingPort()
  started.push(await new GenericContainer(image)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1', KAFKA_PROCESS_ROLES: 'broker,controller', KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER', KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://localhost:9093',
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`, KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0', KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    })
    .withWaitStrategy(Wait.forLogMessage('Kafka Server started'))
    .start())
  return `127.0.0.1:${port}`
}

async function startPostgres(image: string, started: StartedTestContainer[]): Promise<string> {
  const container = await new GenericContainer(image)
    .withExposedPorts(5432)
    .withEnvironment({ POSTGRES_USER: 'kuntasilta', POSTGRES_DB: 'kuntasilta', POSTGRES_PASSWORD: 'kuntasilta' })
    .withWaitStrategy(Wait.forSuccessfulCommand('pg_isready --host=127.0.0.1 --username=kuntasilta'))
    .start()
  started.push(container)
  return `postgres://kuntasilta:kuntasilta@127.0.0.1:${container.getMappedPort(5432)}/kuntasilta`
}

/** For the whole run: every test finds the addresses in its environment. */
export const setup = (): Promise<() => Promise<void>> => startContainers(process.env)

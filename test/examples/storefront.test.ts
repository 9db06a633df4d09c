import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { createKafkaBus } from '../../bus/kafka/bus.ts'
import { topics } from '../../schemas/topics.ts'
import { createTestDatabase } from '../harness/database.ts'
import { startOwnBroker } from '../harness/kafka/broker.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { machineEnvironment, machineNode, onMachine } from '../harness/machineNode.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { packContract } from '../schemas/package/installed.ts'
import { openHouse } from './house.ts'

const day_ms = 86_400_000

machineNode.describe('the example of a shop', () => {
  ownKafka.test('publishes an order and its invoice on a real Kafka, and is told that both were acknowledged', async () => {
    const example = await installExample()
    const broker = await startOwnBroker()
    onTestFinished(() => broker.end())
    const database = await createTestDatabase()
    onTestFinished(() => database.drop())
    const bus = await createKafkaBus({
      brokers: [broker.address], clientId: 'kuntasilta', log: () => undefined,
      topics: Object.keys(topics).map((name) => ({ name })), createTopics: { partitions: 2, replication: 1, retention_ms: day_ms },
    })
    onTestFinished(() => bus.close())
    const house = await openHouse(bus, database.pool, Date.now())
    onTestFinished(() => house.stop())

    const shop = spawn('node', ['index.js'], { cwd: example, env: { ...machineEnvironment, KAFKA_BROKERS: broker.address }, stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void shop.kill('SIGKILL'))
    const ended = once(shop, 'exit')
    const said: string[] = []
    for await (const line of createInterface(shop.stdout)) {
      said.push(line)
      if (line.endsWith('on shop.invoices')) await house.untilAllAnswered()
    }
    // An order is acknowledged once or twice, by how soon its receiver is asked: the grade does not count here.
    const told = new Set(said.map((line) => line.replace(/\d{13}/, 'N').replace(/ (transported|technically accepted)$/, '')))
    expect([...told].sort()).toEqual(['InvoiceAcknowledged invoice-N', 'InvoiceDelivered invoice-N', 'OrderAcknowledged order-E-N', 'published E-N on shop.orders', 'published N on shop.invoices'])
    expect((await ended)[0]).toBe(0)
  }, 240_000)
})

/** The example as a shop's developer has it: copied, with the packed contract and kafkajs installed by the machine's npm. */
async function installExample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntasilta-example-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const example = join(folder, 'storefront')
  await cp(join(repositoryRoot, 'examples/storefront'), example, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const manifest = await readFile(join(example, 'package.json'), 'utf8')
  const tarball = await packContract(folder)
  expect(manifest).toContain(tarball.split('/').at(-1))
  await writeFile(join(example, 'package.json'), manifest.replace(/file:[^"]*/, `file:${tarball}`))
  await onMachine(example, 'npm', ['install'])
  return example
}

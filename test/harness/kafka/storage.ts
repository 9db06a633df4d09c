import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Settings of a broker, by the names of Kafka's own configuration. */
export type BrokerProperties = Readonly<Record<string, string | number>>

export interface StorageOptions {
  readonly folder: string
  readonly classPath: string
  readonly port: number
  readonly controllerPort: number
  /** Added to those of a small single node, or instead of them. */
  readonly properties?: BrokerProperties
  /** Users to be known from the start, as `SCRAM-SHA-256=[name=…,password=…]`. */
  readonly scramUsers?: readonly string[]
}

/** A node that is broker and controller, for one machine and little memory; groups join at once and may time out soon. */
function smallNode({ folder, port, controllerPort }: StorageOptions): BrokerProperties {
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': join(folder, 'logs'),
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 500,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'log.cleaner.dedupe.buffer.size': 4_000_000,
    'log.retention.ms': -1,
  }
}

/** Writes the node's configuration and makes its storage. @returns the configuration's path */
export async function formatStorage(options: StorageOptions): Promise<string> {
  const { folder, classPath, scramUsers = [] } = options
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'server.properties')
  const lines = Object.entries({ ...smallNode(options), ...options.properties }).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(file, lines.join(''))
  const users = scramUsers.flatMap((user) => ['--add-scram', user])
  await promisify(execFile)('java', [...quickJava, '-cp', classPath, 'kafka.tools.StorageTool', 'format', `--cluster-id=${randomBytes(16).toString('base64url')}`, '-c', file, ...users])
  return file
}

/** Java starts sooner so; nothing here runs long enough to gain from the rest. */
export const quickJava = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Kafka, logLevel } from 'kafkajs'
import { createKafkaBus } from '../../../bus/kafka/bus.ts'
import type { KafkaBusOptions } from '../../../bus/kafka/options.ts'
import { sharedBrokers } from '../../harness/kafka/kafka.ts'
import type { BusDriver } from '../../suites/bus/driver.ts'

const hangingConsumer = fileURLToPath(new URL('hangingConsumer.ts', import.meta.url))

/** Options for a bus that makes its topics and notices losses soon. */
export function quickOptions(brokers: readonly string[], more: Partial<KafkaBusOptions> = {}): KafkaBusOptions {
  return {
    brokers, clientId: 'test', topics: [], createTopics: { partitions: 1, replication: 1, retention_ms: -1 },
    sessionTimeout_ms: 1_500, retryPause_ms: 5, log: () => undefined, ...more,
  }
}

/** The Kafka bus on a real broker, for the conformance suite. */
export async function openKafkaDriver(): Promise<BusDriver> {
  const brokers = await sharedBrokers()
  const clientId = `conformance ${randomUUID()}`
  const network = new CuttableNetwork()
  return {
    open: (topics) => createKafkaBus(quickOptions(brokers, { clientId, topics, connect: network.connect })),
    async cutConnections() {
      network.cut()
      await groupsWithout(clientId, brokers)
      network.mend()
    },
    async hangElsewhere({ group, topic, partitions }) {
      const child = spawn(process.execPath, [hangingConsumer, brokers.join(','), group, topic, String(partitions)], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      return {
        async kill() {
          child.kill('SIGKILL')
          await once(child, 'exit')
        },
      }
    },
    close: () => Promise.resolve(),
  }
}

/** Sockets that can be cut, all at once, and stay so until mended. */
export class CuttableNetwork {
  readonly #sockets = new Set<Socket>()
  #isCut = false

  readonly connect: NonNullable<KafkaBusOptions['connect']> = (to) => {
    const socket = connect(to)
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    if (this.#isCut) socket.destroy(new Error('the network is cut'))
    return socket
  }

  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.destroy(new Error('the network is cut'))
  }

  mend(): void {
    this.#isCut = false
  }
}

/** Resolves when no group has a member of this client any more: the brokers have noticed that it is gone. */
async function groupsWithout(clientId: string, brokers: readonly string[]): Promise<void> {
  const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    for (;;) {
      const { groups } = await admin.listGroups()
      const described = await admin.describeGroups(groups.map(({ groupId }) => groupId))
      if (!described.groups.some(({ members }) => members.some((member) => member.clientId === clientId))) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    await admin.disconnect()
  }
}

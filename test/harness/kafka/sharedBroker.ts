import { createServer, type AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { removeAbandonedNodes, startOwnBroker, type OwnBroker } from './broker.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A loopback port that starts this run's Kafka when it is first asked, and tells its address. */
    kafkaStarter: number
  }
}

/** Lets the run's test files share one broker: the first that asks has it started, and it ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedNodes()
  let broker: Promise<OwnBroker> | undefined
  const starter = createServer((asking) => {
    asking.on('error', () => undefined)
    broker ??= startOwnBroker()
    broker.then(({ address }) => asking.end(address), (error: Error) => asking.end(`cannot start: ${error.message}`))
  })
  await new Promise<void>((resolve) => starter.listen(0, '127.0.0.1', resolve))
  project.provide('kafkaStarter', (starter.address() as AddressInfo).port)
  return async () => {
    starter.close()
    await (await broker?.catch(() => undefined))?.end()
  }
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '../../../ledger/embedded/postmaster.ts'
import { freePort } from '../freePort.ts'
import { quickFolder } from '../quickFolder.ts'
import { endProcess, startNode } from './broker.ts'
import { kafkaClassPath } from './jars.ts'
import { formatStorage } from './storage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A loopback port that starts this run's Kafka when it is first asked, and tells its address. */
    kafkaStarter: number
  }
}

const prefix = 'kuntasilta-kafka-'
const pidFile = 'pid'
const parent = quickFolder()

/** Lets the run's test files share one broker: the first that asks has it started, and it ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const folder = join(parent, `${prefix}${process.pid}`)
  let broker: Promise<string> | undefined
  const starter = createServer((asking) => {
    asking.on('error', () => undefined)
    broker ??= startShared(folder)
    broker.then((address) => asking.end(address), (error: Error) => asking.end(`cannot start: ${error.message}`))
  })
  await new Promise<void>((resolve) => starter.listen(0, '127.0.0.1', resolve))
  project.provide('kafkaStarter', (starter.address() as AddressInfo).port)
  return async () => {
    starter.close()
    await broker?.catch(() => undefined)
    await remove(folder)
  }
}

async function startShared(folder: string): Promise<string> {
  mkdirSync(folder)
  const [port, controllerPort, classPath] = [await freePort(), await freePort(), await kafkaClassPath()]
  const configuration = await formatStorage({ folder, classPath, port, controllerPort })
  const pid = await startNode(folder, classPath, configuration)
  writeFileSync(join(folder, pidFile), String(pid))
  return `127.0.0.1:${port}`
}

/** Runs that were killed leave their broker behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) await remove(join(parent, name))
  }
}

async function remove(folder: string): Promise<void> {
  const file = join(folder, pidFile)
  if (existsSync(file)) await endProcess(Number(readFileSync(file, 'utf8')), 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

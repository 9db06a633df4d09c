import { spawn } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isAlive } from '../../../ledger/embedded/postmaster.ts'
import { freePort } from '../freePort.ts'
import { kafkaClassPath } from './jars.ts'
import { formatStorage, quickJava, type StorageOptions } from './storage.ts'

const started = 'Kafka Server started'
const look_ms = 50

/** Starts a node on formatted storage, in a process group of its own; resolves when it answers. @returns its process id */
export async function startNode(folder: string, classPath: string, configuration: string, java: readonly string[] = []): Promise<number> {
  const logFile = join(folder, 'log.txt')
  const log = openSync(logFile, 'w')
  const node = spawn('java', [...quickJava, '-Xmx320m', ...java, '-cp', classPath, 'kafka.Kafka', configuration], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  node.unref()
  const { pid } = node
  if (pid === undefined) throw new Error('java did not start')
  for (;;) {
    await pause()
    const text = await readFile(logFile, 'utf8')
    if (text.includes(started)) return pid
    if (!isAlive(pid)) throw new Error(`Kafka ended: ${text.slice(-4_000)}`)
  }
}

/** Ends a process and waits until it is gone. */
export async function endProcess(pid: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal)
  while (isAlive(pid)) await pause()
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, look_ms))
}

/** A broker of one test's own, to be hurt. */
export interface OwnBroker {
  readonly address: string
  readonly folder: string
  /** As a machine that loses its power. */
  kill(): Promise<void>
  /** Shuts down in order. */
  shutDown(): Promise<void>
  /** Stands still without dying (SIGSTOP) until `thaw`. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
}

/** Starts a broker that ends with the test (or with the file, if `onEnd` is given as `afterAll`). */
export async function startOwnBroker(
  options: Partial<Pick<StorageOptions, 'properties' | 'scramUsers' | 'port'>> & { readonly java?: readonly string[] } = {},
  onEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<OwnBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'ks-kafka-'))
  const port = options.port ?? (await freePort())
  const classPath = await kafkaClassPath()
  const configuration = await formatStorage({ ...options, folder, classPath, port, controllerPort: await freePort() })
  const start = (): Promise<number> => startNode(folder, classPath, configuration, options.java)
  let pid = await start()
  onEnd(async () => {
    await endProcess(pid, 'SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  return {
    address: `127.0.0.1:${port}`,
    folder,
    kill: () => endProcess(pid, 'SIGKILL'),
    shutDown: () => endProcess(pid, 'SIGTERM'),
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw: () => void process.kill(pid, 'SIGCONT'),
    async restart() {
      pid = await start()
    },
  }
}

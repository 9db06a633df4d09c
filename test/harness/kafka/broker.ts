import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from '../../../ledger/embedded/postmaster.ts'
import { quickFolder } from '../quickFolder.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { kafkaClassPath } from './jars.ts'
import { formatStorage, quickJava, type StorageOptions } from './storage.ts'

const started = 'Kafka Server started'
const look_ms = 50

/** Names of folders begin so, followed by the id of the process that they belong to. */
const prefix = 'kuntasilta-broker-'
const pidFile = 'pid'

/** Processes that were killed leave their nodes behind. */
export async function removeAbandonedNodes(): Promise<void> {
  const parent = quickFolder()
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length)))) await removeNode(join(parent, name))
  }
}

/** Ends the node of a folder, and removes the folder. */
async function removeNode(folder: string): Promise<void> {
  const pid = await readFile(join(folder, pidFile), 'utf8').catch(() => undefined)
  if (pid !== undefined) await endProcess(Number(pid), 'SIGKILL')
  await rm(folder, { recursive: true, force: true })
}

/** Starts a node on formatted storage, in a process group of its own; resolves when it answers. @returns its process id */
async function startNode(folder: string, classPath: string, configuration: string): Promise<number> {
  const logFile = join(folder, 'log.txt')
  const log = openSync(logFile, 'w')
  const node = spawn('java', [...quickJava, '-Xmx320m', '-cp', classPath, 'kafka.Kafka', configuration], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  node.unref()
  const { pid } = node
  if (pid === undefined) throw new Error('java did not start')
  await writeFile(join(folder, pidFile), String(pid))
  for (;;) {
    await pause()
    const text = await readFile(logFile, 'utf8')
    if (text.includes(started)) return pid
    if (!isAlive(pid)) throw new Error(`Kafka ended: ${text.slice(-4_000)}`)
  }
}

/** Ends a process and waits until it is gone. */
async function endProcess(pid: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
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
  /** Ends it for good, and removes its folder. */
  end(): Promise<void>
}

/** Starts a broker; whoever starts it ends it. */
export async function startOwnBroker(options: Partial<Pick<StorageOptions, 'properties' | 'scramUsers' | 'port'>> = {}): Promise<OwnBroker> {
  const folder = await mkdtemp(join(quickFolder(), `${prefix}${process.pid}-`))
  const port = options.port ?? (await restingPort())
  const classPath = await kafkaClassPath()
  const configuration = await formatStorage({ ...options, folder, classPath, port, controllerPort: await restingPort() })
  let pid = await startNode(folder, classPath, configuration)
  return {
    address: `127.0.0.1:${port}`,
    folder,
    kill: () => endProcess(pid, 'SIGKILL'),
    shutDown: () => endProcess(pid, 'SIGTERM'),
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw: () => void process.kill(pid, 'SIGCONT'),
    async restart() {
      pid = await startNode(folder, classPath, configuration)
    },
    end: () => removeNode(folder),
  }
}

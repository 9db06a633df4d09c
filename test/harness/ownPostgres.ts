import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { ensureCluster, ledgerName, serverEnvironment } from '../../ledger/embedded/cluster.ts'
import { preparePlace } from '../../ledger/embedded/place.ts'
import { quickFolder } from './quickFolder.ts'
import { restingPort } from '../../simulator/restingPort.ts'

/** A PostgreSQL of one test's own, to be hurt. It listens on TCP, so that a proxy may stand before it. */
export interface OwnPostgres {
  readonly port: number
  readonly url: string
  /** Ends it at once, without a checkpoint (`pg_ctl stop -m immediate`): it has to recover when it starts again. */
  stopImmediately(): Promise<void>
  /** All of its processes stand still without dying (SIGSTOP) until `thaw`; the machine still takes connections for it. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
}

/** How to reach the ledger's database on a port of this machine. */
export const urlOnPort = (port: number): string => `postgresql://${ledgerName}@127.0.0.1:${port}/${ledgerName}`

/** Starts a server that ends with the test, or when `onEnd` has it end. */
export async function startOwnPostgres(onEnd: (end: () => Promise<void>) => void = onTestFinished): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(quickFolder(), 'ks-postgres-'))
  await chmod(folder, 0o755)
  const place = preparePlace(folder)
  await ensureCluster(place)
  const port = await restingPort()
  const url = urlOnPort(port)
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'shared_buffers=64MB']
  const start = async (): Promise<ChildProcess> => {
    const words = ['-D', place.dataArgument, ...settings.flatMap((setting) => ['-c', setting])]
    const server = spawn(join(place.program, 'bin/postgres'), words, { ...place.user, cwd: place.data, env: serverEnvironment, stdio: 'ignore' })
    while (!(await answers(url))) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
      await pause(20)
    }
    return server
  }
  const end = async (): Promise<void> => {
    if (server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGQUIT')
    signalAll(server, 'SIGCONT')
    await gone
  }
  let server = await start()
  onEnd(async () => {
    await end()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    port,
    url,
    stopImmediately: end,
    freeze: () => signalAll(server, 'SIGSTOP'),
    thaw: () => signalAll(server, 'SIGCONT'),
    async restart() {
      server = await start()
    },
  }
}

/** The server itself comes first, so that it starts no process meanwhile. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) throw new Error('PostgreSQL does not run')
  signalIfThere(pid, signal)
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  for (const [child, parent] of processes) if (parent === pid && child !== undefined) signalIfThere(child, signal)
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'test harness' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

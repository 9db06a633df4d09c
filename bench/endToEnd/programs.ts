import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageFile from '../../package.json' with { type: 'json' }
import { receiverVariable } from '../house/profile.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `npm start` runs, behind `node`: options of V8, and the service. */
const startWords = packageFile.scripts.start.split(' ').slice(1)

/** One of the programs that are compared, running. */
export interface Program {
  readonly pid: number
  /** Ends it as one ends a service. */
  stop(): Promise<void>
  /** Ends it without a word to it. */
  kill(): Promise<void>
}

/** Where the service of the bench keeps its things. */
export interface ServicePlaces {
  readonly brokers: string
  readonly receiver: string
  /** Consumer group on the topic. */
  readonly group: string
  readonly data: string
  readonly profiles: string
  /** Where its metrics are read; any free port if not given. */
  readonly operationsPort?: number
}

/** kafkajs by itself asks Node for times that are negative, of which Node warns; `bus/kafka/internals/idleQueue.ts` mends that. */
const unmended = '--disable-warning=TimeoutNegativeWarning'

/** Starts the naive program. */
export function startNaive({ brokers, receiver, group }: ServicePlaces): Program {
  return program([unmended, 'bench/endToEnd/naive.ts', brokers, receiver, group], {})
}

/** Starts a consumer by kafkajs alone that has nothing to do. */
export function startIdleConsumer(brokers: string, how: 'mended' | 'as it is'): Program {
  return program([...(how === 'as it is' ? [unmended] : []), 'bench/idle/consumer.ts', brokers, how], {})
}

/** Starts the service as `npm start` does, but with short time-outs, so that it goes on soon after it was killed. */
export function startService({ brokers, receiver, group, data, profiles, operationsPort = 0 }: ServicePlaces): Program {
  return program(startWords, {
    KAFKA_BROKERS: brokers,
    KAFKA_SESSION_TIMEOUT_MS: '6000',
    KUNTASILTA_GROUP: group,
    KUNTASILTA_DATA: data,
    KUNTASILTA_PROFILES: profiles,
    KUNTASILTA_ALLOW_LOOPBACK: 'yes',
    KUNTASILTA_HTTP_PORT: '0',
    KUNTASILTA_OPS_PORT: String(operationsPort),
    KUNTASILTA_LEASE_MS: '5000',
    KUNTASILTA_SEND_MS: '3000',
    KUNTASILTA_LOG: 'error',
    [receiverVariable]: receiver,
  })
}

/** The postmaster of the service's embedded PostgreSQL. */
export function postmasterOf({ data }: ServicePlaces): number {
  return Number(readFileSync(join(data, 'postgresql/18/postmaster.pid'), 'utf8').split('\n')[0])
}

function program(words: readonly string[], environment: Readonly<Record<string, string>>): Program {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, words, { cwd: root, env: { ...inherited, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
  if (child.pid === undefined) throw new Error(`${words[0]} could not be started.`)
  return { pid: child.pid, stop: () => ended(child, 'SIGTERM'), kill: () => ended(child, 'SIGKILL') }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = once(child, 'exit')
  child.kill(signal)
  await end
}

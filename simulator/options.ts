import { join } from 'node:path'
import { exampleProfiles } from '../connectors/profile/load.ts'
import { failure } from '../errors/failure.ts'
import { phrase } from '../errors/words/words.ts'
import { readOptions, wholeNumber } from '../scripts/options.ts'
import { readFailures, type AskedFailure } from './failOption.ts'

/** How the simulator is started alone. */
export interface SimulatorOptions {
  /** Folder of the profiles whose systems are played. */
  readonly profiles: string
  /** Where the receivers keep what they get and answer. */
  readonly folder: string
  /** File that the environment is written to. */
  readonly environment: string
  /** Our service's HTTP address, for webhooks; without it none are sent. */
  readonly webhooks?: string
  readonly seed: number
  /** Orders of the month that the shop publishes; without it the receivers play alone. */
  readonly orders?: number
  /** Records that the shop publishes in a second. */
  readonly perSecond: number
  /** How receivers misbehave from the start. */
  readonly failures: readonly AskedFailure[]
}

const names = ['profiles', 'folder', 'environment', 'webhooks', 'seed', 'orders', 'perSecond', 'fail'] as const
const mostOrders = 20_000

/**
 * Reads `--profiles <folder> --folder <folder> --environment <file> --webhooks <address> --seed <number> --orders <number>
 * --perSecond <number> --fail <municipality/system=failure:duration,…>`. Without the first, KUNTASILTA_PROFILES counts.
 *
 * @throws Failure KS-START-SEPARATOR, KS-START-OPTION-UNKNOWN, KS-START-OPTION
 */
export function readSimulatorOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): SimulatorOptions {
  const given = readOptions(names, args, environment)
  const { webhooks, seed = '1', folder = 'var/simulator', orders, perSecond = '5' } = given
  if (webhooks !== undefined && !/^https?:\/\/[^/]+$/.test(webhooks)) {
    throw failure('KS-START-OPTION', { option: 'webhooks', value: webhooks, allowed: phrase('the address of the service without a path, such as http://127.0.0.1:8080') })
  }
  return {
    profiles: given.profiles ?? (environment['KUNTASILTA_PROFILES'] || exampleProfiles),
    folder,
    environment: given.environment ?? join(folder, 'environment'),
    seed: wholeNumber('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    perSecond: wholeNumber('perSecond', perSecond, 1, 1_000),
    failures: given.fail === undefined ? [] : readFailures(given.fail),
    ...(orders !== undefined && { orders: wholeNumber('orders', orders, 1, mostOrders) }),
    ...(webhooks !== undefined && { webhooks }),
  }
}

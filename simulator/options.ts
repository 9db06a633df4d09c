import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exampleProfiles } from '../connectors/profile/load.ts'
import { failure } from '../errors/failure.ts'
import { refuseLostOptions } from '../scripts/separator.ts'

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
}

const names = ['profiles', 'folder', 'environment', 'webhooks', 'seed'] as const

/**
 * Reads `--profiles <folder> --folder <folder> --environment <file> --webhooks <address> --seed <number>`.
 *
 * @throws Failure KS-START-SEPARATOR, KS-START-OPTION-UNKNOWN, KS-START-OPTION
 */
export function readSimulatorOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): SimulatorOptions {
  refuseLostOptions(names, environment)
  const given = parse(args)
  const { webhooks, seed = '1', folder = 'var/simulator' } = given
  if (webhooks !== undefined && !/^https?:\/\/[^/]+$/.test(webhooks)) {
    throw failure('KS-START-OPTION', { option: 'webhooks', value: webhooks, allowed: 'the address of the service without a path, such as http://127.0.0.1:8080' })
  }
  if (!/^\d{1,15}$/.test(seed)) throw failure('KS-START-OPTION', { option: 'seed', value: seed, allowed: 'a whole number' })
  return {
    profiles: given.profiles ?? exampleProfiles,
    folder,
    environment: given.environment ?? join(folder, 'environment'),
    seed: Number(seed),
    ...(webhooks !== undefined && { webhooks }),
  }
}

function parse(args: readonly string[]): { readonly [Name in (typeof names)[number]]?: string } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { tokens, values } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  for (const token of tokens) {
    const known = token.kind === 'option' && (names as readonly string[]).includes(token.name)
    if (!known && token.kind !== 'option-terminator') {
      throw failure('KS-START-OPTION-UNKNOWN', { given: token.kind === 'option' ? token.rawName : token.value, known: names.map((name) => `--${name}`).join(', ') })
    }
    if (token.kind === 'option' && !token.value) throw failure('KS-START-OPTION', { option: token.name, value: '', allowed: 'a value after it' })
  }
  return values as Readonly<Record<string, string>>
}

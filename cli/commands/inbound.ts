import type { Command } from 'commander'
import { referencesTo } from '../../connectors/profile/references.ts'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import type { UnreadableScope } from '../../ledger/unreadable.ts'
import { dismissUnreadable, readUnreadable, replayUnreadable, type Reading, type Unreadable } from '../../pipelines/actions/unreadable.ts'
import { readPart } from '../../service/configuration.ts'
import { OpenSystems } from '../../service/systems.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { inboundNumber } from '../identify.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { indent } from '../text/table.ts'
import { json, reason, tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

interface ReplayOptions extends ActOptions {
  readonly lane?: string
  readonly all?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `replay inbound`: applies messages once more that could not be read. */
export function addReplayInbound(replay: Command, world: CliWorld): void {
  const command = replay
    .command('inbound')
    .description('Applies messages once more that came in and could not be read, for instance after a layout or profile was mended.')
    .argument('[number]', 'number of the message, as "list" prints it')
    .option('--lane <lane>', 'every one of a municipality and system, such as nokia/orders')
    .option('--all', 'every one')
    .option('--dry-run', 'only reads them by the profiles as they lie in the folder now, and says what they hold')
    .option('--json', 'for machines')
  withAct(command).action(async (given: string | undefined, options: ReplayOptions) => {
    const scope = scopeOf(given, options)
    if (options.dryRun === true) return print(await readNow(scope, world), read, options, world)
    const act = actOf(options, world)
    print(await withLedger(world, (pool) => replayUnreadable(scope, act, { pool })), again, options, world)
  })
}

function scopeOf(given: string | undefined, { lane, all = false }: ReplayOptions): UnreadableScope {
  const wanted = [given, lane, all ? '--all' : undefined].filter((one) => one !== undefined)
  if (wanted.length !== 1) {
    throw failure('KS-START-OPTION-UNKNOWN', { given: wanted.length === 0 ? phrase('no message') : wanted.join(' '), known: phrase('the number of a message, --lane, or --all') })
  }
  if (given !== undefined) return { inboundNo: inboundNumber(given) }
  if (lane === undefined) return {}
  const [, municipality, system] = /^([^/]+)\/([^/]+)$/.exec(lane) ?? []
  if (municipality === undefined || system === undefined) throw failure('KS-START-OPTION', { option: 'lane', value: lane, allowed: phrase('municipality and system, such as {example}', { example: 'nokia/orders' }) })
  return { lane: { municipality, system } }
}

async function readNow(scope: UnreadableScope, world: CliWorld): Promise<readonly Reading[]> {
  const { profiles } = await readProfilesNow(world)
  const { service: { allowLoopback } } = readPart(['service'], world.environment)
  const systems = new OpenSystems(profiles, world.clock, referencesTo(world), allowLoopback)
  try {
    return await withLedger(world, (pool) => readUnreadable(scope, systems, { pool }))
  } finally {
    await systems.close()
  }
}

function print<Each extends Unreadable>(messages: readonly Each[], lines: (each: Each, world: CliWorld) => readonly string[], options: ReplayOptions, world: CliWorld): void {
  if (options.json === true) world.print(json(messages))
  else if (messages.length === 0) tell(phrase('No message is unreadable.'), world)
  else for (const line of messages.flatMap((each) => lines(each, world))) world.print(line)
}

function again({ inboundNo, municipality, system }: Unreadable): readonly string[] {
  return [`inbound/${inboundNo} from ${municipality}/${system} is applied once more.`]
}

function read({ inboundNo, municipality, system, documents, acknowledgements, because }: Reading, { language }: CliWorld): readonly string[] {
  return [
    `inbound/${inboundNo} from ${municipality}/${system}: ${documents} documents and ${acknowledgements} answers can be read${because.length === 0 ? '.' : ', but:'}`,
    ...because.map((why) => `  ${indent(reason(why, language), 2)}`),
  ]
}

/** `dismiss inbound`: sets a message aside that cannot be read. */
export function addDismissInbound(dismiss: Command, world: CliWorld): void {
  const command = dismiss
    .command('inbound')
    .description('Sets a message that came in and cannot be read aside for good.')
    .argument('<number>', 'number of the message, as "list" prints it')
  withAct(command).action(async (given: string, options: ActOptions) => {
    const [act, number] = [actOf(options, world), inboundNumber(given)]
    await withLedger(world, (pool) => dismissUnreadable(number, act, { pool }))
    tell(phrase('{record}: dismissed. Its bytes stay in the ledger.', { record: `inbound/${number}` }), world)
  })
}

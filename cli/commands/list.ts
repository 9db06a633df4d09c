import type { Command } from 'commander'
import type { Pool } from 'pg'
import { failure } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'
import { phrase } from '../../errors/words/words.ts'
import { countUnfinished, listAlarms, listDeliveries, listInbound, listQuarantine, type ListFilter } from '../../ledger/reading/lists.ts'
import { readHold } from '../../ledger/restore.ts'
import { withLedger } from '../ledger.ts'
import { alarmLines, deliveryLines, deliveryRows, inboundLines, quarantineLines } from '../text/lists.ts'
import { json, named, time } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

const deliveryStates = ['planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held', 'delivered', 'acknowledged', 'disputed', 'rejected', 'replaced', 'given up', 'not sent']
const others = ['open', 'quarantine', 'inbound', 'alarms']
const needsAPerson = ['parked', 'held', 'unknown', 'disputed', 'rejected']

interface ListOptions {
  readonly state?: string
  readonly municipality?: string
  readonly system?: string
  readonly limit: string
  readonly json?: boolean
}

/** `list`: what needs a person, or what stands in one state. */
export function addList(program: Command, world: CliWorld): void {
  program
    .command('list')
    .description('Lists what needs a person: parked, held, unknown, disputed and rejected deliveries, quarantine, messages that match nothing, documents that were declined, alarms.')
    .option('--state <state>', `only these: ${[...deliveryStates, ...others].join(', ')}`)
    .option('--municipality <name>', 'only of this municipality')
    .option('--system <name>', 'only of this system')
    .option('--limit <number>', 'most of each kind', '50')
    .option('--json', 'for machines')
    .action((options: ListOptions) => withLedger(world, async (pool) => {
      const found = await find(pool, options)
      if (options.json === true) world.print(json({ ...found, deliveries: deliveryRows(found.deliveries) }))
      else for (const line of [...lines(found, world.language), ...more(found, limitOf(options.limit), world.language)]) world.print(line)
    }))
}

type Found = Awaited<ReturnType<typeof find>>

async function find(pool: Pool, options: ListOptions) {
  const { states, kinds } = wanted(options.state)
  const filter: ListFilter = { municipality: options.municipality, system: options.system, most: limitOf(options.limit) }
  return {
    hold: await readHold(pool),
    unfinished: options.state === undefined ? await countUnfinished(pool) : [],
    deliveries: kinds.includes('deliveries') ? await listDeliveries(pool, states, filter) : [],
    quarantine: kinds.includes('quarantine') ? await listQuarantine(pool, filter.most) : [],
    inbound: kinds.includes('inbound') ? await listInbound(pool, filter) : [],
    alarms: kinds.includes('alarms') ? await listAlarms(pool, filter.most) : [],
  }
}

function wanted(given: string | undefined): { readonly states: readonly string[] | undefined; readonly kinds: readonly string[] } {
  if (given === undefined) return { states: needsAPerson, kinds: ['deliveries', 'quarantine', 'inbound', 'alarms'] }
  const state = given.replaceAll('-', ' ')
  if (state === 'open') return { states: undefined, kinds: ['deliveries'] }
  if (others.includes(state)) return { states: undefined, kinds: [state] }
  if (deliveryStates.includes(state)) return { states: [state], kinds: ['deliveries'] }
  throw failure('KS-START-OPTION', { option: 'state', value: given, allowed: phrase('one of {values}', { values: [...deliveryStates, ...others].join(', ') }) })
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 10_000) return limit
  throw failure('KS-START-OPTION', { option: 'limit', value: text, allowed: phrase('a whole number from 1 to 10000') })
}

function lines({ hold, unfinished, deliveries, quarantine, inbound, alarms }: Found, language: Language): readonly string[] {
  const parts = [deliveryLines(deliveries, language), quarantineLines(quarantine, language), inboundLines(inbound, language), alarmLines(alarms, language)].filter((part) => part.length > 0)
  const counts = unfinished.map(({ state, deliveries: count }) => `${count} ${named(state, language)}`).join(', ')
  const head = [
    ...(hold === undefined ? [] : [say(phrase('All sending is held since {time}; "resume --all" lets it go on.', { time: time(hold.since_ms) }), language), '']),
    ...(counts === '' ? [] : [say(phrase('Not at rest: {counts}.', { counts }), language), '']),
  ]
  if (parts.length === 0) return [...head, say(phrase('Nothing.'), language)]
  return [...head, ...parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]))]
}

function more({ deliveries, quarantine, inbound, alarms }: Found, most: number, language: Language): readonly string[] {
  const kinds = [['deliveries', deliveries], ['quarantine', quarantine], ['messages that came in', inbound], ['alarms', alarms]] as const
  const full = kinds.filter(([, rows]) => rows.length === most).map(([name]) => say(phrase(name), language))
  return full.length === 0 ? [] : ['', say(phrase('There may be more ({kinds}): --limit shows them.', { kinds: full.join(', ') }), language)]
}

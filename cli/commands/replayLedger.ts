import type { Command } from 'commander'
import { helsinkiInstant_ms } from '../../base/helsinki.ts'
import type { Language } from '../../errors/language.ts'
import { failure } from '../../errors/failure.ts'
import { say } from '../../errors/words/say.ts'
import { phrase } from '../../errors/words/words.ts'
import { replayLedger, type LedgerReplay } from '../../pipelines/actions/replayLedger.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { table } from '../text/table.ts'
import { documentName, heads, json, named, position, reason, tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

interface ReplayOptions extends ActOptions {
  readonly municipality?: string
  readonly from?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `replay ledger`: plans what the profiles in force call for and the ledger does not have, and takes in documents that came too early. */
export function addReplayLedger(replay: Command, world: CliWorld): void {
  const command = replay
    .command('ledger')
    .description('Plans the deliveries that profiles call for today and that events of the ledger do not have, and takes in documents of systems that came before their flow began: a flow that started later catches up.')
    .option('--municipality <name>', 'only events and documents of this municipality')
    .option('--from <day>', 'only events and documents of this day (YYYY-MM-DD) and later')
    .option('--dry-run', 'only says what would be planned and sent')
    .option('--json', 'for machines')
  withAct(command).action(async (options: ReplayOptions) => {
    const act = options.dryRun === true ? { who: '', why: '', at_ms: world.clock.now_ms() } : actOf(options, world)
    const scope = { municipality: options.municipality, from_ms: startOf(options.from), dryRun: options.dryRun === true }
    const { profiles } = await readProfilesNow(world)
    if (scope.municipality !== undefined && profiles.byMunicipality(scope.municipality) === undefined) throw failure('KS-PROFILE-GONE', { municipality: scope.municipality })
    const came = await withLedger(world, (pool) => replayLedger(scope, act, { pool, profiles }))
    if (options.json === true) world.print(json(came))
    else print(came, scope.dryRun, world)
  })
}

function startOf(day: string | undefined): number | undefined {
  if (day === undefined) return undefined
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw failure('KS-START-OPTION', { option: 'from', value: day, allowed: phrase('a day as YYYY-MM-DD') })
  }
  return helsinkiInstant_ms(day, '00:00')
}

function print({ events, planned, documents, unreadable }: LedgerReplay, dryRun: boolean, world: CliWorld): void {
  const { language } = world
  const rows = planned.map((each) => [`${each.municipality}/${each.system}`, each.flow, documentName(each, language), standing(each, language), each.id, each.eventId])
  if (rows.length > 0) for (const line of table(heads(language, 'lane', 'flow', 'document', 'state', 'delivery', 'event'), rows)) world.print(line)
  const counted = { events, count: planned.length }
  tell(dryRun ? phrase('{events} events looked at: {count} deliveries would be planned and sent. Nothing was changed.', counted) : phrase('{events} events looked at: {count} deliveries planned.', counted), world)
  if (documents.length > 0) {
    for (const line of table(heads(language, 'lane', 'flow', 'document', 'message'), documents.map((each) => [`${each.municipality}/${each.system}`, each.flow ?? '', received(each, language), `inbound/${each.inboundNo}`]))) world.print(line)
    const count = { count: documents.length }
    tell(dryRun ? phrase('{count} documents of systems would be taken in once more. Nothing was changed.', count) : phrase('{count} documents of systems are taken in once more.', count), world)
  }
  for (const { event, because } of unreadable) world.printFault(say(phrase('{position} cannot be planned: {reason}', { position: position(event, language), reason: reason(because, language) }), language))
}

function standing({ state, waitsFor }: LedgerReplay['planned'][number], language: Language): string {
  return waitsFor === null ? named(state, language) : `${say(phrase('waits for'), language)} ${say({ filled: waitsFor }, language)}`
}

function received({ kind, number, stage }: LedgerReplay['documents'][number], language: Language): string {
  return `${named(kind === 'receipt' ? 'goods receipt' : 'order', language)} ${number} (${named(stage, language)})`
}

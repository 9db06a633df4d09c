import type { Command } from 'commander'
import { isUuid } from '../../base/uuid.ts'
import { failure } from '../../errors/failure.ts'
import { catalogue } from '../../errors/catalogue.ts'
import { phrase, saidOr } from '../../errors/words/words.ts'
import { nearest } from '../../base/nearest.ts'
import { release, type Released } from '../../pipelines/actions/release.ts'
import { codesOfProfile, releaseParked } from '../../pipelines/actions/releaseParked.ts'
import type { ActionContext } from '../../pipelines/actions/context.ts'
import type { Act } from '../../ledger/actions/act.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { readProfilesNow } from '../profiles.ts'
import { printReleased } from '../text/released.ts'
import type { CliWorld } from '../world.ts'

interface ReleaseOptions extends ActOptions {
  readonly municipality?: string
  readonly system?: string
  readonly code?: string
  readonly profile?: boolean
  readonly pastPredecessor?: boolean
  readonly renderAgain?: boolean
  readonly notDelivered?: boolean
  readonly ask?: boolean
  readonly json?: boolean
}

/** `release`: lets deliveries go on that are parked, held or waiting. */
export function addRelease(program: Command, world: CliWorld): void {
  const command = program
    .command('release')
    .description('Lets a delivery go on: makes its document, or sends the same bytes again; or all that is parked of a municipality.')
    .argument('[delivery]', 'id of the delivery')
    .option('--municipality <name>', 'everything that is parked of this municipality')
    .option('--system <name>', 'of it, only what goes to this system')
    .option('--code <KS-…>', 'of it, only what is parked for this reason')
    .option('--profile', 'of it, only what a mended profile can set right')
    .option('--past-predecessor', 'it may go before the earlier delivery of its story')
    .option('--render-again', 'makes the document anew, as a new delivery that replaces this one')
    .option('--not-delivered', 'you have checked that it did not arrive')
    .option('--ask', 'the receiver is asked first, and gets it only if it has none')
    .option('--json', 'for machines')
  withAct(command).action(async (id: string | undefined, options: ReleaseOptions) => {
    const act = actOf(options, world)
    const { profiles } = await readProfilesNow(world)
    await withLedger(world, async (pool) => printReleased(await asked(id, options, act, { pool, profiles }), options.json === true, world))
  })
}

function asked(id: string | undefined, options: ReleaseOptions, act: Act, context: ActionContext): Promise<Released> {
  const wish = {
    pastPredecessor: options.pastPredecessor === true, renderAgain: options.renderAgain === true,
    notDelivered: options.notDelivered === true, ask: options.ask === true,
  }
  if (id !== undefined) return releaseOne(id, wish, act, context)
  if (options.municipality === undefined) throw failure('KS-START-OPTION-UNKNOWN', { given: phrase('neither a delivery nor --municipality'), known: phrase('the id of a delivery, or --municipality with --system, --code or --profile') })
  if (wish.notDelivered) throw failure('KS-START-OPTION-UNKNOWN', { given: phrase('--not-delivered with --municipality'), known: phrase('--not-delivered with the id of the one delivery that was checked') })
  return releaseParked({ municipality: options.municipality, system: options.system, codes: codesOf(options) }, wish, act, context)
}

async function releaseOne(id: string, wish: Parameters<typeof release>[1], act: Act, context: ActionContext): Promise<Released> {
  const came = isUuid(id) ? await release([id], wish, act, context) : { released: [], refused: [] }
  if (came.released.length + came.refused.length === 0) throw failure('KS-ACTION-NOT-FOUND', { given: id, lookedFor: phrase('a delivery') })
  return came
}

function codesOf({ code, profile }: ReleaseOptions): readonly string[] | undefined {
  if (code === undefined) return profile === true ? codesOfProfile : undefined
  const known = Object.keys(catalogue)
  if (!known.includes(code)) throw failure('KS-START-OPTION', { option: 'code', value: code, allowed: saidOr(nearest(code, known), phrase('a code as "list" prints it')) })
  return [code]
}

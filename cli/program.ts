import { Command } from 'commander'
import { addApproveAccount } from './commands/approveAccount.ts'
import { addDismissAlarm } from './commands/dismissAlarm.ts'
import { addFileNumber } from './commands/fileNumber.ts'
import { addGiveUp } from './commands/giveUp.ts'
import { addHoldAndResume } from './commands/lanes.ts'
import { addImage } from './commands/image.ts'
import { addDismissInbound, addReplayInbound } from './commands/inbound.ts'
import { addList } from './commands/list.ts'
import { addOrder } from './commands/order.ts'
import { addOrderNumber } from './commands/orderNumber.ts'
import { addDismissOutbox, addReplayOutbox } from './commands/outbox.ts'
import { addProfileCheck } from './commands/profileCheck.ts'
import { addProfileReload } from './commands/profileReload.ts'
import { addDismissQuarantine, addReplayQuarantine } from './commands/quarantine.ts'
import { addRelease } from './commands/release.ts'
import { addReplayLedger } from './commands/replayLedger.ts'
import { addReplayOrders } from './commands/replayOrders.ts'
import { addSchemasRegister } from './commands/schemas.ts'
import { addShow } from './commands/show.ts'
import { addTrace } from './commands/trace.ts'
import { languageOf } from './language.ts'
import type { CliWorld, OuterWorld } from './world.ts'

/** The command line with all its commands; each command adds itself. */
export function cliProgram(outside: OuterWorld): Command {
  const program = new Command('kuntasilta').description('Sees what the bridge holds, and acts on it.').showHelpAfterError()
    .option('--language <language>', 'of problems and images: fi, sv or en (default: that of LC_ALL or LANG, else English)')
  const world: CliWorld = {
    ...outside,
    get language() {
      return languageOf(program.opts<{ readonly language?: string }>().language, outside.environment)
    },
  }
  addList(program, world)
  addShow(program, world)
  addTrace(program, world)
  addOrder(program, world)
  addImage(program, world)
  addRelease(program, world)
  addGiveUp(program, world)
  addApproveAccount(program, world)
  addOrderNumber(program, world)
  const replay = program.command('replay').description('Takes something in, or plans it, once more.')
  addReplayQuarantine(replay, world)
  addReplayInbound(replay, world)
  addReplayOutbox(replay, world)
  addReplayLedger(replay, world)
  addReplayOrders(replay, world)
  const dismiss = program.command('dismiss').description('Sets something aside for good.')
  addDismissQuarantine(dismiss, world)
  addDismissInbound(dismiss, world)
  addDismissOutbox(dismiss, world)
  addDismissAlarm(dismiss, world)
  addHoldAndResume(program, world)
  addFileNumber(program, world)
  const profile = program.command('profile').alias('profiles').description('Profiles of municipalities.')
  addProfileCheck(profile, world)
  addProfileReload(profile, world)
  addSchemasRegister(program.command('schemas').description('Schemas of the contract with the shop.'), world)
  return program
}

import type { Command } from 'commander'
import { date } from '../../connectors/profile/schema/values.ts'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { isIban } from '../../mappings/model/identifiers/iban.ts'
import { approveAccount } from '../../pipelines/actions/approveAccount.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { knownMunicipality, readProfilesNow } from '../profiles.ts'
import { printReleased } from '../text/released.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

interface ApproveOptions extends ActOptions {
  readonly from?: string
  readonly until?: string
  readonly json?: boolean
}

/** `approve-account`: a person of the municipality approves an account; invoices that wait for that go. */
export function addApproveAccount(program: Command, world: CliWorld): void {
  const command = program
    .command('approve-account')
    .description('Approves an account that invoices ask to pay to, for one payee of a municipality, and releases the invoices that are parked because of it.')
    .argument('<municipality>', 'id of the municipality')
    .argument('<payee>', 'Y-tunnus of the seller, factor or finance company; of one that has none as the invoice names it')
    .argument('<account>', 'IBAN without spaces')
    .option('--from <day>', 'first day of invoices for which it holds; all if not given')
    .option('--until <day>', 'last day; a day that is over ends an earlier approval')
    .option('--json', 'for machines')
  withAct(command).action(async (municipality: string, payee: string, account: string, options: ApproveOptions) => {
    const act = actOf(options, world)
    if (!isIban(account)) throw failure('KS-START-OPTION', { option: 'account', value: account, allowed: phrase('an IBAN without spaces whose check digits are right') })
    const [from, until] = [dayOf('from', options.from), dayOf('until', options.until)]
    const { profiles } = await readProfilesNow(world)
    knownMunicipality(municipality, profiles)
    await withLedger(world, async (pool) => {
      const released = await approveAccount({ municipality, payee, account, from, until }, act, { pool, profiles })
      if (options.json !== true) tell(phrase('{account} is approved for {payee} in {municipality}.', { account, payee, municipality }), world)
      printReleased(released, options.json === true, world)
    })
  })
}

function dayOf(option: 'from' | 'until', text: string | undefined): string | null {
  if (text === undefined || date.safeParse(text).success) return text ?? null
  throw failure('KS-START-OPTION', { option, value: text, allowed: phrase('a day that exists, as YYYY-MM-DD') })
}

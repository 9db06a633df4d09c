import type { Problem } from '../../errors/failure.ts'
import type { Act } from '../../ledger/actions/act.ts'
import { findParked, readToActOn } from '../../ledger/actions/deliveries.ts'
import { approveAccount as keep, type AccountApproval } from '../../ledger/approvedAccounts.ts'
import { payeeId } from '../../mappings/model/identifiers/payeeId.ts'
import type { ActionContext } from './context.ts'
import { release, type Released } from './release.ts'

const code: Problem['code'] = 'KS-RULE-ACCOUNT'
const pageSize = 500
const plainly = { pastPredecessor: false, renderAgain: false, notDelivered: false, ask: false }

/**
 * Keeps that a person approved an account for a payee, and releases what is parked because of it, page by page. A later approval of
 * the same account takes the place of this one; one whose last day is over ends it.
 */
export async function approveAccount(given: AccountApproval, act: Act, context: ActionContext): Promise<Released> {
  const approval = { ...given, payee: payeeId(given.payee) }
  await keep(context.pool, approval, act)
  const released: Released['released'][number][] = []
  const refused: Released['refused'][number][] = []
  for (let after = 0; ;) {
    const page = await findParked(context.pool, { municipality: approval.municipality, system: undefined, codes: [code] }, after, pageSize)
    if (page.ids.length === 0) return { released, refused }
    after = page.last
    const ids = (await readToActOn(context.pool, page.ids)).filter(({ problem }) => speaksOf(problem, approval)).map(({ id }) => id)
    const came = ids.length === 0 ? { released: [], refused: [] } : await release(ids, plainly, act, context)
    released.push(...came.released)
    refused.push(...came.refused)
  }
}

function speaksOf(problem: Problem | null, { payee, account }: AccountApproval): boolean {
  return problem !== null && [problem, ...(problem.also ?? [])].some((one) => one.code === code && one.parameters['account'] === account && one.parameters['payee'] === payee)
}

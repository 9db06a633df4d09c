import { inForce } from '../../connectors/profile/schema.ts'
import { parameterText } from '../../errors/words/fill.ts'
import { findNotTaken, type NotTaken } from '../../ledger/inboundDocuments.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { takeAgain } from '../feedback/takeAgain.ts'
import type { ActionContext } from './context.ts'
import type { ReplayScope } from './replayLedger.ts'

const pageSize = 200

/**
 * Has documents of the municipalities' systems taken in once more that came when their flow was not in force on their day, and now is: in the
 * order in which they came, by the service's next passes. Gives them. A shadow has nothing to catch up.
 */
export async function replayInbound(scope: ReplayScope, { pool, profiles }: ActionContext): Promise<readonly NotTaken[]> {
  const taking = (document: NotTaken): boolean => {
    const flow = profiles.byMunicipality(document.municipality)?.profile.receives.find(({ name }) => name === document.flow)
    return flow !== undefined && flow.mode === 'take' && inForce(flow, parameterText(document.problem.parameters['day'] ?? ''))
  }
  const found: NotTaken[] = []
  await inTransaction(pool, async (client) => {
    for (let page = await findNotTaken(client, scope, 0, pageSize); page.length > 0; page = await findNotTaken(client, scope, page.at(-1)?.documentNo ?? 0, pageSize)) found.push(...page.filter(taking))
    if (!scope.dryRun) await takeAgain(client, [...new Set(found.map(({ inboundNo }) => inboundNo))])
  })
  return found
}

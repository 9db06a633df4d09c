import { problem, type Problem } from '../../errors/failure.ts'
import { nameOf } from '../../errors/words/words.ts'
import { wakeService, type Act } from '../../ledger/actions/act.ts'
import { giveUpDeliveries, type ToActOn } from '../../ledger/actions/deliveries.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'
import type { ActionContext } from './context.ts'
import { documentOf } from './judgeRelease.ts'
import { locked } from './locked.ts'

/** What came of giving up. */
export interface GivenUp {
  readonly givenUp: readonly ToActOn[]
  readonly refused: readonly { readonly delivery: ToActOn; readonly because: Problem }[]
}

/** Ends deliveries for good; those behind them move on. What has arrived, is being sent or is at rest is refused. */
export async function giveUp(ids: readonly string[], act: Act, { pool }: Pick<ActionContext, 'pool'>): Promise<GivenUp> {
  return inTransaction(pool, async (client) => {
    const deliveries = (await locked(client, ids)).filter((each) => ids.includes(each.id))
    const judged = deliveries.map((delivery) => ({ delivery, because: whyNot(delivery) }))
    const givenUp = judged.filter(({ because }) => because === undefined).map(({ delivery }) => delivery)
    const lanes = givenUp.length === 0 ? [] : await giveUpDeliveries(client, givenUp.map(({ id }) => id), act)
    await wakeService(client, lanes.flatMap((lane) => [wakeNames.render(lane), wakeNames.send(lane)]))
    return { givenUp, refused: judged.flatMap(({ delivery, because }) => (because === undefined ? [] : [{ delivery, because }])) }
  })
}

const unfinished = ['planned', 'waiting', 'rendered', 'retrying', 'unknown', 'parked', 'held']
const goesByItself = ['rendered', 'retrying', 'unknown']

function whyNot(delivery: ToActOn): Problem | undefined {
  const { id, state, file } = delivery
  const document = documentOf(delivery)
  if (!unfinished.includes(state)) return problem('KS-ACTION-NOT-TO-BE-GIVEN-UP', { id, document, state: nameOf(state) })
  if (file !== null && goesByItself.includes(state)) return problem('KS-ACTION-IN-FILE', { document, file, state: nameOf(state) })
  return undefined
}

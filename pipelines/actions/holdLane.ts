import { nearest } from '../../base/nearest.ts'
import { failure } from '../../errors/failure.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { holdLane } from '../../ledger/actions/lanes.ts'
import { listLanes } from '../../ledger/lanes.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { Profiles } from '../profiles.ts'
import { wakeNames } from '../wake.ts'
import { lanesOf } from '../dispatch/lanes.ts'
import type { ActionContext } from './context.ts'

/** Throws KS-ACTION-LANE for a lane that is in no profile and had no delivery yet. */
export async function knownLane(on: Connection, lane: string, profiles: Profiles): Promise<void> {
  const known = [...new Set([...lanesOf(profiles), ...(await listLanes(on)).map((each) => each.lane)])]
  if (!known.includes(lane)) throw failure('KS-ACTION-LANE', { lane, known: nearest(lane, known) ?? known.join(', ') })
}

/**
 * Holds a lane, so that nothing more of it is sent, or lets it go on. Gives whether that changed anything.
 *
 * @throws Failure KS-ACTION-LANE
 */
export async function setLaneHeld(lane: string, held: boolean, act: Act, { pool, profiles }: ActionContext): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await knownLane(client, lane, profiles)
    const [municipality = '', system = ''] = lane.split('/')
    if (!await holdLane(client, municipality, system, held)) return false
    await noteAction(client, act, held ? 'hold' : 'resume', lane)
    if (!held) await wakeService(client, [wakeNames.send(lane)])
    return true
  })
}

import type { PoolClient } from 'pg'
import { duration_ms } from '../../base/duration.ts'
import { systemKind } from '../../connectors/systems/registry.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { wakeService, type Act } from '../../ledger/actions/act.ts'
import { releaseDeliveries, type Release, type ToActOn } from '../../ledger/actions/deliveries.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { Profiles } from '../profiles.ts'
import { wakeNames } from '../wake.ts'
import type { ActionContext } from './context.ts'
import { judgeRelease, type ReleaseSurroundings, type ReleaseWish } from './judgeRelease.ts'
import { locked } from './locked.ts'
import { renderAgain } from './renderAgain.ts'

/** A delivery that was released. */
export interface ReleasedDelivery {
  readonly delivery: ToActOn
  /** Its state now; of one that is rendered again `replaced`. */
  readonly state: Release['state'] | 'replaced'
  /** The delivery that took its place. */
  readonly newId: string | undefined
}

/** What came of a release. */
export interface Released {
  readonly released: readonly ReleasedDelivery[]
  readonly refused: readonly { readonly delivery: ToActOn; readonly because: Problem }[]
}

/** Releases deliveries as `judgeRelease` says, in one transaction; with one of a closed file all of that file. */
export async function release(ids: readonly string[], wish: ReleaseWish, act: Act, { pool, profiles }: ActionContext): Promise<Released> {
  return inTransaction(pool, async (client) => {
    const deliveries = await locked(client, ids)
    const judged = deliveries.map((delivery) => ({ delivery, verdict: judge(delivery, deliveries, wish, act, profiles) }))
    const releases = judged.flatMap(({ verdict }) => (verdict.do === 'release' ? [verdict.release] : []))
    const moved = new Map((releases.length === 0 ? [] : await releaseDeliveries(client, releases, act)).map((row) => [row.id, row.lane]))
    const again = judged.filter(({ verdict }) => verdict.do === 'render again').map(({ delivery }) => delivery)
    const planned = await renderAgain(client, again, act, profiles)
    await wake(client, [...moved.values(), ...[...planned.values()].map((each) => each.lane)])
    return {
      released: judged.flatMap(({ delivery, verdict }): readonly ReleasedDelivery[] => {
        if (verdict.do === 'release' && moved.has(delivery.id)) return [{ delivery, state: verdict.release.state, newId: undefined }]
        return verdict.do === 'render again' ? [{ delivery, state: 'replaced', newId: planned.get(delivery.id)?.id }] : []
      }),
      refused: judged.flatMap(({ delivery, verdict }) => (verdict.do === 'nothing' && ids.includes(delivery.id) ? [{ delivery, because: verdict.because }] : [])),
    }
  })
}

function judge(delivery: ToActOn, all: readonly ToActOn[], wish: ReleaseWish, { at_ms }: Act, profiles: Profiles): ReturnType<typeof judgeRelease> {
  const around = surroundings(delivery, all, at_ms, profiles)
  return 'code' in around ? { do: 'nothing', because: around } : judgeRelease(delivery, wish, around)
}

function surroundings(delivery: ToActOn, all: readonly ToActOn[], now_ms: number, profiles: Profiles): ReleaseSurroundings | Problem {
  const { municipality, system: name, flow, file, transmissionId } = delivery
  const profile = profiles.byMunicipality(municipality)
  if (profile === undefined) return problem('KS-PROFILE-GONE', { municipality })
  const system = profile.profile.systems[name]
  if (system === undefined) return problem('KS-PROFILE-FLOW-GONE', { municipality, flow })
  return {
    deadline_ms: now_ms + (duration_ms(system.lane.deadline) ?? 0),
    kind: systemKind(system.kind),
    inFile: file === null ? [] : all.filter((each) => each.transmissionId === transmissionId),
  }
}

async function wake(client: PoolClient, lanes: readonly string[]): Promise<void> {
  await wakeService(client, lanes.flatMap((lane) => [wakeNames.render(lane), wakeNames.send(lane)]))
}

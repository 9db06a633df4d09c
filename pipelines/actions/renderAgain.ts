import type { PoolClient } from 'pg'
import { derivedId } from '../../base/hash.ts'
import { duration_ms } from '../../base/duration.ts'
import { failure } from '../../errors/failure.ts'
import type { Act } from '../../ledger/actions/act.ts'
import { replaceDeliveries, type ToActOn } from '../../ledger/actions/deliveries.ts'
import { planDeliveries, type PlannedDelivery } from '../../ledger/plans.ts'
import type { Profiles } from '../profiles.ts'

/** Id of the delivery that takes the place of another, because its document is made again. */
export function idOfNext(oldId: string): string {
  return derivedId('delivery again', oldId)
}

/**
 * Plans a new delivery in the place of each: its document is made by the profile in force, and it stands where the old one
 * stood in its story. Gives the new ones by the old ids.
 *
 * @throws Failure KS-PROFILE-FLOW-GONE where the profile no longer has the flow
 */
export async function renderAgain(client: PoolClient, deliveries: readonly ToActOn[], act: Act, profiles: Profiles): Promise<ReadonlyMap<string, { readonly id: string; readonly lane: string }>> {
  if (deliveries.length === 0) return new Map()
  const planned = deliveries.map((delivery) => ({ oldId: delivery.id, next: next(delivery, act.at_ms, profiles) }))
  await planDeliveries(client, planned.map((each) => each.next), act.at_ms)
  await replaceDeliveries(client, planned.map(({ oldId, next: { id } }) => ({ oldId, newId: id })), act)
  return new Map(planned.map(({ oldId, next: { id, municipality, system } }) => [oldId, { id, lane: `${municipality}/${system}` }]))
}

function next(old: ToActOn, now_ms: number, profiles: Profiles): PlannedDelivery {
  const { municipality, story, documentKind, documentNumber, eventNo } = old
  const profile = profiles.byMunicipality(municipality)
  const flow = profile?.profile.flows.find((each) => each.name === old.flow)
  const system = flow && profile?.profile.systems[flow.system]
  if (profile === undefined || flow === undefined || system === undefined) throw failure('KS-PROFILE-FLOW-GONE', { municipality, flow: old.flow })
  return {
    id: idOfNext(old.id), eventNo, municipality, system: flow.system, story, documentKind, documentNumber,
    flow: flow.name, format: flow.format, profileVersion: profile.version,
    state: 'planned', waitsFor: null, problem: null, due_ms: now_ms, deadline_ms: now_ms + (duration_ms(system.lane.deadline) ?? 0), replaces: old.id,
  }
}

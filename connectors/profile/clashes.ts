import { problem, type Problem } from '../../errors/failure.ts'
import { claimedBy, doubleClaims, buyerIdsOf } from './buyers.ts'
import { neededReferences } from './environment.ts'
import type { Profile } from './schema.ts'

/** Two profiles that cannot both be in force. */
export interface Clash {
  readonly between: readonly string[]
  /** Which of them must change: both, or the one that sends to the other's buyer. */
  readonly atFault: readonly string[]
  readonly problem: Problem
}

/**
 * What stands between profiles: a buyer that two claim (KS-PROFILE-BUYER-TWICE); and, among those that share no buyer, a receiver or a
 * reference that one uses though it is another's, as a copied profile does until it is changed throughout (KS-PROFILE-RECEIVER-SHARED, KS-PROFILE-REFERENCE-SHARED).
 * What both name in `shared` is no clash.
 */
export function clashesAmong(profiles: readonly Profile[]): readonly Clash[] {
  const claims = doubleClaims(profiles).map(({ id, first, second }): Clash => ({ between: [first, second], atFault: [first, second], problem: claimedBy(second, first, id) }))
  const claimed = new Set(claims.map(({ between }) => between.join(' ')))
  const pairs = profiles.flatMap((first, index) => profiles.slice(index + 1).map((second) => [first, second] as const))
  return [...claims, ...pairs.filter((pair) => !claimed.has(pair.map(({ municipality }) => municipality).join(' '))).flatMap((pair) => sharings(...pair))]
}

function sharings(first: Profile, second: Profile): readonly Clash[] {
  const isDeclared = (thing: string): boolean => first.shared.includes(thing) && second.shared.includes(thing)
  const receivers = [...foreignReceivers(first, second), ...foreignReceivers(second, first)].filter(({ id }) => !isDeclared(id))
  const references = referencesOf(first).filter((one) => referencesOf(second).includes(one) && !isDeclared(one))
  const problems = [
    ...receivers.map(({ user, owner, field, id }) => problem('KS-PROFILE-RECEIVER-SHARED', { file: fileOf(user), field, id, other: owner })),
    ...(references.length === 0 ? [] : [problem('KS-PROFILE-REFERENCE-SHARED', { file: fileOf(second.municipality), references: references.join(', '), other: first.municipality })]),
  ]
  const between = [first.municipality, second.municipality]
  const copies = receivers.filter(({ isBuyer }) => isBuyer).map(({ user }) => user)
  return problems.map((one) => ({ between, atFault: copies.length > 0 ? copies : between, problem: one }))
}

interface ForeignReceiver { readonly user: string; readonly owner: string; readonly field: string; readonly id: string; readonly isBuyer: boolean }

/** Receivers of one profile that are a buyer or a receiver of the other and no buyer of its own. */
function foreignReceivers(user: Profile, owner: Profile): readonly ForeignReceiver[] {
  const own = new Set(buyerIdsOf(user))
  const buyers = new Set(buyerIdsOf(owner))
  const receivers = new Set(receiversOf(owner).map(({ id }) => id))
  return receiversOf(user).filter(({ id }) => !own.has(id) && (buyers.has(id) || receivers.has(id)))
    .map(({ field, id }) => ({ user: user.municipality, owner: owner.municipality, field, id, isBuyer: buyers.has(id) }))
}

function receiversOf({ flows }: Profile): readonly { readonly field: string; readonly id: string }[] {
  return flows.flatMap(({ name, receiver }) => receiver.map(({ id }) => ({ field: `flows.${name}.receiver`, id })))
}

function referencesOf(profile: Profile): readonly string[] {
  return [...new Set(neededReferences([profile]).map(({ reference }) => reference))]
}

function fileOf(municipality: string): string {
  return `${municipality}/profile.yaml`
}

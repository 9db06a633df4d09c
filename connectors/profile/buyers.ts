import { problem, type Problem } from '../../errors/failure.ts'
import type { Profile } from './schema.ts'

/** Every id by which the shop may name the buyer of this profile: Y-tunnus, OVT, unit. */
export function buyerIdsOf(profile: Profile): readonly string[] {
  return [...profile.buyer.businessIds, ...profile.buyer.ovts, ...profile.buyer.units]
}

/** Two profiles that claim the same buyer id. */
export interface DoubleClaim {
  readonly id: string
  readonly first: string
  readonly second: string
}

/** Buyer ids that more than one of the profiles claims. */
export function doubleClaims(profiles: Iterable<Profile>): readonly DoubleClaim[] {
  const owners = new Map<string, string>()
  const doubles: DoubleClaim[] = []
  for (const profile of profiles) {
    for (const id of buyerIdsOf(profile)) {
      const first = owners.get(id)
      if (first === undefined) owners.set(id, profile.municipality)
      else if (first !== profile.municipality) doubles.push({ id, first, second: profile.municipality })
    }
  }
  return doubles
}

/** The claim as an error about one of the two. */
export function claimedBy(municipality: string, other: string, id: string): Problem {
  return problem('KS-PROFILE-BUYER-TWICE', { file: `${municipality}/profile.yaml`, id, other })
}

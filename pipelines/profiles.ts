import type { LoadedProfile } from '../connectors/profile/load.ts'
import type { PartyKey } from '../schemas/generated/events.ts'

/** The profiles in force. They may be replaced while the service runs, so ask again each time. */
export interface Profiles {
  /** The municipality that has this Y-tunnus, OVT or unit among its own. */
  byBuyerId(id: string): LoadedProfile | undefined
  byMunicipality(id: string): LoadedProfile | undefined
  all(): readonly LoadedProfile[]
}

/** Whose event it is, by the buyer's unit, OVT or Y-tunnus. */
export function profileOf(buyer: PartyKey, profiles: Profiles): LoadedProfile | undefined {
  for (const id of [buyer.businessId, buyer.ovt, buyer.unit]) {
    const found = id === null || id === '' ? undefined : profiles.byBuyerId(id)
    if (found !== undefined) return found
  }
  return undefined
}

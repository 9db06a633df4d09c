import type { OutgoingTransmission, SystemConnection, SystemKind } from '../../connectors/ports.ts'
import { systemKind } from '../../connectors/systems/registry.ts'
import type { CurrentSystem, Systems } from '../../pipelines/dispatch/context.ts'
import type { Profiles } from '../../pipelines/profiles.ts'

/** Systems of the profiles in force whose receivers take everything at once and answer nothing. */
export class NullSystems implements Systems {
  /** Ids of the deliveries taken, in the order in which they came. */
  readonly taken: string[] = []
  readonly #profiles: Profiles
  readonly #open = new Map<string, CurrentSystem>()
  readonly #connection: SystemConnection

  constructor(profiles: Profiles) {
    this.#profiles = profiles
    this.#connection = {
      send: (transmission: OutgoingTransmission) => {
        this.taken.push(...transmission.deliveryIds)
        return Promise.resolve({ outcome: 'delivered' })
      },
      interpret: () => ({ acknowledgements: [], hints: [], documents: [] }),
      close: () => Promise.resolve(),
    }
  }

  current(municipality: string, name: string): CurrentSystem | undefined {
    const lane = `${municipality}/${name}`
    const open = this.#open.get(lane) ?? this.#make(municipality, name)
    if (open !== undefined) this.#open.set(lane, open)
    return open
  }

  #make(municipality: string, name: string): CurrentSystem | undefined {
    const profile = this.#profiles.byMunicipality(municipality)
    const system = profile?.profile.systems[name]
    if (profile === undefined || system === undefined) return undefined
    const of = systemKind(system.kind) as SystemKind<unknown>
    const { id, recognisesRepeats, sends } = { ...of, ...of.bySettings?.(system.settings) }
    const kind = { id, recognisesRepeats, sends, canBeAsked: false, tellsWhenAsked: 'none' } as const
    return { profile, system, kind, highestGradeOf: () => 'none' as const, connection: this.#connection }
  }
}

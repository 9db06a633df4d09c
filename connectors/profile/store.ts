import type { Problem } from '../../errors/failure.ts'
import { buyerIdsOf } from './buyers.ts'
import { clashesAmong } from './clashes.ts'
import { exampleProfiles, readProfiles, type LoadedProfile } from './load.ts'

/**
 * The profiles in force. `reload` reads the folder again: a faulty profile leaves its old one in force, a folder that
 * is gone takes its profile along, and a folder of profiles that cannot be read changes nothing.
 */
export class ProfileStore {
  readonly folder: string
  #byMunicipality: ReadonlyMap<string, LoadedProfile> = new Map()
  #byBuyerId: ReadonlyMap<string, LoadedProfile> = new Map()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(folder: string = exampleProfiles) {
    this.folder = folder
  }

  /** Reads the folder, after a reload that is under way; the problems of every profile that is not taken over are answered. */
  reload(): Promise<readonly Problem[]> {
    const read = (): Promise<readonly Problem[]> => this.#read()
    const mine = this.#turn.then(read, read)
    this.#turn = mine
    return mine
  }

  /** The profile of a municipality, by the name of its folder. */
  byMunicipality(id: string): LoadedProfile | undefined {
    return this.#byMunicipality.get(id)
  }

  /** The profile that claims this buyer: a Y-tunnus, an OVT with its suffix, or a unit. */
  byBuyerId(id: string): LoadedProfile | undefined {
    return this.#byBuyerId.get(id)
  }

  /** All profiles in force, in order of their ids. */
  all(): readonly LoadedProfile[] {
    return [...this.#byMunicipality.values()]
  }

  async #read(): Promise<readonly Problem[]> {
    const { profiles, problems, municipalities } = await readProfiles(this.folder)
    if (municipalities === undefined) return problems
    const next = new Map<string, LoadedProfile>()
    for (const id of municipalities) {
      const chosen = profiles.find(({ profile }) => profile.municipality === id) ?? this.#byMunicipality.get(id)
      if (chosen !== undefined) next.set(id, chosen)
    }
    const clashes = this.#settleClashes(next)
    this.#byMunicipality = next
    this.#byBuyerId = new Map([...next.values()].flatMap((loaded) => buyerIdsOf(loaded.profile).map((id) => [id, loaded] as const)))
    return [...problems, ...clashes]
  }

  /** Where two clash, who is at fault goes back to what was in force, or both if that is not enough; the profiles in force never clashed. */
  #settleClashes(next: Map<string, LoadedProfile>): readonly Problem[] {
    const problems: Problem[] = []
    for (;;) {
      const clashes = clashesAmong([...next.values()].map(({ profile }) => profile))
      if (clashes.length === 0) return problems
      problems.push(...clashes.map((clash) => clash.problem))
      const isNew = (municipality: string): boolean => next.get(municipality) !== this.#byMunicipality.get(municipality)
      for (const municipality of new Set(clashes.flatMap(({ atFault, between }) => (atFault.some(isNew) ? atFault : between)))) {
        const old = this.#byMunicipality.get(municipality)
        if (old === undefined) next.delete(municipality)
        else next.set(municipality, old)
      }
    }
  }
}

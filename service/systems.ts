import type { Clock } from '../base/clock.ts'
import type { References, SystemConnection, SystemKind } from '../connectors/ports.ts'
import { systemKind } from '../connectors/systems/registry.ts'
import type { CurrentSystem, Systems } from '../pipelines/dispatch/context.ts'
import type { Profiles } from '../pipelines/profiles.ts'

interface Open {
  readonly version: string
  readonly current: CurrentSystem
}

/** Longer than any claim may be worked off. */
const retirement_ms = 120_000

/** Keeps one connection open for each system, and opens it anew when its profile has changed. */
export class OpenSystems implements Systems {
  readonly #profiles: Profiles
  readonly #clock: Clock
  readonly #references: References
  readonly #allowLoopback: boolean
  readonly #open = new Map<string, Open>()
  readonly #retired = new Map<SystemConnection, NodeJS.Timeout>()

  /** `allowLoopback`: receivers may lie on this machine and speak plain HTTP, as simulated ones do. */
  constructor(profiles: Profiles, clock: Clock, references: References, allowLoopback: boolean) {
    this.#allowLoopback = allowLoopback
    this.#profiles = profiles
    this.#clock = clock
    this.#references = references
  }

  current(municipality: string, name: string): CurrentSystem | undefined {
    const profile = this.#profiles.byMunicipality(municipality)
    const system = profile?.profile.systems[name]
    if (profile === undefined || system === undefined) return undefined
    const lane = `${municipality}/${name}`
    const open = this.#open.get(lane)
    if (open?.version === profile.version) return open.current
    const kind = systemKind(system.kind) as SystemKind<unknown>
    const connection = kind.open(system.settings, { clock: this.#clock, references: this.#references, allowLoopback: this.#allowLoopback })
    const current: CurrentSystem = { profile, system, kind: { ...kind, ...kind.bySettings?.(system.settings) }, highestGradeOf: (document) => kind.highestGrade(system.settings, document), connection }
    this.#open.set(lane, { version: profile.version, current })
    if (open !== undefined) this.#retire(open.current.connection)
    return current
  }

  async close(): Promise<void> {
    const connections: SystemConnection[] = [...[...this.#open.values()].map(({ current }) => current.connection), ...this.#retired.keys()]
    for (const timer of this.#retired.values()) clearTimeout(timer)
    this.#open.clear()
    this.#retired.clear()
    await Promise.all(connections.map((connection) => connection.close()))
  }

  /** What is under way over an old connection may end; cut off, it would be in doubt. */
  #retire(connection: SystemConnection): void {
    const end = (): void => {
      this.#retired.delete(connection)
      connection.close().catch(() => undefined)
    }
    this.#retired.set(connection, setTimeout(end, retirement_ms).unref())
  }
}

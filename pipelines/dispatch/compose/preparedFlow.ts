import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Flow, ProfileSystem } from '../../../connectors/profile/schema.ts'
import { failure, Failure } from '../../../errors/failure.ts'
import { compileTable, type DecisionTable } from '../../../mappings/accounting/compileTable.ts'
import { fixedPositions } from '../../../mappings/formats/fixed-positions/fixedPositions.ts'
import { readLayout } from '../../../mappings/formats/fixed-positions/readLayout.ts'
import type { DocumentFormat, FileFormat } from '../../../mappings/formats/format.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'

/** A flow with its format and its accounting table, ready for use. */
export interface PreparedFlow {
  readonly profile: LoadedProfile
  readonly flow: Flow
  readonly system: ProfileSystem
  readonly format: { readonly of: 'document'; readonly format: DocumentFormat } | { readonly of: 'file'; readonly format: FileFormat }
  readonly table: DecisionTable | undefined
}

/** Prepares flows once for each version of a profile. */
export class PreparedFlows {
  readonly #prepared = new Map<string, { readonly version: string; readonly flow: PreparedFlow }>()

  /** Throws a Failure where the profile no longer has the flow, or where its files cannot be used. */
  of(profile: LoadedProfile, name: string): PreparedFlow {
    const key = `${profile.profile.municipality}/${name}`
    const known = this.#prepared.get(key)
    if (known?.version === profile.version) return known.flow
    const flow = prepare(profile, name)
    this.#prepared.set(key, { version: profile.version, flow })
    return flow
  }
}

function prepare(profile: LoadedProfile, name: string): PreparedFlow {
  const { municipality, flows, systems } = profile.profile
  const flow = flows.find((each) => each.name === name)
  const system = flow === undefined ? undefined : systems[flow.system]
  if (flow === undefined || system === undefined) throw failure('KS-PROFILE-FLOW-GONE', { municipality, flow: name })
  const table = flow.accounting === undefined ? undefined : compileTable(fileOf(profile, flow.accounting), `${municipality}/${flow.accounting}`)
  return { profile, flow, system, table, format: formatOf(profile, flow) }
}

function formatOf(profile: LoadedProfile, { format }: Flow): PreparedFlow['format'] {
  if (!format.startsWith('layout:')) return { of: 'document', format: documentFormat(format) }
  const file = format.slice('layout:'.length)
  const { layout, problems } = readLayout(fileOf(profile, file), `${profile.profile.municipality}/${file}`)
  if (layout === undefined) throw new Failure(problems[0] ?? failure('KS-PROFILE-FILE-MISSING', { file }).problem)
  return { of: 'file', format: fixedPositions(layout) }
}

function fileOf(profile: LoadedProfile, name: string): string {
  return profile.files.get(name) ?? ''
}

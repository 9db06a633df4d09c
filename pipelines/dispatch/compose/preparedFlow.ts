import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Flow, ProfileSystem } from '../../../connectors/profile/schema.ts'
import { failure } from '../../../errors/failure.ts'
import type { DecisionTable } from '../../../mappings/accounting/table.ts'
import type { LayoutFormat } from '../../../mappings/formats/layouts/layoutFormat.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import type { SupplierTable } from '../../../mappings/suppliers/supplierTable.ts'

/** A flow with its system, its format and its tables. */
export interface PreparedFlow {
  readonly profile: LoadedProfile
  readonly flow: Flow
  readonly system: ProfileSystem
  readonly format: LayoutFormat
  readonly table: DecisionTable | undefined
  readonly suppliers: SupplierTable | undefined
}

/** Finds a flow of a profile; throws KS-PROFILE-FLOW-GONE where the profile no longer has it. */
export function preparedFlow(profile: LoadedProfile, name: string): PreparedFlow {
  const { municipality, flows, systems } = profile.profile
  const flow = flows.find((each) => each.name === name)
  const system = flow === undefined ? undefined : systems[flow.system]
  if (flow === undefined || system === undefined) throw failure('KS-PROFILE-FLOW-GONE', { municipality, flow: name })
  return {
    profile, flow, system,
    table: flow.accounting === undefined ? undefined : profile.tables.get(flow.accounting),
    suppliers: flow.suppliers === undefined ? undefined : profile.suppliers.get(flow.suppliers),
    format: profile.layoutFormats.get(flow.format) ?? { of: 'document', format: documentFormat(flow.format) },
  }
}

import type { Interpretation } from '../../connectors/ports.ts'
import { Failure, problem, type Problem } from '../../errors/failure.ts'
import type { InboundRow } from '../../ledger/inbound.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import type { CurrentSystem, Systems } from '../dispatch/context.ts'

/** A message of a lane, and what it means or why that is not known. */
export interface Message {
  readonly lane: string
  readonly row: InboundRow
  /** Undefined where the profile does not have it. */
  readonly current: CurrentSystem | undefined
  readonly means?: Interpretation
  readonly why?: Problem | undefined
}

/** What messages mean by the profiles in force, those of a lane behind each other. */
export function understand(rows: readonly InboundRow[], systems: Systems): readonly Message[] {
  return [...Map.groupBy(rows, (row) => `${row.municipality}/${row.system}`)].flatMap(([lane, ofLane]) => {
    const { current, why } = openSystem(lane, systems)
    return ofLane.map((row) => ({ lane, row, current, ...(current === undefined ? { why } : interpret(row, current)) }))
  })
}

/** A system as its profile in force has it, or why it cannot be used. */
export function openSystem(lane: string, systems: Systems): { readonly current?: CurrentSystem; readonly why?: Problem } {
  const [municipality = '', system = ''] = lane.split('/')
  try {
    const current = systems.current(municipality, system)
    return current === undefined ? { why: problem('KS-SYSTEM-GONE', { lane }) } : { current }
  } catch (error) {
    if (error instanceof Failure) return { why: error.problem }
    throw error
  }
}

/** The formats of the profile's own, such as layouts, by which files of a system are read. */
function formatsFrom({ profile: { profile, inboundFormats } }: CurrentSystem, system: string): readonly InboundFormat[] {
  const named = profile.receives.filter((flow) => flow.system === system).flatMap(({ format }) => inboundFormats.get(format) ?? [])
  return [...new Set(named)]
}

function interpret(row: InboundRow, current: CurrentSystem): { readonly means?: Interpretation; readonly why?: Problem } {
  try {
    return { means: current.connection.interpret(row, formatsFrom(current, row.system)) }
  } catch (error) {
    if (error instanceof Failure) return { why: error.problem }
    throw error
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { render, type Problem } from '../errors/failure.ts'
import type { Tally } from '../simulator/judge/tally.ts'
import type { Incident } from '../simulator/shop/incidents.ts'
import type { MatchFound } from './matches.ts'
import type { DemoOptions } from './options.ts'
import type { MunicipalityResult } from './municipalityResult.ts'

/** All that a run of the demo came to. */
export interface DemoSummary {
  readonly options: DemoOptions
  readonly events: number
  readonly took_ms: number
  /** Largest resident memory of all our processes and PostgreSQL. */
  readonly memory_bytes: number
  readonly municipalities: readonly MunicipalityResult[]
  readonly incidents: readonly Incident[]
  readonly tallies: readonly Tally[]
  /** The invoices that differ from their orders or receipts, with what differs. */
  readonly differing: readonly MatchFound[]
  /** What the judge found; a good run has none. */
  readonly differences: readonly Problem[]
}

/** Writes the summary as JSON, with each difference also in words. */
export function writeSummary(path: string, summary: DemoSummary): void {
  const differences = summary.differences.map((difference) => ({ ...difference, text: render(difference) }))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ ...summary, differences }, undefined, 2)}\n`)
}

import type { Pool } from 'pg'
import type { LoadedProfile } from '../connectors/profile/load.ts'
import { Decimal } from '../mappings/model/decimal.ts'
import type { Tally } from '../simulator/judge/tally.ts'
import type { MatchFound } from './matches.ts'
import type { DocumentsSent, MunicipalityResult } from './municipalityResult.ts'

interface Row { municipality: string; system: string; format: string; document_kind: DocumentsSent['kind']; state: string; grade: string | null; attempts: number; code: string | null; count: number }

/** What came of each municipality's month: counts from the ledger for people to read, euros from the judge. */
export async function municipalityResults(pool: Pool, profiles: readonly LoadedProfile[], tallies: readonly Tally[], matches: readonly MatchFound[]): Promise<readonly MunicipalityResult[]> {
  const { rows } = await pool.query<Row>(`
    select municipality, system, format, document_kind, state, grade, attempts, problem ->> 'code' as code, count(*)::integer as count
    from deliveries group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4`)
  const { rows: events } = await pool.query<{ municipality: string; count: number }>(
    'select municipality, count(*)::integer as count from events where municipality is not null group by 1')
  return profiles.map(({ profile }) => {
    const mine = rows.filter((row) => row.municipality === profile.municipality)
    const originals = tallies.filter((tally) => tally.municipality === profile.municipality && tally.role === 'original')
    return {
      municipality: profile.name.fi,
      events: events.find((row) => row.municipality === profile.municipality)?.count ?? 0,
      documents: documentsSent(mine, (system) => `${profile.systems[system]?.kind}, ${profile.systems[system]?.settings.channel.kind}`),
      acknowledged: acknowledged(mine),
      retried: sum(mine.filter((row) => row.attempts > 1)),
      parked: parked(mine),
      matched: matched(matches.filter((match) => match.municipality === profile.municipality)),
      eurosIn: euros(originals, 'expectedEuros'),
      eurosOut: euros(originals, 'receivedEuros'),
    }
  })
}

/** The usual outcome first. */
function matched(matches: readonly MatchFound[]): MunicipalityResult['matched'] {
  const byOutcome = Object.entries(Object.groupBy(matches, ({ outcome, wasHeld }) => (wasHeld ? `held, then ${outcome}` : outcome))).map(([outcome, of = []]) => [outcome, of.length] as const)
  return Object.fromEntries(byOutcome.toSorted(([one], [other]) => (one < other ? 1 : -1)))
}

const arrived = new Set(['delivered', 'acknowledged', 'rejected'])

function documentsSent(rows: readonly Row[], channelOf: (system: string) => string): readonly DocumentsSent[] {
  const groups = Map.groupBy(rows.filter((row) => arrived.has(row.state)), (row) => [row.document_kind, row.format, row.system].join('\n'))
  return [...groups.values()].map((group) => {
    const [first] = group as [Row, ...Row[]]
    return { kind: first.document_kind, format: first.format, channel: channelOf(first.system), count: sum(group) }
  })
}

function acknowledged(rows: readonly Row[]): MunicipalityResult['acknowledged'] {
  const counts: Record<string, number> = {}
  for (const row of rows.filter(({ state }) => arrived.has(state))) {
    const grade = row.state === 'delivered' ? 'delivered' : row.grade ?? row.state
    counts[grade] = (counts[grade] ?? 0) + row.count
  }
  return counts
}

function parked(rows: readonly Row[]): MunicipalityResult['parked'] {
  const groups = Map.groupBy(rows.filter((row) => row.code !== null && (row.state === 'parked' || row.state === 'replaced')), (row) => row.code as string)
  return [...groups].map(([reason, group]) => ({ reason, count: sum(group), released: sum(group.filter((row) => row.state === 'replaced')) }))
}

/** Invoices less credit notes. */
function euros(tallies: readonly Tally[], of: 'expectedEuros' | 'receivedEuros'): string {
  const signed = tallies.flatMap((tally) => {
    if (tally.kind === 'invoice') return [Decimal.of(tally[of])]
    return tally.kind === 'creditNote' ? [Decimal.of(tally[of]).negated()] : []
  })
  return Decimal.sum(signed).toFixed(2)
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}

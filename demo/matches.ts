import type { Pool } from 'pg'
import type { Heard } from '../simulator/judge/heard.ts'
import type { FoundMatch } from '../simulator/judge/matches.ts'

/** An invoice that was compared with its order and receipts, and the codes of what differs. */
export interface MatchFound extends FoundMatch {
  readonly differences: readonly string[]
  /** Whether it was held before it came to that. */
  readonly wasHeld: boolean
}

/** What comparing invoices came to, but of those whose place others took. */
export async function readMatches(pool: Pool, heard: readonly Heard[]): Promise<readonly MatchFound[]> {
  const held = new Set(heard.flatMap(({ what, about }) => (what === 'held' ? [about] : [])))
  const { rows } = await pool.query<Omit<MatchFound, 'wasHeld'>>(`
    select municipality, document_number as invoice, outcome, array(select d ->> 'code' from jsonb_array_elements(differences) as d) as differences
    from matches join deliveries on id = delivery_id where state <> 'replaced' order by 1, 2`)
  return rows.map((row) => ({ ...row, wasHeld: held.has(row.invoice) }))
}

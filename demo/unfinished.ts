import type { Pool } from 'pg'
import { problem, type Problem } from '../errors/failure.ts'
import { nameOf } from '../errors/words/words.ts'

/** Deliveries that did not come to rest: neither at an end state nor parked for a person. */
export async function unfinished(pool: Pool): Promise<readonly Problem[]> {
  const { rows } = await pool.query<{ id: string; lane: string; document_number: string; state: string }>(`
    select id, lane, document_number, state from deliveries where ended_at is null and state <> 'parked' order by lane, document_number`)
  return rows.map((row) => problem('KS-DEMO-UNFINISHED', { lane: row.lane, document: row.document_number, state: nameOf(row.state), delivery: row.id }))
}

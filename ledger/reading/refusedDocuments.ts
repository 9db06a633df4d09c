import type { Problem } from '../../errors/failure.ts'
import type { InboundDocumentRow } from '../inboundDocuments.ts'
import { query, run, type Connection } from '../query.ts'

/** A document that a municipality's system sent and that is part of no order's story: declined, contradicting, unmatched or not taken. */
export interface RefusedDocument extends Pick<InboundDocumentRow, 'inboundNo' | 'municipality' | 'system' | 'kind' | 'stage' | 'number' | 'buyersOrder' | 'sellersOrder' | 'story' | 'state'> {
  readonly problem: Problem | null
  readonly receivedAt_ms: number
}

const refused = query<{
  inbound_no: number; municipality: string; system: string; kind: RefusedDocument['kind']; stage: RefusedDocument['stage']; number: string
  buyers_order: string | null; sellers_order: string | null; story: string | null; state: RefusedDocument['state']; problem: Problem | null; received_at: number
}>('show-refused-documents')

/** Such documents of these stories, or that name one of these order numbers, the oldest first. */
export async function showRefusedDocuments(on: Connection, stories: readonly string[], numbers: readonly string[], most: number): Promise<readonly RefusedDocument[]> {
  return (await run(on, refused, [stories, numbers, most])).map((row) => ({
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, kind: row.kind, stage: row.stage, number: row.number,
    buyersOrder: row.buyers_order, sellersOrder: row.sellers_order, story: row.story, state: row.state, problem: row.problem, receivedAt_ms: row.received_at,
  }))
}

import type { Pool } from 'pg'
import { unhurried } from '../../ledger/unhurried.ts'

const chunk = 250_000

const eventsSql = `
insert into events (source, event_id, type, story, story_version, municipality, content_hash, business_hash, seller, document_kind, document_number,
  amount, currency, standing, topic, partition, log_offset, schema_fingerprint, correlation_id, event_time, recorded_at)
select '/grown', 'grown-' || n, 'fi.kuntasilta.shop.InvoiceIssued', 'grown-' || n, 1, 'nokia', md5(n::text), md5('b' || n), '0737546-2', 'invoice', 'G' || n,
  1234.50, 'EUR', 'in force', 'grown', 0, n, 'bench', 'grown-' || n, now(), now()
from generate_series($1::bigint, $2::bigint) as n`

const transmissionsSql = `
insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment, stamped_at, created_at)
select md5('grown' || n)::uuid, ($3::text[])[n % cardinality($3::text[]) + 1], 'G' || n || '.xml', 'application/xml', md5(n::text), 9000, 'invoice', 'G' || n, 'production', now(), now()
from generate_series($1::bigint, $2::bigint) as n`

const deliveriesSql = `
insert into deliveries (id, event_no, municipality, system, lane, story, document_kind, document_number, flow, format, profile_version, mapping_version,
  state, deadline, attempts, grade, transmission_id, created_at, changed_at, ended_at)
select t.id, e.event_no, split_part(t.lane, '/', 1), split_part(t.lane, '/', 2), t.lane, e.story, 'invoice', e.document_number, 'invoices', 'finvoice-3.0',
  'bench', 'bench', 'acknowledged', now(), 1, 'technically accepted', t.id, now(), now(), now()
from events e join transmissions t on t.id = md5('grown' || e.log_offset)::uuid
where e.topic = 'grown' and e.partition = 0 and e.log_offset between $1 and $2`

const attemptsSql = `
insert into attempts (transmission_id, number, started_at, ended_at, outcome)
select md5('grown' || n)::uuid, 1, now(), now(), 'delivered' from generate_series($1::bigint, $2::bigint) as n`

/**
 * Fills the ledger up with finished deliveries, from number `from` to before `to`, spread over the lanes, with the events,
 * transmissions and attempts that belong to them; without bodies, which claiming and saving never read of others.
 */
export async function addFinished(pool: Pool, lanes: readonly string[], from: number, to: number): Promise<void> {
  await unhurried(pool, async (client) => {
    await client.query('set synchronous_commit = off')
    for (let first = from; first < to; first += chunk) {
      const range = [first, Math.min(first + chunk, to) - 1]
      await client.query(eventsSql, range)
      await client.query(transmissionsSql, [...range, lanes])
      await client.query('analyze events, transmissions')
      await client.query(deliveriesSql, range)
      await client.query(attemptsSql, range)
    }
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
}

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

const many = 40_000

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.pool.query(`
    insert into schemas values ('f', 1, 'n', '{}', now());
    insert into events (source, event_id, type, story, story_version, municipality, content_hash, business_hash, document_kind, document_number, standing, topic, partition, log_offset, schema_fingerprint, correlation_id, event_time, recorded_at)
    select 's', n::text, 't', n::text, 1, 'm', '', '', 'invoice', n::text, 'in force', 't', 0, n, 'f', '', now(), now() from generate_series(1, ${many}) n;
    insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment, stamped_at, created_at) select gen_random_uuid(), 'm/s', n::text, '', '', 1, 'invoice', '', 'test', now(), now() from generate_series(1, 1000) n;
    insert into deliveries (id, event_no, municipality, system, lane, story, document_kind, document_number, flow, format, profile_version, state, attempts, transmission_id, deadline, created_at, changed_at)
    select gen_random_uuid(), e.event_no, 'm', 's', 'm/s', e.story, 'invoice', e.document_number, 'f', 'f', '', 'delivered', 1, t.id, now(), now(), now()
    from events e join transmissions t on t.name = (e.event_no % 1000 + 1)::text;
    analyze events, transmissions, deliveries`)
})
afterAll(() => database.drop())

/** As PostgreSQL plans what it has prepared and does not plan anew for each answer. */
async function plan(file: string, parameters: string): Promise<string> {
  const sql = readFileSync(new URL(`../../ledger/queries/${file}.sql`, import.meta.url), 'utf8')
  const client = await database.pool.connect()
  try {
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare asked as ${sql}`)
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute asked (${parameters})`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    client.release(true)
  }
}

test.each([
  ['find-acknowledged', "'m', 's', '{}', '{}', '{}', '{}', '{}'", 'deliveries_id_key'],
  ['find-orders-answered', "'m', 's', '{}', '{}', '{}'", 'deliveries_id_key'],
  ['lock-payable-deliveries', "'m', '{}', '{}'", 'deliveries_by_event'],
])('%s reads deliveries and events by their indexes, however many there are', async (file, parameters, index) => {
  const planned = await plan(file, parameters)
  expect(planned).toContain(index)
  expect(planned).not.toMatch(/Seq Scan on (deliveries|events)/)
})

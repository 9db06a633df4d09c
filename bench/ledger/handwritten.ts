import type { Pool } from 'pg'
import { compress, decompress } from '../../ledger/compress.ts'

const batch = 250

/**
 * The yardstick of what is delivered: a program written by hand for one queue. One table and one connection; a batch is
 * planned, claimed, given its bytes, claimed again and marked as sent, five statements in all. It keeps no order of
 * stories, no lanes, leases, attempts or hashes. `document` makes the bytes of each. Gives deliveries a second.
 */
export async function handwrittenRate(pool: Pool, count: number, document: (index: number) => Uint8Array): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('create table by_hand (id bigint primary key, state text not null, due timestamptz not null, bytes bytea)')
    await client.query("create index by_hand_due on by_hand (due) where state in ('planned', 'made')")
    const begun_ms = performance.now()
    for (let from = 0; from < count; from += batch) {
      const ids = Array.from({ length: Math.min(batch, count - from) }, (_, index) => from + index)
      await client.query("insert into by_hand (id, state, due) select id, 'planned', now() from unnest($1::bigint[]) as id", [ids])
      const claimed = await client.query<{ id: string }>("update by_hand set state = 'making' where id = any($1::bigint[]) and state = 'planned' returning id", [ids])
      const made = claimed.rows.map(({ id }) => compress(document(Number(id))))
      await client.query("update by_hand b set state = 'made', bytes = m.bytes from unnest($1::bigint[], $2::bytea[]) as m (id, bytes) where b.id = m.id", [claimed.rows.map(({ id }) => id), made])
      const sending = await client.query<{ id: string; bytes: Buffer }>("update by_hand set state = 'sending' where id = any($1::bigint[]) and state = 'made' returning id, bytes", [ids])
      const sent = sending.rows.filter(({ bytes }) => decompress(bytes).length > 0).map(({ id }) => id)
      await client.query("update by_hand set state = 'sent' where id = any($1::bigint[])", [sent])
    }
    return count / (performance.now() - begun_ms) * 1000
  } finally {
    await client.query('drop table if exists by_hand')
    client.release()
  }
}

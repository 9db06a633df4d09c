import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { decompress } from '../ledger/compress.ts'

interface Sent { id: string; lane: string; name: string; bytes: Buffer }

/** Writes every transmission of the ledger to `<root>/<municipality>/sent/<system>/`, under the name it was sent with. */
export async function writeSentDocuments(pool: Pool, root: string): Promise<number> {
  const { rows } = await pool.query<Sent>(`
    select t.id, t.lane, t.name, b.bytes from transmissions t join transmission_bodies b on b.transmission_id = t.id
    order by t.lane, t.name, t.id`)
  let previous = ''
  for (const { id, lane, name, bytes } of rows) {
    const [municipality = '', system = ''] = lane.split('/')
    const folder = join(root, municipality, 'sent', system)
    mkdirSync(folder, { recursive: true })
    const path = `${lane}/${name}`
    writeFileSync(join(folder, path === previous ? `${id}-${name}` : name), decompress(bytes))
    previous = path
  }
  return rows.length
}

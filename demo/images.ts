import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Language } from '../errors/language.ts'
import { decompress } from '../ledger/compress.ts'
import { readableImage, renderReadableImage } from '../mappings/formats/readable-image/readableImage.ts'
import { readerOf } from '../mappings/formats/readers.ts'

/**
 * Writes what an approver sees of the first invoice and the first credit note of every system, as far as it is sent what we read, to
 * `<root>/<municipality>/images/<system>-<kind>.html` in the municipality's language.
 */
export async function writeImages(pool: Pool, root: string, languages: ReadonlyMap<string, Language>): Promise<void> {
  const { rows } = await pool.query<{ lane: string; kind: string; bytes: Buffer }>(`
    select distinct on (t.lane, t.document_kind) t.lane, t.document_kind as kind, b.bytes
    from transmissions t join transmission_bodies b on b.transmission_id = t.id
    where t.document_kind in ('invoice', 'creditNote') and t.sequence is null
    order by t.lane, t.document_kind, t.document_number, t.id`)
  for (const { lane, kind, bytes } of rows) {
    const [municipality = '', system = ''] = lane.split('/')
    const document = decompress(bytes)
    const reader = readerOf(document)
    if (reader === undefined) continue
    const folder = join(root, municipality, 'images')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${system}-${kind}.${readableImage.fileExtension}`), renderReadableImage(reader.read(document), languages.get(municipality) ?? 'en'))
  }
}

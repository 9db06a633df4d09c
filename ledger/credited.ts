import type { StoredValue } from '../schemas/codec.ts'
import { decompress } from './compress.ts'
import { columns, query, run, type Connection } from './query.ts'

/** An invoice by its seller and number (BT-1). */
export interface InvoiceKey {
  readonly seller: string
  readonly number: string
}

const find = query<{ seller: string; document_number: string; bytes: Buffer; fingerprint: string; definition: string }>('find-credited')

/** The invoices in force that credit notes name, as events to be read; unknown ones are left out. */
export async function findCredited(on: Connection, keys: readonly InvoiceKey[]): Promise<readonly (InvoiceKey & StoredValue)[]> {
  const rows = await run(on, find, columns(keys, 2, (key) => [key.seller, key.number]))
  return rows.map((row) => ({ seller: row.seller, number: row.document_number, value: decompress(row.bytes), schemaFingerprint: row.fingerprint, writerSchema: row.definition }))
}

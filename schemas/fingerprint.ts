import { hash } from 'node:crypto'

/**
 * SHA-256 of a schema, hexadecimal. Spaces do not count; every attribute does, unlike in Avro's own fingerprints, which
 * leave out defaults and decimal scales.
 */
export function fingerprintOf(schemaText: string): string {
  return hash('sha256', JSON.stringify(JSON.parse(schemaText)))
}

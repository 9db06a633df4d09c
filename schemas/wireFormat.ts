import { failure } from '../errors/failure.ts'
import { phrase } from '../errors/words/words.ts'
import { recordLimit_bytes } from './limits.ts'

const magic = 0
const header_bytes = 5

/** Puts the Confluent header (zero byte, schema id) before an Avro body. Throws KS-CONTRACT-TOO-LARGE. */
export function frame(schemaId: number, body: Buffer): Buffer {
  refuseTooLarge(body.length + header_bytes)
  const bytes = Buffer.allocUnsafe(body.length + header_bytes)
  bytes[0] = magic
  bytes.writeUInt32BE(schemaId, 1)
  body.copy(bytes, header_bytes)
  return bytes
}

/**
 * Takes the Confluent header off: the schema id, and the place where the body begins.
 * Throws KS-CONTRACT-TOO-LARGE or KS-CONTRACT-NOT-FRAMED.
 */
export function unframe(bytes: Buffer): { readonly schemaId: number; readonly bodyStart: number } {
  refuseTooLarge(bytes.length)
  if (bytes.length < header_bytes || bytes[0] !== magic) {
    throw failure('KS-CONTRACT-NOT-FRAMED', { size_bytes: bytes.length, start: bytes.subarray(0, header_bytes).toString('hex') || phrase('nothing') })
  }
  return { schemaId: bytes.readUInt32BE(1), bodyStart: header_bytes }
}

/** The schema id that a value names; undefined for what is no frame. */
export function schemaIdOf(bytes: Buffer | null): number | undefined {
  return bytes === null || bytes.length < header_bytes || bytes[0] !== magic ? undefined : bytes.readUInt32BE(1)
}

/** The same value naming another schema id. */
export function reframe(bytes: Buffer, schemaId: number): Buffer {
  const framed = Buffer.from(bytes)
  framed.writeUInt32BE(schemaId, 1)
  return framed
}

function refuseTooLarge(size_bytes: number): void {
  if (size_bytes > recordLimit_bytes) throw failure('KS-CONTRACT-TOO-LARGE', { size_bytes, limit_bytes: recordLimit_bytes })
}

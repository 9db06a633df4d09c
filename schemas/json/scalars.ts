import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, said, wordsOf, type Words } from '../../errors/words/words.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { AvroLogical } from '../avroSchema.ts'

const decimalPattern = /^-?\d{1,20}(\.\d{1,20})?$/
const longPattern = /^-?\d{1,19}$/

/** A JSON value as the codec takes it for a scalar; undefined where it cannot be one. Whether it fits its type is for the type to say. */
export function fromJson({ type, logicalType }: AvroLogical, json: unknown): unknown {
  if (typeof json === 'string' && !json.isWellFormed()) return undefined
  if (logicalType === 'decimal') return typeof json === 'string' && decimalPattern.test(json) ? Decimal.of(json) : undefined
  if (logicalType !== undefined) return json
  if (type === 'bytes') return typeof json === 'string' ? fromBase64(json) : undefined
  if (type === 'long') return typeof json === 'string' && longPattern.test(json) ? BigInt(json) : undefined
  return json
}

/** Buffer skips what is not base64; here the text must be exactly what the bytes give. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** What a scalar should be, for the text of an error. */
export function expectedOf({ type, logicalType, precision = 0, scale = 0 }: AvroLogical): Words {
  if (logicalType === 'decimal') return phrase('a number as text, such as "{sample}", with at most {whole} digits before the point and {most} after it', { sample: Decimal.of(1250).round(scale).toString(), whole: precision - scale, most: scale })
  if (logicalType === 'date') return phrase('a day as text, such as "2026-01-31"')
  if (logicalType === 'timestamp-millis') return phrase('an instant in UTC with milliseconds, such as "2026-01-31T12:00:00.000Z"')
  const expected = expectedOfType[type]
  return expected === undefined ? said(type) : wordsOf(expected)
}

const expectedOfType: Readonly<Record<string, PlainPhrase>> = {
  string: 'a text without broken characters',
  bytes: 'bytes in base64, with padding',
  int: 'a whole number of 32 bits',
  long: 'a whole number of 64 bits as text',
  boolean: 'true or false',
}

import { describe, expect, test } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { createDecoder, currentSchemaId, encodeEvent, keptSchemaById } from '../../schemas/codec.ts'
import type { AvroRecord } from '../../schemas/avroSchema.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { readerSchemas } from '../../schemas/repository.ts'
import { frame } from '../../schemas/wireFormat.ts'
import { inlineAttachmentLimit_bytes, recordLimit_bytes } from '../../schemas/limits.ts'
import { invoiceIssued, orderPlaced, orderShipped } from '../harness/events.ts'
import { codeOf } from './codeOf.ts'

const invoiceType = 'fi.kuntasilta.shop.InvoiceIssued'
const decode = createDecoder({ schemaById: keptSchemaById })
const invoiceSchema = readerSchemas.get(invoiceType) as AvroRecord

/** A decoder that knows one more schema, under id 999. */
function decoderOf(schema: unknown) {
  return createDecoder({ schemaById: (id) => (id === 999 ? JSON.stringify(schema) : keptSchemaById(id)) })
}

describe('an event written and read', () => {
  test('comes back with its defaults, its decimals exact and its dates as dates', () => {
    const event = decode(encodeEvent(invoiceType, invoiceIssued(2)))
    expect(event.type).toBe(invoiceType)
    expect(event.schemaId).toBe(currentSchemaId(invoiceType))
    expect(event.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    if (event.type !== invoiceType) throw new Error('unreachable')
    expect(event.value.storyVersion).toBe(1)
    expect(event.value.replaces).toBeNull()
    expect(event.value.invoice.issueDate).toBe('2026-03-02')
    expect(event.value.invoice.totals.payable.toString()).toBe('502.00')
    expect(event.value.invoice.lines[1]?.price.net.toString()).toBe('100.000000')
  })

  test.each([['OrderPlaced', orderPlaced(3)], ['OrderShipped', orderShipped(3)]] as const)('%s is the same after a second round', (name, draft) => {
    const type = `fi.kuntasilta.shop.${name}` as const
    const bytes = encodeEvent(type as never, draft as never)
    expect(encodeEvent(type, decode(bytes).value as never).equals(bytes)).toBe(true)
  })

  test('begins with a zero byte and the schema id', () => {
    expect([...encodeEvent(invoiceType, invoiceIssued(), 258).subarray(0, 5)]).toEqual([0, 0, 0, 1, 2])
  })

  test.each(['0', '-0.01', '127.00', '128.00', '-128.00', '-128.01', '9999999999999999.99', '-9999999999999999.99', '1407374883553.28'])('the amount %s keeps every digit', (text) => {
    const draft = invoiceIssued()
    const bytes = encodeEvent(invoiceType, { ...draft, invoice: { ...draft.invoice, totals: { payable: Decimal.of(text) } } })
    const event = decode(bytes) as { value: { invoice: { totals: { payable: Decimal } } } }
    expect(event.value.invoice.totals.payable.toString()).toBe(Decimal.of(text).toFixed(2))
  })

  test('a quarantined offset beyond 2^53 keeps its digits', () => {
    const bytes = encodeEvent('fi.kuntasilta.quarantine.RecordQuarantined', { story: 'a', offset: 9_007_199_254_740_993n })
    expect((decode(bytes).value as { offset: bigint }).offset).toBe(9_007_199_254_740_993n)
  })
})

describe('writing refuses', () => {
  const draft = invoiceIssued()
  const wrong: readonly [string, object][] = [
    ['a field that the schema does not have', { ...draft, colour: 'red' }],
    ['an amount with three decimals', { ...draft, invoice: { totals: { payable: Decimal.of('1.001') } } }],
    ['an amount with too many digits', { ...draft, invoice: { totals: { payable: Decimal.of('10000000000000000') } } }],
    ['a float for an amount', { ...draft, invoice: { totals: { payable: 1.5 } } }],
    ['a day that does not exist', { ...draft, invoice: { issueDate: '2026-02-30' } }],
    ['an instant without milliseconds', { ...orderPlaced(), order: { issuedAt: '2026-02-20T09:30:00Z' } }],
    ['an event without a story', { invoice: {} }],
  ]
  test.each(wrong)('%s', (_, value) => {
    const type = 'order' in value ? 'fi.kuntasilta.shop.OrderPlaced' : invoiceType
    expect(codeOf(() => encodeEvent(type as never, value as never))).toBe('KS-CONTRACT-UNWRITABLE')
  })

  test('files larger together than the limit, on writing and on reading', () => {
    const half = Buffer.alloc(inlineAttachmentLimit_bytes / 2 + 1)
    const file = (id: string) => ({ id, embedded: { fileName: id, mimeType: 'application/pdf', content: half } })
    const value = { ...draft, invoice: { ...draft.invoice, supportingDocuments: [file('a'), file('b')] } }
    expect(codeOf(() => encodeEvent(invoiceType, value))).toBe('KS-CONTRACT-ATTACHMENTS-TOO-LARGE')
    const bytes = frame(currentSchemaId(invoiceType), avroTypeOf(invoiceSchema).toBuffer(value))
    expect(codeOf(() => decode(bytes))).toBe('KS-CONTRACT-ATTACHMENTS-TOO-LARGE')
  })
})

describe('reading refuses', () => {
  const good = encodeEvent(invoiceType, invoiceIssued())
  test.each([
    ['nothing', Buffer.alloc(0), 'KS-CONTRACT-NOT-FRAMED'],
    ['another first byte', Buffer.from([1, 0, 0, 0, 11, 0]), 'KS-CONTRACT-NOT-FRAMED'],
    ['an unknown schema id', Buffer.from([0, 0, 0, 9, 9, 0]), 'KS-CONTRACT-UNKNOWN-SCHEMA'],
    ['a truncated body', good.subarray(0, good.length - 3), 'KS-CONTRACT-UNREADABLE'],
    ['bytes after the end', Buffer.concat([good, Buffer.from([0])]), 'KS-CONTRACT-TRAILING-BYTES'],
    ['a record beyond the limit', Buffer.alloc(recordLimit_bytes + 1), 'KS-CONTRACT-TOO-LARGE'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(() => decode(bytes))).toBe(code)
  })

  test('text that is not UTF-8', () => {
    const bytes = Buffer.from(good)
    bytes[bytes.indexOf('invoice-10001')] = 0xff
    expect(codeOf(() => decode(bytes))).toBe('KS-CONTRACT-UNREADABLE')
  })

  test('a list of billions of elements in a few bytes, at once', () => {
    const schema = { type: 'record', name: 'CataloguePublished', namespace: 'fi.kuntasilta.shop', fields: [{ name: 'story', type: 'string' }, { name: 'extra', type: { type: 'array', items: 'string' } }] }
    const hostile = Buffer.from([0, 0, 0, 3, 231, 2, 97, 0xfe, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0])
    expect(codeOf(() => decoderOf(schema)(hostile))).toBe('KS-CONTRACT-UNREADABLE')
  })

  test.each([
    ['not JSON', '{'],
    ['not a record', '"string"'],
    ['a list of nulls', { type: 'array', items: 'null' }],
    ['a type that holds itself', ['null', 'fi.kuntasilta.shop.InvoiceIssued']],
    ['a type that is not defined', 'fi.kuntasilta.shop.Nowhere'],
    ['a date on text', { type: 'string', logicalType: 'date' }],
  ])('a schema that is or has %s', (_, type) => {
    const schema = typeof type === 'string' && type.length < 10 ? type : JSON.stringify({ ...invoiceSchema, fields: [...invoiceSchema.fields, { name: 'extra', type }] })
    const decoder = createDecoder({ schemaById: () => schema })
    expect(codeOf(() => decoder(good))).toBe('KS-CONTRACT-SCHEMA-REFUSED')
    expect(codeOf(() => decoder(good))).toBe('KS-CONTRACT-SCHEMA-REFUSED')
  })

  test('a type that the contract does not have', () => {
    const schema = { type: 'record', name: 'Weather', namespace: 'fi.kuntasilta.shop', fields: [{ name: 'story', type: 'string' }] }
    expect(codeOf(() => decoderOf(schema)(Buffer.from([0, 0, 0, 3, 231, 2, 97])))).toBe('KS-CONTRACT-UNKNOWN-TYPE')
  })

  test('an amount written with another scale, which Avro itself would read as another amount', () => {
    const text = JSON.stringify(invoiceSchema).replace('"precision":18,"scale":2', '"precision":18,"scale":3')
    expect(codeOf(() => createDecoder({ schemaById: () => text })(good))).toBe('KS-CONTRACT-SCHEMA-INCOMPATIBLE')
  })

  test('a date beyond the year 9999', () => {
    const fields = [{ name: 'story', type: 'string' }, { name: 'issueDate', type: ['null', { type: 'int', logicalType: 'date' }], default: null }]
    const schema = { type: 'record', name: 'CataloguePublished', namespace: 'fi.kuntasilta.shop', fields }
    expect(codeOf(() => decoderOf(schema)(Buffer.from([0, 0, 0, 3, 231, 2, 97, 2, 0xfe, 0xff, 0xff, 0xff, 0x0f])))).toBe('KS-CONTRACT-VALUE')
  })
})

describe('another writer', () => {
  test('that leaves fields out is read with their defaults', () => {
    const schema = { ...invoiceSchema, fields: invoiceSchema.fields.slice(0, 1) }
    const event = decoderOf(schema)(Buffer.from([0, 0, 0, 3, 231, 2, 97]))
    expect(event.value).toMatchObject({ story: 'a', storyVersion: 1, replaces: null, invoice: { number: '', currency: 'EUR', lines: [] } })
  })

  test('that has a field more is read without it', () => {
    const schema = { ...invoiceSchema, fields: [...invoiceSchema.fields, { name: 'extra', type: 'string', default: '' }] }
    const bytes = frame(999, avroTypeOf(schema).toBuffer({ ...invoiceIssued(), extra: 'more' }))
    expect(decoderOf(schema)(bytes).value).toEqual(decode(encodeEvent(invoiceType, invoiceIssued())).value)
  })

  test('that knows one symbol more is read as the default symbol', () => {
    const schema = JSON.parse(JSON.stringify(readerSchemas.get('fi.kuntasilta.shop.OrderPlaced')).replace('"symbols":["other","shop","purchasing"]', '"symbols":["other","shop","purchasing","phone"]')) as unknown
    const draft = orderPlaced()
    const bytes = frame(999, avroTypeOf(schema).toBuffer({ ...draft, order: { ...draft.order, origin: 'phone' } }))
    expect(decoderOf(schema)(bytes).value).toMatchObject({ order: { origin: 'other' } })
  })

  test('whose schema came late is read once it is there', () => {
    let text: string | undefined
    const decoder = createDecoder({ schemaById: () => text })
    const bytes = encodeEvent(invoiceType, invoiceIssued())
    expect(codeOf(() => decoder(bytes))).toBe('KS-CONTRACT-UNKNOWN-SCHEMA')
    text = JSON.stringify(invoiceSchema)
    expect(decoder(bytes).type).toBe(invoiceType)
  })
})

test('a failure of the decoder says what was seen', () => {
  try {
    decode(Buffer.from('{"json": true}'))
  } catch (caught) {
    expect((caught as Failure).message).toContain('It has 14 bytes and begins with 7b226a736f.')
    return
  }
  throw new Error('it was read')
})

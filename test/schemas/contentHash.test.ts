import { expect, test } from 'vitest'
import { Decimal } from '../../mappings/model/decimal.ts'
import { businessHash, contentHash, hashesOf } from '../../schemas/contentHash.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../schemas/codec.ts'
import type { AvroRecord } from '../../schemas/avroSchema.ts'
import type { EventDraft } from '../../schemas/generated/events.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { readerSchemas } from '../../schemas/repository.ts'
import { frame } from '../../schemas/wireFormat.ts'
import { creditNoteIssued, invoiceIssued } from '../harness/events.ts'

const type = 'fi.kuntasilta.shop.InvoiceIssued'
const decode = createDecoder({ schemaById: keptSchemaById })
const read = (draft: EventDraft<typeof type>) => decode(encodeEvent(type, draft))
const plain = read(invoiceIssued(3))

test('the same content has the same hash, whatever wrote it', () => {
  const schema = readerSchemas.get(type) as AvroRecord
  const reversed = { ...schema, fields: [...schema.fields.slice(0, 3).reverse(), ...schema.fields.slice(3), { name: 'later', type: 'string', default: '' }] }
  const bytes = frame(999, avroTypeOf(reversed).toBuffer({ ...invoiceIssued(3), later: 'x' }))
  const event = createDecoder({ schemaById: () => JSON.stringify(reversed) })(bytes)
  expect(contentHash(event)).toBe(contentHash(plain))
})

test('a hash does not change when the contract grows', () => {
  expect(contentHash(read({ story: 's' }))).toBe(contentHash(read({ story: 's', storyVersion: 1, invoice: { currency: 'EUR', notes: [] } })))
  expect(contentHash(read({ story: 's' })).slice(0, 20)).toBe('c099da20363ef9929c2d')
})

test.each([
  ['the place in the story', { ...invoiceIssued(3), storyVersion: 2 }, true],
  ['what is replaced', { ...invoiceIssued(3), replaces: 'e-1' }, true],
  ['a cent', { ...invoiceIssued(3), invoice: { ...invoiceIssued(3).invoice, totals: { payable: Decimal.of('753.01') } } }, false],
  ['the order of lines', { ...invoiceIssued(3), invoice: { ...invoiceIssued(3).invoice, lines: [...(invoiceIssued(3).invoice?.lines ?? [])].reverse() } }, false],
  ['text moved to the next field', { ...invoiceIssued(3), invoice: { ...invoiceIssued(3).invoice, buyerReference: 'KIRJASTO-7', contract: '7S-2025-12' } }, false],
] as const)('another hash for another content: %s', (_, draft, sameBusiness) => {
  const other = read(draft as never)
  expect(contentHash(other)).not.toBe(contentHash(plain))
  expect(businessHash(other) === businessHash(plain)).toBe(sameBusiness)
})

test('two types never share a hash', () => {
  const credit = decode(encodeEvent('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued(3)))
  expect(contentHash(credit)).not.toBe(contentHash(plain))
  expect(businessHash(credit)).not.toBe(businessHash(plain))
})

test('both hashes at once are the same two', () => {
  expect(hashesOf(plain)).toEqual({ content: contentHash(plain), business: businessHash(plain) })
})
